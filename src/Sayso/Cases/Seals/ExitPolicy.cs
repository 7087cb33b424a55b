namespace Sayso.Cases.Seals;

/// <summary>What may leave by which exit. This is the one place that says so.</summary>
public static class ExitPolicy
{
    // Only values without a name are left over (CS8524). A new exit or reader without its line here does not build (CS8509).
#pragma warning disable CS8524

    /// <summary>The strictest seal that may leave by an exit, whoever asks.</summary>
    public static Seal Most(Exit exit) => exit switch
    {
        Exit.Page => Seal.Lead,
        Exit.Api => Seal.Lead,
        Exit.CommandLine => Seal.Lead,
        Exit.Search => Seal.Lead,
        Exit.Export => Seal.None,
        Exit.Log => Seal.None,
        Exit.Error => Seal.None,
        Exit.Bundle => Seal.None,
        Exit.Backup => Seal.Nobody,
    };

    /// <summary>The strictest seal that somebody may see.</summary>
    public static Seal Most(Reader reader) => reader switch
    {
        Reader.Anyone => Seal.None,
        Reader.Desk => Seal.Desk,
        Reader.Lead => Seal.Lead,
    };

    /// <summary>Under which terms a thing may leave by an exit. Terms that are not honoured yet keep it in.</summary>
    public static Terms Honoured(Exit exit) => exit switch
    {
        Exit.Page => Terms.OnRecord,
        Exit.Api => Terms.OnRecord,
        Exit.CommandLine => Terms.OnRecord,
        Exit.Search => Terms.OnRecord,
        Exit.Export => Terms.OnRecord,
        Exit.Log => Terms.OnRecord,
        Exit.Error => Terms.OnRecord,
        Exit.Bundle => Terms.OnRecord,
        Exit.Backup => (Terms)byte.MaxValue,
    };
#pragma warning restore CS8524
}
