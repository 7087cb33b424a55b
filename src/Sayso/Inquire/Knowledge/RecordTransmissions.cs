using Sayso.Cases;

namespace Sayso.Inquire.Knowledge;

/// <summary>
/// What records pass on: documents as they say, contacts between their sides, use of a system between it and its user, and presence in one
/// place among those who are there together.
/// </summary>
internal static class RecordTransmissions
{
    // Everybody in one hall all day would meet everybody: beyond so many meetings the places are too wide to mean any.
    private const int MostMeetings = 2_000_000;

    // Between the two records of a meeting.
    private const string Together = "+";

    /// <param name="records">All records.</param>
    /// <param name="nodeOf">The node that a name in a table stands for.</param>
    public static IEnumerable<Transmission> Of(IReadOnlyList<Record> records, Func<TableId, string, string> nodeOf)
    {
        foreach (var record in records.Where(record => record.From is not null))
        {
            List<string> who = [.. record.Who.Select(name => nodeOf(record.Table, name))];
            List<string> whom = [.. record.Whom.Select(name => nodeOf(record.Table, name))];
            long from = record.From!.Value.ToUnixTimeSeconds();
            long to = record.To?.ToUnixTimeSeconds() is { } end && end > from ? end : from + 1;
            switch (record.Kind)
            {
                case RecordKind.Transmission:
                    yield return new Transmission(
                        record.Id, record.What ?? "document", who, whom, from, to, record.Arrival?.ToUnixTimeSeconds(),
                        (record.TransitMinutes ?? 0) * 60L, record.Carries);
                    break;
                case RecordKind.Contact:
                    List<string> sides = [.. who, .. whom];
                    yield return record.Status == "one-way"
                        ? new Transmission(record.Id, record.What ?? "contact", who, whom, from, to, null, 0, record.Carries)
                        : new Transmission(record.Id, record.What ?? "contact", sides, sides, from, to, null, 0, record.Carries);
                    break;
                case RecordKind.Access when record.What is { } system:
                    // Who uses a system can read what is in it, and put something in.
                    List<string> both = [system, .. who];
                    yield return new Transmission(record.Id, "access", both, both, from, to, null, 0, record.Carries);
                    break;
            }
        }

        foreach (var meeting in Meetings(records, nodeOf))
        {
            yield return meeting;
        }
    }

    /// <summary>The ids that the records behind a transmission can have: its own, or the two of a meeting.</summary>
    public static IReadOnlyList<string> RecordsOf(string transmission) =>
        [.. transmission.Split(Together).Prepend(transmission).Distinct()];

    /// <summary>Two who were in one place at one time. A reading without an end is an instant, and meets who was there at it.</summary>
    private static IEnumerable<Transmission> Meetings(IReadOnlyList<Record> records, Func<TableId, string, string> nodeOf)
    {
        var places = records.Where(record => record is { Kind: RecordKind.Presence, From: not null, What: not null, Status: not "thing" })
            .GroupBy(record => record.What!, StringComparer.OrdinalIgnoreCase);
        int meetings = 0;
        foreach (var place in places.OrderBy(place => place.Key, StringComparer.Ordinal))
        {
            var open = new List<(Record Record, string Node, long From, long To)>();
            foreach (var record in place.OrderBy(record => record.From).ThenBy(record => record.Table).ThenBy(record => record.Row))
            {
                long from = record.From!.Value.ToUnixTimeSeconds();
                long to = Math.Max(from + 1, record.To?.ToUnixTimeSeconds() ?? 0);
                open.RemoveAll(other => other.To <= from);
                foreach (string name in record.Who)
                {
                    string node = nodeOf(record.Table, name);
                    foreach (var (other, otherNode, _, otherTo) in open)
                    {
                        if (otherNode != node)
                        {
                            if (++meetings > MostMeetings)
                            {
                                throw TooManyMeetings(place.Key);
                            }

                            string[] both = [otherNode, node];
                            yield return new Transmission(
                                other.Id + Together + record.Id, "presence", both, both, from, Math.Min(to, otherTo), null, 0, []);
                        }
                    }

                    open.Add((record, node, from, to));
                }
            }
        }
    }

    private static SaysoException TooManyMeetings(string place) => new(new Problem(
        "SAY0415", place, FormattableString.Invariant($"presence there and before makes more than {MostMeetings:N0} meetings"),
        "Name smaller places in the table, such as a gate instead of an airport, or leave out those that are no meeting."));
}
