using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Which claims are wanted, and in which order.</summary>
public sealed record ClaimFilter
{
    /// <summary>Words that the claim or its voices must hold; null for any.</summary>
    public string? Query { get; init; }

    /// <summary>An outlet's exact name.</summary>
    public string? Outlet { get; init; }

    /// <summary>A voice's exact name, anywhere in the chain.</summary>
    public string? Voice { get; init; }

    /// <summary>Kind of the innermost voice.</summary>
    public VoiceKind? Kind { get; init; }

    /// <summary>A stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the innermost voice is anonymous.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>A report's id.</summary>
    public ReportId? Report { get; init; }

    /// <summary>Whether a person judged it.</summary>
    public bool? Judged { get; init; }

    /// <summary>"date", "outlet", "voice", "stance" or "confidence"; with "-" before it the other way round.</summary>
    public string? Sort { get; init; }

    /// <summary>What the page before gave as its next; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many at the most.</summary>
    public int Limit { get; init; } = 200;
}
