using System.Globalization;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Weigh;

namespace Sayso.Inquire.Gaps;

/// <summary>What to ask next, by how much an answer would change.</summary>
public static class GapFinder
{
    private const int Most = 40;

    // A shift that ends and one that begins at the same place: what lies between, up to so long, is a hole and no night.
    private static readonly TimeSpan LongestHole = TimeSpan.FromHours(8);

    /// <param name="state">The case as it stands.</param>
    /// <param name="records">Its records.</param>
    /// <param name="communications">Its documents on their way.</param>
    /// <returns>The weightiest first, then by kind and words.</returns>
    public static IReadOnlyList<Gap> Find(CaseState state, IReadOnlyList<Record> records, IReadOnlyList<ReportCommunication> communications)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(communications);
        return
        [
            .. SingleOrigins(state).Concat(Contradictions(state)).Concat(Unanswered(state)).Concat(Unheard(state, records))
                .Concat(OtherEnds(records)).Concat(Holes(records)).Concat(Cited(communications))
                .OrderByDescending(gap => gap.Weight).ThenBy(gap => Spelt.Of(gap.Kind), StringComparer.Ordinal)
                .ThenBy(gap => gap.Ask, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Gap> SingleOrigins(CaseState state) => state.Weighed.Propositions
        .Where(proposition => proposition.Standing == Standing.SingleOrigin
            && proposition.Claims.Select(claim => claim.Claim.Report).Distinct().Count() > 1)
        .OrderByDescending(proposition => proposition.Claims.Count).Take(Most)
        .Select(proposition => new Gap(
            GapKind.SingleOrigin,
            $"Who else can say so, apart from {proposition.Origins.First(origin => origin.IsEstablished).Voice}: {proposition.Text}",
            proposition.Claims.Count, proposition.Reason, [.. proposition.Claims.Select(claim => claim.Claim.Id)], [], proposition.Id));

    private static IEnumerable<Gap> Contradictions(CaseState state)
    {
        var of = state.Weighed.Propositions.SelectMany(proposition => proposition.Claims.Select(claim => (claim.Claim.Id, proposition)))
            .GroupBy(pair => pair.Id).ToDictionary(group => group.Key, group => group.First().proposition);
        foreach (var contradiction in state.Weighed.Contradictions.Take(Most))
        {
            var (first, second) = (of.GetValueOrDefault(contradiction.First.Id), of.GetValueOrDefault(contradiction.Second.Id));
            int touched = (first?.Claims.Count ?? 1) + (second is null || second == first ? 0 : second.Claims.Count);
            yield return new Gap(
                GapKind.Contradiction, $"Which is right ({contradiction.What}): {contradiction.First.Text} / {contradiction.Second.Text}",
                touched, $"{Spelt.Of(contradiction.Between)} about {Spelt.Of(contradiction.Kind)}",
                [contradiction.First.Id, contradiction.Second.Id], [], first?.Id);
        }
    }

    private static IEnumerable<Gap> Unanswered(CaseState state) =>
        state.Claims.Where(claim => claim.Stance is Stance.NoResponse or Stance.Declines)
        .GroupBy(claim => claim.Innermost.Named?.Name ?? claim.Innermost.Name)
        .Select(voice => new Gap(
            GapKind.Unanswered, $"Ask {voice.Key} again: {voice.First().Text}", voice.Select(claim => claim.Report).Distinct().Count(),
            voice.Any(claim => claim.Stance == Stance.Declines) ? "declined to comment" : "did not respond",
            [.. voice.Select(claim => claim.Id)], [], null));

    /// <summary>People whom several reports or records name and who never speak themselves.</summary>
    private static IEnumerable<Gap> Unheard(CaseState state, IReadOnlyList<Record> records)
    {
        var heard = state.Claims.SelectMany(claim => claim.Chain.Select(step => (claim.Report, step)))
            .Where(pair => pair.step.Kind == VoiceKind.Person)
            .Select(pair => state.Entities.Of(new NamedIn(pair.Report, EntityKind.Person, pair.step.Named?.Name ?? pair.step.Name))?.Id)
            .OfType<EntityId>().ToHashSet();
        var naming = records.SelectMany(record => record.Who.Concat(record.Whom).Select(name => (record, name)))
            .ToLookup(pair => state.Entities.Of(new NamedIn(pair.record.Table, EntityKind.Person, pair.name))?.Id, pair => pair.record.Id);
        foreach (var entity in state.Entities.All.Where(entity => entity.Kind == EntityKind.Person && !heard.Contains(entity.Id)))
        {
            List<string> rows = [.. naming[entity.Id].Distinct()];
            int reports = entity.Names.Select(name => name.Named.Source.Report).OfType<ReportId>().Distinct().Count();
            if (reports > 1 || (reports > 0 && rows.Count > 0))
            {
                yield return new Gap(
                    GapKind.Unheard, $"Ask {entity.Name}, whom nobody has quoted", reports + rows.Count,
                    string.Create(CultureInfo.InvariantCulture, $"named in {reports} reports and {rows.Count} records, never a voice"), [],
                    rows, null);
            }
        }
    }

    /// <summary>Calls that one side's log has and the other side's log, which the case holds too, has not.</summary>
    private static IEnumerable<Gap> OtherEnds(IReadOnlyList<Record> records)
    {
        var contacts = records.Where(record => record is { Kind: RecordKind.Contact, From: not null }).ToList();
        var owners = contacts.GroupBy(record => record.Table)
            .ToDictionary(
                table => table.Key,
                table => table.Select(record => record.Who.Count > 0 ? record.Who[0] : "").ToHashSet(StringComparer.Ordinal));
        if (owners.Count < 2)
        {
            yield break;
        }

        foreach (var record in contacts)
        {
            foreach (string other in record.Whom)
            {
                TableId? log = owners.Where(table => table.Key != record.Table && table.Value.Contains(other))
                    .Select(table => (TableId?)table.Key).FirstOrDefault();
                bool IsOtherEnd(Record found) => found.Table == log && found.Who.Concat(found.Whom).Intersect(record.Who).Any()
                    && Math.Abs((found.From!.Value - record.From!.Value).TotalMinutes) <= 2;
                if (log is not null && !contacts.Exists(IsOtherEnd))
                {
                    string sides = $"{string.Join(", ", record.Who)}'s contact with {other}";
                    string at = record.From!.Value.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
                    yield return new Gap(
                        GapKind.MissingRecord, $"The other end of {sides} at {at} is not in {other}'s log", 2,
                        $"{record.Id} has it; table {log} has none within two minutes", [], [record.Id], null);
                }
            }
        }
    }

    /// <summary>Holes between the shifts of one roster.</summary>
    private static IEnumerable<Gap> Holes(IReadOnlyList<Record> records)
    {
        foreach (var post in records.Where(record => record is { Kind: RecordKind.Presence, From: not null, To: not null })
            .GroupBy(record => (record.Table, record.What)))
        {
            Record? last = null;
            foreach (var shift in post.OrderBy(record => record.From))
            {
                if (last is not null && shift.From - last.To is { } hole && hole > TimeSpan.Zero && hole <= LongestHole
                    && last.To - last.From > TimeSpan.FromHours(2))
                {
                    yield return new Gap(
                        GapKind.MissingRecord, $"Who was at {post.Key.What} from {last.To:yyyy-MM-dd HH:mm zzz} to {shift.From:HH:mm}?", 2,
                        $"no shift of table {post.Key.Table} covers it", [], [last.Id, shift.Id], null);
                }

                last = last is null || shift.To > last.To ? shift : last;
            }
        }
    }

    /// <summary>Documents that several others cite and the case does not hold.</summary>
    private static IEnumerable<Gap> Cited(IReadOnlyList<ReportCommunication> communications)
    {
        var numbers = communications.Select(one => one.Communication.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var entries = communications.Select(one => one.Communication.Entry).OfType<int>().ToHashSet();
        return communications.SelectMany(one => one.Communication.References.Select(citation => (one.Report, citation.Text)))
            .Where(pair => pair.Text.Split(' ') is [var series, var number]
                && (series == "Document" ? !(int.TryParse(number, out int entry) && entries.Contains(entry)) : !numbers.Contains(number)))
            .GroupBy(pair => pair.Text).Where(cited => cited.Count() > 1).OrderByDescending(cited => cited.Count()).Take(Most)
            .Select(cited => new Gap(
                GapKind.MissingRecord, $"{cited.Key} is cited and not in the case", cited.Count(),
                string.Create(CultureInfo.InvariantCulture, $"{cited.Count()} documents cite it"), [], [], null));
    }
}
