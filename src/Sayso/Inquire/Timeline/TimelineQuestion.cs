namespace Sayso.Inquire.Timeline;

/// <summary>What happened when, as far as it is wanted.</summary>
public sealed record TimelineQuestion
{
    /// <summary>Not what is over before; null for all.</summary>
    public DateTime? From { get; init; }

    /// <summary>Not what begins after; a day takes in all of it; null for all.</summary>
    public DateTime? To { get; init; }

    /// <summary>Words that stand in it or in a name of it, next to each other and whole; null for all.</summary>
    public string? Who { get; init; }

    /// <summary>What tells it; null for all.</summary>
    public EventSource? Source { get; init; }

    /// <summary>The first moment that is no longer wanted.</summary>
    internal DateTime? End => To is { } to ? to.TimeOfDay == TimeSpan.Zero ? to.AddDays(1) : to.AddSeconds(1) : null;

    /// <summary>The question that some words ask.</summary>
    /// <param name="from">A day such as 2020-01-10, or null.</param>
    /// <param name="to">The same.</param>
    /// <param name="who">A name or other words, or null.</param>
    /// <param name="source">As <see cref="EventSource"/> is spelt, or null.</param>
    /// <exception cref="SaysoException">SAY0414 for a day that is none, SAY0305 for a source that is none.</exception>
    public static TimelineQuestion Parse(string? from, string? to, string? who, string? source) => new()
    {
        From = QuestionWords.Day(from, "from"),
        To = QuestionWords.Day(to, "to"),
        Who = QuestionWords.Plain(who),
        Source = QuestionWords.OneOf<EventSource>(source, "source"),
    };

    /// <summary>Answers it.</summary>
    public Chronology Ask(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        return Of(inquiry.Timeline);
    }

    /// <summary>What of a chronology is wanted, with the impossible orders that it is part of.</summary>
    public Chronology Of(Chronology all)
    {
        ArgumentNullException.ThrowIfNull(all);
        List<TimelineEvent> wanted = [.. all.Events.Where(Wants)];
        var ids = wanted.Select(happening => happening.Id).ToHashSet(StringComparer.Ordinal);
        return new Chronology(wanted, [.. all.Circles.Where(circle => circle.Any(ids.Contains))]);
    }

    /// <summary>True for a wanted event.</summary>
    public bool Wants(TimelineEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return (From is null || happening.TightTo is null || happening.TightTo > From)
            && (End is null || happening.TightFrom is null || happening.TightFrom < End)
            && (Source is null || happening.Source == Source)
            && (Who is null || WholeWords.Are(Who, happening.Text) || happening.Names.Any(name => WholeWords.Are(Who, name)));
    }
}
