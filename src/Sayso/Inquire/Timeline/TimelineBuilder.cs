using System.Globalization;
using NodaTime;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Tables;

namespace Sayso.Inquire.Timeline;

/// <summary>
/// Puts claims, records and documents on one axis, and tightens their intervals by what hangs on what and by what people decided about the
/// order.
/// </summary>
public static class TimelineBuilder
{
    /// <summary>The timeline of a case.</summary>
    /// <param name="claims">What propositions say, each claim with its proposition.</param>
    /// <param name="judgements">What people decided about the order.</param>
    /// <param name="records">Its records.</param>
    /// <param name="communications">Its documents on their way.</param>
    /// <param name="zone">Whose clock claims are on that name none: "Europe/Berlin", "+02:00" or a city; null leaves them without a
    /// zone.</param>
    /// <exception cref="SaysoException">There is no such zone.</exception>
    public static Chronology Build(
        IEnumerable<(PropositionId Proposition, ClaimInCase Claim)> claims, IReadOnlyList<Judgement> judgements,
        IReadOnlyList<Record> records, IReadOnlyList<ReportCommunication> communications, string? zone)
    {
        var clock = zone is null ? null : TableTimes.Find(zone) ?? throw TableProblems.Zone("--zone", zone);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(communications);
        List<TimelineEvent> events =
            [.. claims.Where(told => told.Claim.About is not null).Select(told => OfClaim(told.Claim, told.Proposition, clock))];
        events.AddRange(Others(records, communications));
        return Tighten(events, judgements);
    }

    /// <summary>The events of records and of documents on their way, as they are told.</summary>
    internal static IEnumerable<TimelineEvent> Others(IReadOnlyList<Record> records, IReadOnlyList<ReportCommunication> communications) =>
        records.Where(record => record.From is not null).Select(OfRecord).Concat(communications
            .Where(one => one.Communication is { Sent: not null } sent && sent.From.Count + sent.To.Count > 0).Select(OfCommunication))
            .Select(happening => happening with { TightFrom = happening.From, TightTo = happening.To });

    /// <summary>An event with what the order leaves of its time, in seconds from the year 1.</summary>
    internal static TimelineEvent Tightened(TimelineEvent happening, long? starts, long? ends) =>
        happening with { TightFrom = Local(starts, happening.Offset), TightTo = Local(ends, happening.Offset) };

    /// <summary>By what events are in order: the earliest, or the end where that is open.</summary>
    internal static long Starts(TimelineEvent happening) =>
        Seconds(happening.TightFrom ?? happening.TightTo, happening.Offset) ?? long.MaxValue;

    /// <summary>By what events that begin together are in order.</summary>
    internal static long Ends(TimelineEvent happening) => Seconds(happening.TightTo, happening.Offset) ?? long.MaxValue;

    /// <summary>The order of time; where it is one, claims come first, by their ids.</summary>
    internal static Comparer<TimelineEvent> ByTime { get; } = Comparer<TimelineEvent>.Create((one, other) =>
        (Starts(one), Ends(one), one.Source != EventSource.Claim).CompareTo((Starts(other), Ends(other), other.Source != EventSource.Claim))
            is var order and not 0 ? order
        : string.CompareOrdinal(one.Id, other.Id) is var ids and not 0 ? ids : string.CompareOrdinal(one.Row, other.Row));

    /// <summary>Tightens the intervals of events that hang together; an impossible order leaves those alone that it is part of.</summary>
    internal static Chronology Tighten(List<TimelineEvent> events, IReadOnlyList<Judgement> judgements)
    {
        List<TimelineEvent> tight = [.. events.Select(happening => happening with { TightFrom = happening.From, TightTo = happening.To })];
        var circles = new List<IReadOnlyList<string>>();
        foreach (var orders in EventOrder.Together([.. EventOrder.Of(events, judgements)]))
        {
            int[] numbers = [.. orders.SelectMany(order => new[] { order.Before, order.After }).Distinct().Order()];
            var network = new IntervalNetwork();
            foreach (var happening in numbers.Select(number => events[number]))
            {
                network.Add(
                    Seconds(happening.From, happening.Offset), Seconds(happening.To, happening.Offset) is { } end ? end - 1 : null);
            }

            foreach (var (before, after, least, most) in orders)
            {
                network.Require(Array.BinarySearch(numbers, before), Array.BinarySearch(numbers, after), least, most);
            }

            var found = network.Propagate();
            if (found.Circle is { } circle)
            {
                circles.Add([.. circle.Where(place => place < numbers.Length).Select(place => events[numbers[place]].Id)]);
                continue;
            }

            for (int place = 0; place < numbers.Length; place++)
            {
                var happening = events[numbers[place]];
                var (from, to) = found.Bounds[place];
                tight[numbers[place]] = happening with
                {
                    TightFrom = Local(from, happening.Offset),
                    TightTo = Local(to is { } last ? last + 1 : null, happening.Offset),
                };
            }
        }

        return new Chronology(
            [.. tight.Order(ByTime)],
            [.. circles.OrderBy(circle => circle.Min(StringComparer.Ordinal), StringComparer.Ordinal)]);
    }

    /// <summary>What a claim tells.</summary>
    internal static TimelineEvent OfClaim(ClaimInCase claim, PropositionId proposition, DateTimeZone? clock)
    {
        var about = claim.About!;
        return new TimelineEvent
        {
            Id = claim.Id.Value,
            Source = EventSource.Claim,
            Text = claim.Text,
            From = about.From,
            To = about.To,
            Offset = clock is not null && (about.From ?? about.To) is { } time
                ? clock.AtLeniently(LocalDateTime.FromDateTime(time)).Offset.Seconds / 60 : null,
            Basis = about.Basis switch
            {
                TimeBasis.Calendar => EventBasis.Calendar,
                TimeBasis.Published => EventBasis.Published,
                TimeBasis.Previous => EventBasis.Previous,
                _ => EventBasis.Event,
            },
            Anchor = about.Anchor,
            SaidAt = claim.SaidAt,
            Captured = claim.Published,
            Report = claim.Report,
            Spans = claim.Content,
            Proposition = proposition,
            Voice = claim.Innermost.Kind == VoiceKind.Unstated ? null : claim.Innermost.Name,
            Names = [.. claim.Names.Select(name => name.Name)],
            Words = claim.Words,
        };
    }

    private static TimelineEvent OfRecord(Record record) => new()
    {
        Id = record.Id,
        Source = EventSource.Record,
        Text = record.Describe(),
        From = record.From!.Value.DateTime,
        To = (record.To is { } end && end > record.From ? end : record.From.Value.AddSeconds(1))
            .ToOffset(record.From.Value.Offset).DateTime,
        Offset = (int)record.From.Value.Offset.TotalMinutes,
        Basis = EventBasis.Record,
        Row = string.Create(CultureInfo.InvariantCulture, $"{record.Table}/{record.Row}"),
        Names = [.. record.Who.Concat(record.Whom)],
    };

    private static TimelineEvent OfCommunication(ReportCommunication one)
    {
        var sent = one.Communication.Sent!;
        return new TimelineEvent
        {
            Id = "sent " + one.Report,
            Source = EventSource.Communication,
            Text = $"{one.Communication.Kind} from {Hands(one.Communication.From)} to {Hands(one.Communication.To)}",
            From = sent.From,
            To = sent.To,
            Offset = sent.Offset,
            Basis = EventBasis.Dateline,
            Report = one.Report,
            Spans = [sent.Span],
            Names = [.. one.Communication.From.Concat(one.Communication.To).Select(party => party.Name)],
        };
    }

    private static string Hands(IReadOnlyList<Party> parties) => parties.Count == 0 ? "nobody named"
        : string.Join(", ", parties.Take(3).Select(party => party.Name));

    /// <summary>In seconds from the year 1.</summary>
    internal static long? Seconds(DateTime? time, int? offset) => time is { } moment
        ? (moment.Ticks / TimeSpan.TicksPerSecond) - ((offset ?? 0) * 60L) : null;

    private static DateTime? Local(long? seconds, int? offset) =>
        seconds is { } moment && moment + ((offset ?? 0) * 60L) is var local
        && local > 0 && local < DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond
            ? new DateTime(local * TimeSpan.TicksPerSecond)
            : null;
}
