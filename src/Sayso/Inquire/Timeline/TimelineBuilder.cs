using System.Globalization;
using NodaTime;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Tables;
using Sayso.Weigh;

namespace Sayso.Inquire.Timeline;

/// <summary>
/// Puts claims, records and documents on one axis, and tightens their intervals by what hangs on what and by what people decided about the
/// order.
/// </summary>
public static class TimelineBuilder
{
    // "Minutes" are more than one and less than an hour of them; so for the rest.
    private static readonly Dictionary<char, (long Least, long Most)> Some = new()
    {
        ['S'] = (2, 120), ['M'] = (120, 3600), ['H'] = (7200, 86_400), ['D'] = (172_800, 1_209_600), ['W'] = (1_209_600, 5_184_000),
        ['O'] = (5_184_000, 63_072_000), ['Y'] = (63_072_000, 946_080_000),
    };

    /// <summary>The timeline of a case.</summary>
    /// <param name="state">The case as it stands.</param>
    /// <param name="records">Its records.</param>
    /// <param name="communications">Its documents on their way.</param>
    /// <param name="zone">Whose clock claims are on that name none: "Europe/Berlin", "+02:00" or a city; null leaves them without a
    /// zone.</param>
    /// <exception cref="SaysoException">There is no such zone.</exception>
    public static Chronology Build(
        CaseState state, IReadOnlyList<Record> records, IReadOnlyList<ReportCommunication> communications, string? zone)
    {
        var clock = zone is null ? null : TableTimes.Find(zone) ?? throw TableProblems.Zone("--zone", zone);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(communications);
        var events = new List<TimelineEvent>();
        foreach (var proposition in state.Weighed.Propositions)
        {
            events.AddRange(proposition.Claims.Where(claim => claim.Claim.About is not null)
                .Select(claim => OfClaim(claim, proposition, clock)));
        }

        events.AddRange(records.Where(record => record.From is not null).Select(OfRecord));
        events.AddRange(communications.Where(one => one.Communication is { Sent: not null } sent && sent.From.Count + sent.To.Count > 0)
            .Select(OfCommunication));
        return Tighten(events, state.Judgements);
    }

    /// <summary>Tightens intervals.</summary>
    internal static Chronology Tighten(List<TimelineEvent> events, IReadOnlyList<Judgement> judgements)
    {
        var network = new IntervalNetwork();
        foreach (var happening in events)
        {
            network.Add(Seconds(happening.From, happening.Offset), Seconds(happening.To, happening.Offset) is { } end ? end - 1 : null);
        }

        foreach (var (before, after, least, most) in Orders(events, judgements))
        {
            network.Require(before, after, least, most);
        }

        var found = network.Propagate();
        IEnumerable<TimelineEvent> tight = found.Circle is not null
            ? events.Select(happening => happening with { TightFrom = happening.From, TightTo = happening.To })
            : events.Select((happening, number) => happening with
            {
                TightFrom = Local(found.Bounds[number].From, happening.Offset),
                TightTo = Local(found.Bounds[number].To is { } last ? last + 1 : null, happening.Offset),
            });
        return new Chronology(
            [.. tight.OrderBy(happening => Seconds(happening.TightFrom ?? happening.TightTo, happening.Offset) ?? long.MaxValue)
                .ThenBy(happening => Seconds(happening.TightTo, happening.Offset) ?? long.MaxValue)
                .ThenBy(happening => happening.Id, StringComparer.Ordinal)],
            found.Circle is { } circle ? [.. circle.Where(number => number < events.Count).Select(number => events[number].Id)] : []);
    }

    private static TimelineEvent OfClaim(PropositionClaim member, Proposition proposition, DateTimeZone? clock)
    {
        var claim = member.Claim;
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
            Proposition = proposition.Id,
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

    /// <summary>
    /// What lies after what: times that hang on an event whose time another claim of the report tells, and what people decided.
    /// </summary>
    private static IEnumerable<(int Before, int After, long Least, long? Most)> Orders(
        List<TimelineEvent> events, IReadOnlyList<Judgement> judgements)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new Dictionary<(ReportId Report, string Lemma), List<int>>();
        for (int i = 0; i < events.Count; i++)
        {
            numbers.TryAdd(events[i].Id, i);
            if (events[i] is { Report: { } report, Source: EventSource.Claim, From: not null })
            {
                foreach (string lemma in events[i].Words.Content.Select(word => word.Lemma).Distinct())
                {
                    if (!told.TryGetValue((report, lemma), out var list))
                    {
                        told[(report, lemma)] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        for (int i = 0; i < events.Count; i++)
        {
            if (events[i] is { Anchor: { Lemma: { } lemma } anchor, Report: { } report })
            {
                // The event's last word names it; only when one time of the report is told of it.
                var candidates = told.GetValueOrDefault((report, lemma))?.Where(other => other != i).ToList() ?? [];
                if (candidates.Select(other => (events[other].From, events[other].To)).Distinct().Count() == 1)
                {
                    var (least, most) = LengthOf(anchor.Length);
                    yield return anchor.Side switch
                    {
                        AnchorSide.After => (candidates[0], i, Math.Max(least, 0), most),
                        AnchorSide.Before => (i, candidates[0], Math.Max(least, 0), most),
                        AnchorSide.Within => (candidates[0], i, -(most ?? 86_400), most ?? 86_400),
                        _ => (candidates[0], i, -86_400, 86_400),
                    };
                }
            }
        }

        foreach (var order in Judgement.All<Decision.Order>(judgements))
        {
            if (numbers.TryGetValue(order.First, out int before) && numbers.TryGetValue(order.Second, out int after))
            {
                yield return (before, after, 0, null);
            }
        }
    }

    /// <summary>A duration in seconds, as wide as it is told.</summary>
    private static (long Least, long? Most) LengthOf(string? length)
    {
        if (length is null || length.Length < 3)
        {
            return (0, null);
        }

        bool clock = length.Contains('T', StringComparison.Ordinal);
        char unit = length[^1] == 'M' && !clock ? 'O' : length[^1];
        string count = length.TrimStart('P', 'T')[..^1];
        if (!Some.TryGetValue(unit, out var some))
        {
            return (0, null);
        }

        long one = unit switch { 'S' => 1, 'M' => 60, 'H' => 3600, 'D' => 86_400, 'W' => 604_800, 'O' => 2_629_800, _ => 31_557_600 };
        return double.TryParse(count, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number is > 0 and < 10_000
            ? ((long)(number * one * 0.5), (long)(number * one * 1.5))
            : (some.Least, some.Most);
    }

    private static long? Seconds(DateTime? time, int? offset) => time is { } moment
        ? (moment.Ticks / TimeSpan.TicksPerSecond) - ((offset ?? 0) * 60L) : null;

    private static DateTime? Local(long? seconds, int? offset) =>
        seconds is { } moment && moment + ((offset ?? 0) * 60L) is var local
        && local > 0 && local < DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond
            ? new DateTime(local * TimeSpan.TicksPerSecond)
            : null;
}
