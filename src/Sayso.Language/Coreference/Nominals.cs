namespace Sayso.Language.Coreference;

/// <summary>Nouns that describe people, groups, organisations and places, so that "the official" and "the airline" can be joined to what they stand for.</summary>
internal static class Nominals
{
    private static readonly Dictionary<string, EntityKind> Kinds = Read();

    private static readonly HashSet<string> Male = ["man", "father", "son", "brother", "husband", "king", "prince", "spokesman", "chairman", "congressman", "businessman", "gunman", "uncle", "boy"];

    private static readonly HashSet<string> Female = ["woman", "mother", "daughter", "sister", "wife", "queen", "princess", "spokeswoman", "chairwoman", "congresswoman", "businesswoman", "aunt", "girl", "actress"];

    public static EntityKind? KindOf(string lemma) => Kinds.TryGetValue(lemma, out var kind) ? kind : null;

    public static bool IsMale(string lemma) => Male.Contains(lemma);

    public static bool IsFemale(string lemma) => Female.Contains(lemma);

    private static Dictionary<string, EntityKind> Read()
    {
        var table = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in new[]
        {
            (EntityKind.Person, """
                official officer spokesman spokeswoman spokesperson source person people man woman child boy girl minister president chancellor premier senator lawmaker congressman congresswoman
                governor mayor judge lawyer attorney prosecutor investigator agent guard soldier general commander colonel captain pilot passenger worker employee staffer aide adviser advisor analyst
                expert diplomat ambassador envoy mediator negotiator politician candidate leader head chief director chairman chairwoman executive manager owner founder author writer journalist
                reporter editor correspondent photographer witness resident neighbour neighbor relative friend father mother son daughter brother sister husband wife family uncle aunt parent victim
                suspect prisoner detainee hostage kidnapper abductor gunman fighter militant rebel protester activist student teacher professor doctor nurse scientist researcher engineer driver
                dispatcher supervisor handler spotter crew member colleague companion bodyguard insider informant spy tourist refugee migrant voter supporter critic opponent rival successor
                predecessor secretary treasurer delegate representative king queen prince princess pope priest bishop cleric imam rabbi player coach actor actress singer artist musician farmer
                trader banker investor economist consumer customer client user patient
                """),
            (EntityKind.Organisation, """
                company airline agency ministry department office bureau government parliament congress senate court police army navy military force group organisation organization party
                committee commission council board union association federation campaign administration embassy mission bank fund firm business corporation university school college hospital
                newspaper magazine channel network station outlet team club militia network cartel gang tribunal authority service regime coalition alliance
                """),
            (EntityKind.Place, "country city town village state province region district area airport port terminal base border island river street road square building house camp prison capital"),
            (EntityKind.Other, "flight plane aircraft car van vehicle ship boat train missile drone bomb weapon report document memo memorandum statement letter email e-mail message manifest roster plan list"),
        })
        {
            foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                table.TryAdd(word, kind);
            }
        }

        return table;
    }
}
