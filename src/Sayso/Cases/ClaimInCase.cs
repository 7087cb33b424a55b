using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A claim in a list of a case, with where it stands and whether somebody marked it.</summary>
public sealed record ClaimInCase : Claim
{
    /// <param name="claim">The claim as it was read.</param>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public ClaimInCase(Claim claim)
        : base(claim)
    {
    }

    /// <summary>The report's path.</summary>
    public string Path { get; init; } = "";

    /// <summary>The report's title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The report's outlet, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day the report was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where its words stand: its content, by the name that lists use.</summary>
    public IReadOnlyList<Span> Spans => Content;

    /// <summary>The judgement in force that says that the reading is wrong, or null.</summary>
    public Judgement? Judgement { get; init; }
}
