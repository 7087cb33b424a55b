namespace Sayso.Weigh.Dependence;

/// <summary>Where one verdict about two texts ends and the next begins.</summary>
/// <remarks>"Own" words are prose outside quotation marks. bench/Sayso.Benchmarks --dependence chooses them anew for each part of the
/// labelled pairs kept back.</remarks>
internal sealed record DependenceThresholds
{
    /// <summary>As chosen with all labelled pairs in view.</summary>
    public static DependenceThresholds Default { get; } = new();

    /// <summary>Share of a text's own words in the other from which on both are one text.</summary>
    public double SameTextShare { get; init; } = 0.5;

    /// <summary>Share of own words from which on one may be a rewrite of the other,</summary>
    public double RewriteShare { get; init; } = 0.1;

    /// <summary>with so many own words in common at least,</summary>
    public int RewriteWords { get; init; } = 25;

    /// <summary>and so much of what they have in common being own words.</summary>
    public double MostlyOwn { get; init; } = 0.45;

    /// <summary>The same where one names the other's outlet.</summary>
    public double CreditedOwn { get; init; } = 0.2;

    /// <summary>Own words in common where one names the other's outlet.</summary>
    public int CreditedWords { get; init; } = 8;

    /// <summary>Share of all words in common where one names the other's outlet.</summary>
    public double CreditedShare { get; init; } = 0.03;

    /// <summary>Share of own words from which on two rewrites that name one agency rest on each other and not both on it.</summary>
    public double CopiedShare { get; init; } = 0.3;
}
