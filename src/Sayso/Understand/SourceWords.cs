namespace Sayso.Understand;

/// <summary>Nouns that say what sort of voice a source is.</summary>
internal static class SourceWords
{
    /// <summary>Things that speak: findings, statements, memoranda.</summary>
    public static readonly HashSet<string> Documents = Set("""
        report finding statement memo memorandum document letter email e-mail record filing indictment affidavit transcript study poll survey roster log manifest plan text message
        book article story post tweet dispatch complaint lawsuit order ruling testimony note diary cable telegram release transcript video tape recording paper analysis assessment datum data figure statistics census
        """);

    /// <summary>What outlets publish: "an exclusive from Reuters".</summary>
    public static readonly HashSet<string> Publications = Set("exclusive report story article dispatch interview scoop account");

    /// <summary>People who speak without a name: one is enough to make the voice unnamed, several too.</summary>
    public static readonly HashSet<string> Insiders = Set("""
        official source diplomat aide adviser advisor officer insider person people operative staffer employee worker spokesman spokeswoman spokesperson friend relative brother sister man woman handler dispatcher driver passenger witness
        lawmaker analyst executive guard agent colleague member representative handler neighbour neighbor lawyer attorney director commander soldier someone somebody other another one
        """);

    /// <summary>People spoken of together.</summary>
    public static readonly HashSet<string> Groups = Set("""
        investigator resident critic supporter expert prosecutor voter protester observer scientist researcher activist republican democrat police family crew team union staff public medium media lawmaker democrats republicans opponent
        campaigner economist historian group many some others everyone they
        """);

    /// <summary>Bodies that speak as one.</summary>
    public static readonly HashSet<string> Institutions = Set("""
        ministry department office bureau agency government parliament congress senate court council committee commission police army navy embassy mission union party university bank authority company airline firm campaign administration association board management
        organisation organization school hospital church military force service state city county house ministry group team establishment media network newspaper magazine brigade regime
        """);

    private static HashSet<string> Set(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
