namespace Sayso.Language.Time;

/// <summary>What a rule found.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Kind">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Basis">What it was reckoned from.</param>
/// <param name="Zone">As written, or null.</param>
/// <param name="Interval">When it is, where the value does not tell it, as of "the early 1990s"; else null.</param>
internal sealed record TimeMatch(TokenRange Range, TimeKind Kind, string Value, TimeBasis Basis, string? Zone = null,
    Interval? Interval = null)
{
    public static TimeMatch New(int first, int end, TimeKind kind, string value, TimeBasis basis) =>
        new(new TokenRange(first, end), kind, value, basis);
}
