using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A time that a report of the case tells.</summary>
/// <param name="Report">The report.</param>
/// <param name="Text">The words.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">The earliest moment on local clocks, or null.</param>
/// <param name="To">One past the latest, or null.</param>
/// <param name="Basis">What it was reckoned from.</param>
/// <param name="Start">Where the words start.</param>
/// <param name="End">One past where they end.</param>
public sealed record ToldTime(
    ReportId Report, string Text, TimeKind Type, string Value, DateTime? From, DateTime? To, TimeBasis Basis, int Start, int End);
