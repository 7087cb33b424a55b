using System.Globalization;
using Sayso.Language;

namespace Sayso.Cases.Json;

/// <summary>Writes and reads a communication as the ledger's line has it.</summary>
internal static class CommunicationLines
{
    private const string Local = "yyyy-MM-ddTHH:mm:ss";

    private static readonly string[] Lists =
        ["from", "to", "copies", "drafted", "cleared", "approved", "through", "attention", "participants", "signatures"];

    /// <summary>As the line has it.</summary>
    public static CommunicationLine Of(Communication communication)
    {
        IReadOnlyList<Party>[] parties = Parties(communication);
        IReadOnlyList<string> Names(int list) => [.. parties[list].Select(party => party.Name)];
        var spans = new Dictionary<string, IReadOnlyList<Span>>();
        var details = new Dictionary<string, IReadOnlyList<PartyLine?>>();
        for (int list = 0; list < Lists.Length; list++)
        {
            if (parties[list].Count == 0)
            {
                continue;
            }

            spans[Lists[list]] = [.. parties[list].Select(party => party.Span)];
            IReadOnlyList<PartyLine?> known = [.. parties[list].Select(Detail)];
            if (known.Any(detail => detail is not null))
            {
                details[Lists[list]] = known;
            }
        }

        spans["sent"] = communication.Sent is { } sent ? [sent.Span] : [];
        spans["received"] = communication.Received is { } received ? [received.Span] : [];
        spans["references"] = [.. communication.References.Select(citation => citation.Span)];
        return new CommunicationLine
        {
            Kind = communication.Kind,
            From = Names(0),
            To = Names(1),
            Copies = Names(2),
            Drafted = Names(3),
            Cleared = Names(4),
            Approved = Names(5),
            Through = Names(6),
            Attention = Names(7),
            Participants = Names(8),
            Signatures = Names(9),
            Sent = communication.Sent is { } left ? Line(left) : null,
            Received = communication.Received is { } came ? Line(came) : null,
            Place = communication.Place,
            Number = communication.Number,
            Talk = communication.IsTalk,
            Series = communication.Series,
            Entry = communication.Entry,
            References = [.. communication.References.Select(citation => citation.Text)],
            Spans = spans,
            Parties = details.Count > 0 ? details : null,
        };
    }

    private static PartyLine? Detail(Party party)
    {
        var detail = new PartyLine
        {
            Person = party.Person, Institution = party.Institution, Holder = party.IsHolder, Received = party.At is { } at ? Line(at)
                : null, At = party.At?.Span,
        };
        return detail == new PartyLine() ? null : detail;
    }

    /// <summary>What the line says.</summary>
    public static Communication Of(CommunicationLine line)
    {
        IReadOnlyList<Span> Spans(string list) => line.Spans.GetValueOrDefault(list) ?? [];
        IReadOnlyList<Party> Parties(string list, IReadOnlyList<string> names)
        {
            var (spans, details) = (Spans(list), line.Parties?.GetValueOrDefault(list));
            return
            [
                .. names.Select((name, place) =>
                {
                    var detail = details?[place];
                    var at = detail is { Received: { } received, At: { } span } ? Time(received, span) : null;
                    return new Party(
                        name, place < spans.Count ? spans[place] : default, detail?.Person, at) { Institution = detail?.Institution,
                        IsHolder = detail?.Holder ?? false };
                }),
            ];
        }

        CommunicationTime? At(string list, CommunicationTimeLine? time) => time is null ? null
            : Time(time, Spans(list) is [var span, ..] ? span : default);
        var references = Spans("references");
        return new Communication
        {
            Kind = line.Kind,
            From = Parties("from", line.From),
            To = Parties("to", line.To),
            Copies = Parties("copies", line.Copies),
            Drafted = Parties("drafted", line.Drafted),
            Cleared = Parties("cleared", line.Cleared),
            Approved = Parties("approved", line.Approved),
            Through = Parties("through", line.Through),
            Attention = Parties("attention", line.Attention),
            Participants = Parties("participants", line.Participants),
            Signatures = Parties("signatures", line.Signatures),
            Sent = At("sent", line.Sent),
            Received = At("received", line.Received),
            Place = line.Place,
            Number = line.Number,
            IsTalk = line.Talk,
            Series = line.Series,
            Entry = line.Entry,
            References =
                [.. line.References.Select((text, place) => new Citation(text, place < references.Count ? references[place] : default))],
        };
    }

    private static IReadOnlyList<Party>[] Parties(Communication communication) =>
    [
        communication.From, communication.To, communication.Copies, communication.Drafted, communication.Cleared,
        communication.Approved, communication.Through, communication.Attention, communication.Participants, communication.Signatures,
    ];

    private static CommunicationTimeLine Line(CommunicationTime time) =>
        new(Clock(time.From, time.Offset), Clock(time.To, time.Offset), time.Zone, time.Precision);

    private static string Clock(DateTime local, int? offset) => offset is { } minutes
        ? new DateTimeOffset(local, TimeSpan.FromMinutes(minutes)).ToString(Local + "zzz", CultureInfo.InvariantCulture)
        : local.ToString(Local, CultureInfo.InvariantCulture);

    private static CommunicationTime Time(CommunicationTimeLine line, Span span)
    {
        bool local = line.From.Length == "yyyy-MM-ddTHH:mm:ss".Length;
        var (from, to) = (DateTimeOffset.Parse(line.From, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            DateTimeOffset.Parse(line.To, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        return new CommunicationTime(
            from.DateTime, to.DateTime, local ? null : (int)from.Offset.TotalMinutes, line.Zone, line.Precision, span);
    }
}
