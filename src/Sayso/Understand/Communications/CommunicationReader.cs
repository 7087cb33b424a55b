using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Reads a telegram's, letter's, memorandum's or meeting's own way out of the text of a document.</summary>
/// <remarks>
/// Printed collections head a document with its kind and parties, a note on the source, and a dateline; what a document says without them
/// (dateline, number, heads of a memorandum, salutation and signature) is read too. A text without any of it is no communication.
/// </remarks>
public static class CommunicationReader
{
    /// <summary>What a report says of its own way; null when it is no communication.</summary>
    /// <param name="report">The report.</param>
    /// <param name="profile">What its collection has of its own; <see cref="CollectionProfile.Any"/> reads it as any
    /// correspondence.</param>
    public static Communication? Read(Report report, CollectionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(profile);
        string text = report.Text;
        var layout = Layout.Of(text, profile);
        var letter = new LetterText(text, layout, profile);
        var (place, sent) = layout.Dateline is { } line ? DatelineReader.Read(text, line, profile) : (null, null);
        if (layout.Heading is null && sent is null && !(letter.Head("from").Any() && letter.Head("to").Any()))
        {
            return null;
        }

        var (kind, from, to) = layout.Heading is { } heading ? HeadingReader.Read(text, heading, profile) : Unheaded(letter, layout, place);
        int? own = layout.Heading is { } numbered ? HeadingReader.NumberOf(numbered.Of(text).ToString()) : null;
        if (kind == "editorial note" || (kind == "document" && place is null))
        {
            return null; // a page that bears a day is no letter
        }

        var source = new SourceNoteReader(text, profile);
        if (layout.Source is { } note)
        {
            source.Read(note, kind, sent);
        }

        var received = source.Received ?? Late(text, layout, sent, profile);
        if (to.Count == 0 && profile.Kinds.IsSent(kind))
        {
            to = source.SentTo;
        }

        if (from.Count == 0 && kind is "memorandum for the record" or "contact report" or "memorandum")
        {
            from = letter.Signatures().Take(1).ToList() is { Count: > 0 } signed ? signed : [.. source.Drafted.Take(1)];
        }

        bool isTalk = profile.Kinds.IsTalk(kind);
        from = Known(from, profile);
        to = Known(to, profile);
        var copies = Known([.. source.Copies, .. kind == "telegram" ? letter.AlsoAddressed() : [], .. letter.Head("copies")], profile);
        var attention = (kind is "telegram" or "message" ? letter.Attention() : []).Concat(source.Attention)
            .DistinctBy(party => party.Name);
        string? sender = from.Count > 0 ? from[0].Institution ?? from[0].Name : null;
        var communication = new Communication
        {
            Kind = kind,
            IsTalk = isTalk,
            From = from,
            To = to,
            Copies = [.. copies.Where(copy => !to.Concat(from).Any(party => IsSame(party, copy))).DistinctBy(copy => copy.Name)],
            Drafted = Known(source.Drafted, profile),
            Cleared = Known(source.Cleared, profile),
            Approved = Known(source.Approved, profile),
            Through = Known(source.Through, profile),
            Attention = Known(attention, profile),
            Participants = isTalk || kind == "memorandum for the record" ? Known(letter.Present().DistinctBy(party => party.Name), profile)
                : [],
            Signatures = Known(letter.Signatures(), profile),
            Sent = sent,
            Received = received,
            Place = place,
            Number = kind is "telegram" or "message" ? letter.Number : null,
            Entry = own,
            References = CitationReader.Read(text, layout, own, profile.Series.Own(sender, place), profile),
        };
        return communication with { Series = communication.Number is null ? null : profile.Series.Of(communication) };
    }

    /// <summary>Parties with the institutions that their words mean.</summary>
    private static IReadOnlyList<Party> Known(IEnumerable<Party> parties, CollectionProfile profile) =>
    [
        .. parties.Select(party => party with
        {
            Institution = profile.Institutions.Of(party.Name),
            IsHolder = profile.Institutions.IsHolder(party.Name),
            Person = party.Person is { } person ? profile.Mended(person) : null,
        }),
    ];

    /// <summary>What the text alone tells of kind and parties.</summary>
    private static (string Kind, IReadOnlyList<Party> From, IReadOnlyList<Party> To) Unheaded(LetterText letter, Layout layout,
        string? place)
    {
        List<Party> from = [.. letter.Head("from")], to = [.. letter.Head("to")];
        if (from.Count > 0 || to.Count > 0)
        {
            return ("memorandum", from.Count > 0 ? from : letter.Signatures().Take(1).ToList(), to);
        }

        if (letter.Greeted() is { } greeted)
        {
            return ("letter", [.. letter.Signatures().Take(1)], [greeted]);
        }

        if (letter.Number is not null && layout.Dateline is not null)
        {
            return ("telegram", [.. letter.Signatures().Take(1)], [.. letter.Attention().Take(1)]);
        }

        return letter.Present().Any() ? ("memorandum of conversation", [], []) : ("document", [], []);
    }

    /// <summary>"This telegram was not received in Rome until June 16", in a footnote.</summary>
    private static CommunicationTime? Late(string text, Layout layout, CommunicationTime? sent, CollectionProfile profile)
    {
        foreach (var (_, note) in layout.Notes)
        {
            if (sent is not null && LateReceipt.Find(note.Of(text).ToString()) is { } late
                && late.Day <= DateTime.DaysInMonth(sent.From.Year, late.Month))
            {
                var day = new DateTime(sent.From.Year, late.Month, late.Day);
                var (offset, zone) = profile.ClockAt(late.Place, day);
                return new CommunicationTime(day, day.AddDays(1), offset, zone, "day",
                    new Span(note.Start + late.Start, note.Start + late.Start + late.Length));
            }
        }

        return null;
    }

    private static bool IsSame(Party party, Party copy) =>
        string.Equals(party.Name, copy.Name, StringComparison.OrdinalIgnoreCase)
        || (party.Person is { } person && copy.Name.EndsWith(person, StringComparison.Ordinal))
        || (copy.Name == copy.Institution && copy.Institution == party.Institution && !party.IsHolder);
}
