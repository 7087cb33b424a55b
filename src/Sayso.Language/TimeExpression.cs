namespace Sayso.Language;

/// <summary>Words that tell a time, with their TIMEX3 reading (TimeML 1.2.1).</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value, such as "2020-01-10", "P3D", "PAST_REF".</param>
/// <param name="Interval">When that is; both ends open when it cannot be told.</param>
/// <param name="Basis">What the interval was reckoned from.</param>
/// <param name="Zone">Time zone as written ("GMT", "EST"), or null.</param>
/// <param name="Anchor">For <see cref="TimeBasis.Event"/> the words of the event it hangs on ("the strike"); else null.</param>
public sealed record TimeExpression(
    Span Span, TimeKind Kind, string Value, Interval Interval, TimeBasis Basis, string? Zone, Span? Anchor);
