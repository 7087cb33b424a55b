using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A time that a communication bears, as wide as it is printed: a minute, an hour, a day.</summary>
/// <param name="From">Its start on the clock of the place, inclusive.</param>
/// <param name="To">Its end on that clock, exclusive.</param>
/// <param name="Offset">Minutes east of Greenwich; null when the place's clock is not known.</param>
/// <param name="Zone">The clock's name ("EDT", "UTC+08"); null when not known.</param>
/// <param name="Precision">"minute", "hour", "day", "month" or "span".</param>
/// <param name="Span">Where it stands in the report.</param>
public sealed record CommunicationTime(DateTime From, DateTime To, int? Offset, string? Zone, string Precision, Span Span)
{
    /// <summary>The first instant, where the clock is known.</summary>
    public DateTimeOffset? Start => Offset is { } minutes ? new DateTimeOffset(From, TimeSpan.FromMinutes(minutes)) : null;

    /// <summary>The first instant after it, where the clock is known.</summary>
    public DateTimeOffset? End => Offset is { } minutes ? new DateTimeOffset(To, TimeSpan.FromMinutes(minutes)) : null;
}
