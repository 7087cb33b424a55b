namespace Sayso.Cases;

/// <summary>A claim in a list.</summary>
public sealed record ClaimRow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The report it stands in.</summary>
    public required string Report { get; init; }

    /// <summary>The report's path.</summary>
    public string Path { get; init; } = "";

    /// <summary>The report's title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The report's outlet, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>yyyy-MM-dd, or null.</summary>
    public string? Published { get; init; }

    /// <summary>The words, pieces joined by " … ".</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required IReadOnlyList<Piece> Spans { get; init; }

    /// <summary>From the outlet inwards.</summary>
    public required IReadOnlyList<ChainStep> Chain { get; init; }

    /// <summary>As in the ledger: "asserts", "no-response".</summary>
    public required string Stance { get; init; }

    /// <summary>True when it says that something is not so.</summary>
    public bool Negated { get; init; }

    /// <summary>"direct", "indirect", "mixed"; null for what the outlet states itself.</summary>
    public string? Quotation { get; init; }

    /// <summary>Lower end of how likely the words make it.</summary>
    public double Low { get; init; }

    /// <summary>Upper end of it.</summary>
    public double High { get; init; }

    /// <summary>The words that make it less or more likely.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>When it was said, or null.</summary>
    public ClaimMoment? SaidAt { get; init; }

    /// <summary>The time it is about, or null.</summary>
    public ClaimMoment? About { get; init; }

    /// <summary>Whom and what it names.</summary>
    public IReadOnlyList<ClaimName> Names { get; init; } = [];

    /// <summary>How sure the reading is.</summary>
    public double Confidence { get; init; }

    /// <summary>The judgement that stands and says that the reading is wrong, or null.</summary>
    public Judgement? Judgement { get; init; }
}
