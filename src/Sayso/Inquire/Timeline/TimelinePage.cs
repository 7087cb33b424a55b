namespace Sayso.Inquire.Timeline;

/// <summary>Events of the timeline.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of the page.</param>
/// <param name="Next">What to give as "after" for the next page; null on the last one.</param>
/// <param name="Impossible">Events whose told order cannot be, each before the next; empty when there are none.</param>
public sealed record TimelinePage(int Total, IReadOnlyList<TimelineEvent> Items, string? Next, IReadOnlyList<string> Impossible);
