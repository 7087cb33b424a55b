using System.Globalization;
using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Weigh.Carried;

namespace Sayso.Inquire.Knowledge;

/// <summary>
/// How documents went, as they say themselves: who sends, drafts, clears and approves them, who gets them, when, and what they cite.
/// </summary>
internal sealed partial class CommunicationTransmissions(IReadOnlyList<ReportCommunication> communications, PeopleDirectory people,
    RememberedEntities entities, TransitTimes transit)
{
    // A place without a known clock: its hour may be any of the world's.
    private static readonly TimeSpan East = TimeSpan.FromHours(14);
    private static readonly TimeSpan West = TimeSpan.FromHours(12);

    // A number is given again after some months.
    private static readonly TimeSpan NumbersLast = TimeSpan.FromDays(200);

    /// <summary>All of them.</summary>
    public IEnumerable<Transmission> All()
    {
        var sent = communications.Select(one => (One: one, Id: NameOf(one.Path), Times: TimesOf(one.Communication)))
            .Where(row => row.Times is not null).ToList();
        var cites = Citations([.. sent.Select(row => (row.One, row.Id, row.Times!.Value.From, row.Times.Value.To))]);
        var times = sent.ToDictionary(row => row.Id, row => row.Times!.Value, StringComparer.Ordinal);
        foreach (var (one, id, interval) in sent)
        {
            var carries = Closure(id, cites);
            var (from, to) = interval!.Value;

            // It left after what it cites.
            var after = carries.Where(other => other != id).Select(other => times[other].From).Where(time => from < time && time < to)
                .DefaultIfEmpty(from).Max();
            foreach (var transmission in Of(one.Communication, one.Report, id, after, to, carries))
            {
                yield return transmission;
            }
        }
    }

    /// <summary>The name of a report as a document: its file's, without the ending; "d7" for "d007".</summary>
    public static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path) is var stem && Numbered().Match(stem) is { Success: true } match
        ? "d" + match.Groups[1].Value : stem;

    private IEnumerable<Transmission> Of(Communication communication, ReportId report, string id, DateTimeOffset from, DateTimeOffset to,
        List<string> carries)
    {
        string kind = communication.Kind;
        bool talk = communication.IsTalk || communication.Participants.Count > 0;
        bool wire = kind is "telegram" or "message";
        var takes = talk ? transit.Conversation : wire ? transit.Telegram : transit.Other;
        List<string> senders = [.. communication.From.Concat(communication.Drafted).Concat(communication.Cleared)
            .Concat(communication.Approved).SelectMany(party => Nodes(party, report, from))];
        List<string> addressees = [.. communication.To.Concat(communication.Through).SelectMany(party => Nodes(party, report, from))];
        List<string> marked = [.. communication.Attention.SelectMany(party => Nodes(party, report, from))];
        if (talk)
        {
            senders.AddRange(communication.Participants.SelectMany(party => Nodes(party, report, from)));
            senders.AddRange(addressees);
            addressees = [.. senders];
        }

        // Copies that came at a time of their own go as transmissions of their own.
        var copied = communication.Copies
            .Select(party => (At: party.At?.Start?.ToUnixTimeSeconds(), Nodes: Nodes(party, report, from)
                .Concat(party.Person is { } person && person != party.Name ? PersonNode(person, party, report, from) : []).ToList()))
            .ToList();
        addressees.AddRange(marked.Where(node =>
            !communication.Copies.Any(copy => people.SeatsOf(node, from).Any(seat => seat.Institution == people.InstitutionOf(copy)))));
        foreach (string node in marked.Except(addressees).ToList())
        {
            var theirs = communication.Copies.FirstOrDefault(copy =>
                people.SeatsOf(node, from).Any(seat => seat.Institution == people.InstitutionOf(copy)));
            copied.Add((theirs?.At?.Start?.ToUnixTimeSeconds(), [node]));
        }

        senders = [.. senders.Distinct()];
        if (senders.Count == 0)
        {
            yield break;
        }

        long? arrival = wire ? communication.Received?.Start?.ToUnixTimeSeconds() : null;
        List<string> Getting(IEnumerable<string> nodes) => [.. nodes.Distinct().Where(node => talk || !senders.Contains(node))];
        var main = Getting(addressees);
        yield return new Transmission(id, kind, senders, main, from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds(), arrival,
            (long)takes.TotalSeconds, carries);
        foreach (var group in copied.GroupBy(copy => copy.At).OrderBy(group => group.Key ?? long.MinValue))
        {
            var copies = Getting(group.SelectMany(copy => copy.Nodes)).Except(main).ToList();
            if (copies.Count > 0)
            {
                yield return new Transmission(id, kind, senders, copies, from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds(), group.Key,
                    (long)takes.TotalSeconds, carries);
            }
        }
    }

    /// <summary>A party as a node: the person printed, else the institution, else its words.</summary>
    private List<string> Nodes(Party party, ReportId report, DateTimeOffset day)
    {
        if (Withheld().IsMatch(party.Name))
        {
            return [];
        }

        if (party.Person is { } person && PersonNode(person, party, report, day).ToList() is { Count: > 0 } known
            && (!people.IsEmpty ? known[0] != person : true))
        {
            return known;
        }

        if (people.InstitutionOf(party) is { } institution)
        {
            // "The President": who holds the office, where only one can.
            return party.IsHolder && people.Heads(institution, day).ToList() is [var only] ? [only] : [institution];
        }

        return entities.NameOf(new NamedIn(report, EntityKind.Organisation, party.Name)) is { } entity ? [entity]
            : people.Person(party.Name, null, day) is { } listed ? [listed] : [party.Name];
    }

    private IEnumerable<string> PersonNode(string name, Party office, ReportId report, DateTimeOffset day)
    {
        if (people.Person(name, office.Name == name ? null : office, day) is { } listed)
        {
            yield return listed;
        }
        else if (char.IsUpper(name[0]) && name.Any(char.IsLower))
        {
            yield return entities.NameOf(new NamedIn(report, EntityKind.Person, name)) ?? name;
        }
    }

    /// <summary>Which documents each cites, among those dated before it.</summary>
    private static Dictionary<string, List<string>> Citations(
        List<(ReportCommunication One, string Id, DateTimeOffset From, DateTimeOffset To)> documents)
    {
        var byNumber = documents.Where(row => row.One.Communication.Number is not null)
            .ToLookup(row => (row.One.Communication.Series ?? "", row.One.Communication.Number!), row => (row.Id, row.From));
        var byEntry = documents.Where(row => row.One.Communication.Entry is not null).DistinctBy(row => row.One.Communication.Entry)
            .ToDictionary(row => row.One.Communication.Entry!.Value, row => (row.Id, row.From));
        var cites = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (one, id, from, to) in documents)
        {
            var found = cites[id] = [];
            foreach (var citation in one.Communication.References)
            {
                string[] words = citation.Text.Split(' ');
                if (words is ["Document", var number]
                    && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int entry))
                {
                    if (byEntry.TryGetValue(entry, out var document) && document.From < to)
                    {
                        found.Add(document.Id);
                    }
                }
                else if (words is [var series, var numbered])
                {
                    var options = byNumber[(series, numbered)]
                        .Where(option => option.Id != id && option.From < to && from - option.From < NumbersLast).ToList();
                    if (options.Count > 0)
                    {
                        found.Add(options.MaxBy(option => option.From).Id);
                    }
                }
            }
        }

        return cites;
    }

    private static List<string> Closure(string id, Dictionary<string, List<string>> cites)
    {
        var all = new List<string> { id };
        for (int i = 0; i < all.Count; i++)
        {
            foreach (string cited in cites.GetValueOrDefault(all[i]) ?? [])
            {
                if (!all.Contains(cited))
                {
                    all.Add(cited);
                }
            }
        }

        return all;
    }

    private static (DateTimeOffset From, DateTimeOffset To)? TimesOf(Communication communication)
    {
        if (communication.Sent is not { } sent || sent.Precision is "month" or "days")
        {
            return null;
        }

        return sent.Offset is not null ? (sent.Start!.Value, sent.End!.Value)
            : (new DateTimeOffset(sent.From, TimeSpan.Zero) - East, new DateTimeOffset(sent.To, TimeSpan.Zero) + West);
    }

    [GeneratedRegex("^d0*([1-9][0-9]*)$")]
    private static partial Regex Numbered();

    // Editors print what was withheld in square brackets: "[name not declassified]".
    [GeneratedRegex(@"\[(?:\d+ )?names? [^\]]*\]")]
    private static partial Regex Withheld();
}
