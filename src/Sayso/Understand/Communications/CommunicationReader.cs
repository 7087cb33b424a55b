using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;

namespace Sayso.Understand.Communications;

/// <summary>Reads a telegram's, letter's, memorandum's or meeting's own way out of the text of a document.</summary>
/// <remarks>
/// Printed collections head a document with its kind and parties, a note on the source, and a dateline; what a document says without them
/// (dateline, number, heads of a memorandum, salutation and signature) is read too. A text without any of it is no communication.
/// </remarks>
public static class CommunicationReader
{
    // A receipt is stamped where the message arrives; printed collections of foreign ministries quote the ministry's stamp.
    private const string Home = "Washington";

    private static readonly HashSet<string> Posts = ["telegram", "letter", "message", "memorandum", "directive", "dispatch", "airgram"];

    /// <summary>What a report says of its own way; null when it is no communication.</summary>
    public static Communication? Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string text = report.Text;
        var layout = Layout.Of(text);
        var letter = new LetterText(text, layout);
        var (place, sent) = layout.Dateline is { } line ? DatelineReader.Read(text, line) : (null, null);
        if (layout.Heading is null && sent is null && !(letter.Head("from").Any() && letter.Head("to").Any()))
        {
            return null;
        }

        var (kind, from, to) = layout.Heading is { } heading ? HeadingReader.Read(text, heading) : Unheaded(letter, layout, place);
        int? own = layout.Heading is { } numbered ? HeadingReader.NumberOf(numbered.Of(text).ToString()) : null;
        if (kind == "editorial note" || (kind == "document" && place is null))
        {
            return null; // a page that bears a day is no letter
        }

        var source = new SourceNoteReader(text);
        if (layout.Source is { } note)
        {
            source.Read(note, kind, sent, Home);
        }

        var received = source.Received ?? Late(text, layout, sent);
        if (to.Count == 0 && Posts.Contains(kind))
        {
            to = source.SentTo;
        }

        if (from.Count == 0 && kind is "memorandum for the record" or "contact report" or "memorandum" && from.Count == 0)
        {
            from = letter.Signatures().Take(1).ToList() is { Count: > 0 } signed ? signed : [.. source.Drafted.Take(1)];
        }

        List<Party> copies = [.. source.Copies, .. kind == "telegram" ? letter.AlsoAddressed() : [], .. letter.Head("copies")];
        return new Communication
        {
            Kind = kind,
            From = from,
            To = to,
            Copies = [.. copies.Where(copy => !to.Concat(from).Any(party => IsSame(party, copy))).DistinctBy(copy => copy.Name)],
            Drafted = source.Drafted,
            Cleared = source.Cleared,
            Approved = source.Approved,
            Through = source.Through,
            Attention = [.. (kind is "telegram" or "message" ? letter.Attention() : []).Concat(source.Attention).DistinctBy(party => party.Name)],
            Participants = HeadingReader.IsTalk(kind) || kind == "memorandum for the record" ? [.. letter.Present().DistinctBy(party => party.Name)] : [],
            Signatures = letter.Signatures(),
            Sent = sent,
            Received = received,
            Place = place,
            Number = kind is "telegram" or "message" ? letter.Number : null,
            Entry = own,
            References = CitationReader.Read(text, layout, own, Own(from, place)),
        };
    }

    /// <summary>What the text alone tells of kind and parties.</summary>
    private static (string Kind, IReadOnlyList<Party> From, IReadOnlyList<Party> To) Unheaded(LetterText letter, Layout layout, string? place)
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

    /// <summary>"This telegram was not received in Saigon until June 16", in a footnote.</summary>
    private static CommunicationTime? Late(string text, Layout layout, CommunicationTime? sent)
    {
        foreach (var (_, note) in layout.Notes)
        {
            if (sent is not null && LateReceipt.Find(note.Of(text).ToString()) is { } late && late.Day <= DateTime.DaysInMonth(sent.From.Year, late.Month))
            {
                var day = new DateTime(sent.From.Year, late.Month, late.Day);
                var (offset, zone) = PlaceClocks.At(late.Place, day);
                return new CommunicationTime(day, day.AddDays(1), offset, zone, "day", new Span(note.Start + late.Start, note.Start + late.Start + late.Length));
            }
        }

        return null;
    }

    private static string Own(IReadOnlyList<Party> from, string? place)
    {
        string sender = from.Count > 0 ? from[0].Name : place ?? "";
        return sender.StartsWith("Embassy", StringComparison.Ordinal) || sender == "Saigon" ? "Embtel" : sender.StartsWith("Department of State", StringComparison.Ordinal) || sender == "Washington" ? "Deptel" : "";
    }

    private static bool IsSame(Party party, Party copy) =>
        string.Equals(party.Name, copy.Name, StringComparison.OrdinalIgnoreCase) || (party.Person is { } person && copy.Name.EndsWith(person, StringComparison.Ordinal))
        || (copy.Name is "CINCPAC" && party.Name.StartsWith("Commander in Chief, Pacific", StringComparison.Ordinal));
}
