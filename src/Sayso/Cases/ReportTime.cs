using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Words of a report that tell a time, with their TIMEX3 reading.</summary>
public sealed record ReportTime
{
    /// <summary>First code unit.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last.</summary>
    public required int End { get; init; }

    /// <summary>TIMEX3 type, in capitals.</summary>
    public TimeKind Type { get; init; }

    /// <summary>TIMEX3 value.</summary>
    public required string Value { get; init; }

    /// <summary>The earliest moment on local clocks; null when it cannot be told.</summary>
    public DateTime? From { get; init; }

    /// <summary>One past the latest; null when it cannot be told.</summary>
    public DateTime? To { get; init; }

    /// <summary>Time zone as written, or null.</summary>
    public string? Zone { get; init; }

    /// <summary>The words of the event it hangs on, or null.</summary>
    public Span? Anchor { get; init; }

    /// <summary>What it was reckoned from.</summary>
    public TimeBasis Basis { get; init; }
}
