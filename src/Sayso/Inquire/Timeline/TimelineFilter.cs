namespace Sayso.Inquire.Timeline;

/// <summary>Which events of a timeline are wanted.</summary>
/// <param name="From">Not those that are over before; null for all.</param>
/// <param name="To">Not those that begin after; null for all.</param>
/// <param name="Who">Those that name it; null for all.</param>
/// <param name="Source">What tells it; null for all.</param>
public sealed record TimelineFilter(DateTime? From, DateTime? To, string? Who, EventSource? Source)
{
    /// <summary>True for a wanted event.</summary>
    public bool Passes(TimelineEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return (From is null || happening.TightTo is null || happening.TightTo > From) && (To is null || happening.TightFrom is null || happening.TightFrom <= To.Value.AddDays(To.Value.TimeOfDay == TimeSpan.Zero ? 1 : 0))
            && (Source is null || happening.Source == Source)
            && (Who is null || happening.Text.Contains(Who, StringComparison.OrdinalIgnoreCase) || happening.Names.Any(name => name.Contains(Who, StringComparison.OrdinalIgnoreCase)));
    }
}
