namespace Sayso.Cases;

/// <summary>A time in a list.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">yyyy-MM-ddTHH:mm:ss, or null.</param>
/// <param name="To">One past the end, or null.</param>
/// <param name="Basis">What it was reckoned from.</param>
/// <param name="Start">Where the words start.</param>
/// <param name="End">One past where they end.</param>
public sealed record TimeRow(string Report, string Text, string Kind, string Value, string? From, string? To, string Basis, int Start, int End);
