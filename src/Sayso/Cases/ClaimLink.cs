namespace Sayso.Cases;

/// <summary>Two claims of a case that say the same or nearly.</summary>
/// <param name="A">The earlier claim's id.</param>
/// <param name="B">The later claim's id.</param>
/// <param name="ReportA">The report of the one.</param>
/// <param name="ReportB">The report of the other.</param>
/// <param name="Kind">"same"; "maybe" where it is offered, not joined; "numbers", "times" or "places" where they say the same but for these.</param>
/// <param name="Score">How much of what they say they share, 0 to 1.</param>
/// <param name="Because">Why, in words.</param>
public sealed record ClaimLink(string A, string B, string ReportA, string ReportB, string Kind, double Score, string Because);
