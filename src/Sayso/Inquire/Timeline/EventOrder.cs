using System.Globalization;
using Sayso.Cases;

namespace Sayso.Inquire.Timeline;

/// <summary>Which event lies how long after which: what tightens their intervals.</summary>
internal static class EventOrder
{
    // "Minutes" are more than one and less than an hour of them; so for the rest.
    private static readonly Dictionary<char, (long Least, long Most)> Some = new()
    {
        ['S'] = (2, 120), ['M'] = (120, 3600), ['H'] = (7200, 86_400), ['D'] = (172_800, 1_209_600), ['W'] = (1_209_600, 5_184_000),
        ['O'] = (5_184_000, 63_072_000), ['Y'] = (63_072_000, 946_080_000),
    };

    /// <summary>
    /// What lies after what: times that hang on an event whose time another claim of the report tells, and what people decided.
    /// </summary>
    public static IEnumerable<(int Before, int After, long Least, long? Most)> Of(
        List<TimelineEvent> events, IReadOnlyList<Judgement> judgements)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var tellers = new Dictionary<(ReportId Report, string Lemma), List<int>>();
        for (int i = 0; i < events.Count; i++)
        {
            numbers.TryAdd(events[i].Id, i);
            if (events[i] is { Report: { } report, Source: EventSource.Claim, From: not null })
            {
                foreach (string lemma in events[i].Words.Content.Select(word => word.Lemma).Distinct())
                {
                    if (!tellers.TryGetValue((report, lemma), out var list))
                    {
                        tellers[(report, lemma)] = list = [];
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
                var candidates = tellers.GetValueOrDefault((report, lemma))?.Where(other => other != i).ToList() ?? [];
                if (candidates.Select(other => (events[other].From, events[other].To)).Distinct().Count() == 1)
                {
                    // Of several claims that tell that one time the same one, in whatever order they come.
                    int told = candidates.MinBy(other => events[other].Id, StringComparer.Ordinal);
                    var (least, most) = LengthOf(anchor.Length);
                    yield return anchor.Side switch
                    {
                        AnchorSide.After => (told, i, Math.Max(least, 0), most),
                        AnchorSide.Before => (i, told, Math.Max(least, 0), most),
                        AnchorSide.Within => (told, i, -(most ?? 86_400), most ?? 86_400),
                        _ => (told, i, -86_400, 86_400),
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

    /// <summary>The orders by which some events hang together, for each such part.</summary>
    public static IEnumerable<IReadOnlyList<(int Before, int After, long Least, long? Most)>> Together(
        IReadOnlyList<(int Before, int After, long Least, long? Most)> orders)
    {
        var at = orders.SelectMany((order, number) => new[] { (Event: order.Before, number), (Event: order.After, number) })
            .ToLookup(pair => pair.Event, pair => pair.number);
        bool[] isIn = new bool[orders.Count];
        for (int first = 0; first < orders.Count; first++)
        {
            if (isIn[first])
            {
                continue;
            }

            isIn[first] = true;
            var part = new List<int> { first };
            for (int next = 0; next < part.Count; next++)
            {
                foreach (int other in at[orders[part[next]].Before].Concat(at[orders[part[next]].After]).Where(other => !isIn[other]))
                {
                    isIn[other] = true;
                    part.Add(other);
                }
            }

            yield return [.. part.Order().Select(number => orders[number])];
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
}
