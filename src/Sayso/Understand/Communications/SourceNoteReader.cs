using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>
/// Reads what an editor's note on the source tells of a document's way: drafted, cleared, approved, repeated, copied, received.
/// </summary>
internal sealed class SourceNoteReader(string text, CollectionProfile profile)
{
    // Printed notes are shorter; what is longer was made by a stranger.
    private const int Longest = 6000;

    private readonly List<Party> _drafted = [];
    private readonly List<Party> _cleared = [];
    private readonly List<Party> _approved = [];
    private readonly List<Party> _copies = [];
    private readonly List<Party> _sentTo = [];
    private readonly List<Party> _through = [];
    private readonly List<Party> _attention = [];
    private readonly HashSet<Span> _onArrival = [];
    private readonly NotedParties _parties = new(profile);
    private CommunicationTime? _sent;

    public IReadOnlyList<Party> Drafted => _drafted;

    public IReadOnlyList<Party> Cleared => _cleared;

    public IReadOnlyList<Party> Approved => _approved;

    /// <summary>Repeats, relays and copies.</summary>
    public IReadOnlyList<Party> Copies => _copies;

    /// <summary>Those to whom it says the document was sent; the addressees where the heading has none.</summary>
    public IReadOnlyList<Party> SentTo => _sentTo;

    public IReadOnlyList<Party> Through => _through;

    /// <summary>For whom copies are marked, beyond the first of each.</summary>
    public IReadOnlyList<Party> Attention => _attention;

    public CommunicationTime? Received { get; private set; }

    /// <summary>Reads a note.</summary>
    /// <param name="note">Where it stands.</param>
    /// <param name="kind">The kind of the document.</param>
    /// <param name="sent">When it was sent.</param>
    public void Read(Span note, string kind, CommunicationTime? sent)
    {
        note = new Span(note.Start, Math.Min(note.End, note.Start + Longest));

        // What stands in quotation marks is somebody else's.
        string words = SourceNoteWords.Quoted().Replace(
            note.Of(text).ToString(), quote => "“" + new string(' ', quote.Length - 2) + "”");
        foreach (var sentence in NoteSentences.Of(words))
        {
            string said = words[sentence.Start..sentence.End];
            if (!Tells(said))
            {
                continue;
            }

            _sent = sent;
            Sentence(note.Start + sentence.Start, said, kind);
            if (Received is null && sent is not null && SourceNoteWords.ReceivedAt().Match(said) is { Success: true } received
                && !SourceNoteWords.AnotherCopy().IsMatch(said))
            {
                var span = new Span(note.Start + sentence.Start + received.Index,
                    note.Start + sentence.Start + received.Index + received.Length);
                Received = After(sent, received.Groups["clock"].Value, received.Groups["date"], Where(received.Groups["where"]), span);
            }
        }

        // What was relayed, passed on or copied came with the message itself, unless it says when.
        for (int i = 0; i < _copies.Count; i++)
        {
            _copies[i] = _onArrival.Contains(_copies[i].Span) && _copies[i].At is null && kind == "telegram"
                ? _copies[i] with { At = Received } : _copies[i];
        }

        Distinct(_drafted);
        Distinct(_cleared);
        Distinct(_approved);
        Distinct(_copies);
        Distinct(_through);
    }

    /// <summary>The place whose clock stamped a receipt: one that the note names, else the collection's.</summary>
    private string? Where(Group named) => named.Success && profile.IsPlace(named.Value) ? named.Value : profile.Home;

    /// <summary>
    /// The first time that a clock at a place shows an hour, not before the document was sent; null when neither day nor place is told.
    /// </summary>
    private CommunicationTime? After(CommunicationTime sent, string clock, Group? date, string? place, Span span)
    {
        if (DatelineReader.FindClock(clock) is not { } hour)
        {
            return null;
        }

        DateTime at;
        if (date is { Success: true } && date.Value.Split(' ') is [var month, var day] && int.TryParse(day, out int number)
            && DatelineReader.MonthOf(month) is var printed && number >= 1 && number <= DateTime.DaysInMonth(sent.From.Year, printed))
        {
            at = new DateTime(sent.From.Year, printed, number) + hour.Time;
        }
        else if (place is null)
        {
            return null;
        }
        else if (sent.Precision is "minute" or "hour" or "span")
        {
            // An hour of grace: hours printed without minutes are rounded.
            var here = PlaceClocks.Here(sent.From, sent.Offset, profile.ClockAt(place, sent.From).Offset);
            at = here.Date + hour.Time;
            at = at < here.AddMinutes(sent.Precision == "hour" ? -60 : -1) ? at.AddDays(1) : at;
        }
        else
        {
            at = sent.From.Date + hour.Time;
        }

        var (offset, zone) = profile.ClockAt(place, at);
        var until = at + (hour.IsMinute ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1));
        return new CommunicationTime(at, until, offset, zone, hour.IsMinute ? "minute" : "hour", span);
    }

    private bool Tells(string sentence) =>
        (SourceNoteWords.Start().IsMatch(sentence) || SourceNoteWords.Elsewhere().IsMatch(sentence))
            && !SourceNoteWords.OtherPaper().IsMatch(sentence) && !SourceNoteWords.Recollection().IsMatch(sentence)
        && !profile.Forms.OtherMatter.IsMatch(sentence);

    private void Sentence(int start, string said, string kind)
    {
        var verbs = SourceNoteWords.Verb().Matches(said);
        var pending = new List<string>();
        for (int i = 0; i < verbs.Count; i++)
        {
            int from = verbs[i].Index + verbs[i].Length;
            int to = i + 1 < verbs.Count ? verbs[i + 1].Index : said.Length;
            string tail = said[from..to];
            string verb = verbs[i].Value.ToLowerInvariant();
            if (tail.Trim() is "and" or "," or "and was")
            {
                pending.Add(verb);
                continue;
            }

            if (!SourceNoteWords.NotBefore().IsMatch(said[..verbs[i].Index]))
            {
                foreach (string one in pending.Append(verb))
                {
                    Clause(one, said, verbs[i].Index, from, to, start, kind);
                }
            }

            pending.Clear();
        }
    }

    private void Clause(string verb, string said, int verbAt, int from, int to, int start, string kind)
    {
        string tail = said[from..to];
        switch (verb)
        {
            case "drafted" or "dictated":
                if (SourceNoteWords.ByWhom().Match(tail) is { Success: true } by)
                {
                    _drafted.AddRange(_parties.People(by.Groups["who"].Value, start + from + by.Groups["who"].Index));
                }
                else if (SourceNoteWords.InOffice().Match(tail) is { Success: true } office)
                {
                    _drafted.Add(new Party(office.Groups[1].Value,
                        new Span(start + from + office.Groups[1].Index, start + from + office.Groups[1].Index + office.Groups[1].Length)));
                }

                break;
            case "cleared" or "coordinated" or "concurred in":
                var cleared = profile.Forms.ByWith.Match(tail);
                var who = cleared.Success ? cleared.Groups["who"] : null;
                if (who is not null)
                {
                    _cleared.AddRange(_parties.People(who.Value, start + from + who.Index));
                }

                break;
            case "approved":
                if (SourceNoteWords.ByWhom().Match(tail) is { Success: true } approved)
                {
                    _approved.AddRange(_parties.People(approved.Groups["who"].Value, start + from + approved.Groups["who"].Index));
                }

                break;
            case "received" or "initialed" or "signed":
                break;
            default:
                Sent(verb, said, verbAt, from, to, start, kind);
                break;
        }
    }

    private void Sent(string verb, string said, int verbAt, int from, int to, int start, string kind)
    {
        if (verb == "sent" && SourceNoteWords.CopiesBefore().IsMatch(said[..verbAt]))
        {
            return;
        }

        string tail = said[from..to];
        if (SourceNoteWords.ThroughWhom().Match(tail) is { Success: true } through)
        {
            _through.AddRange(_parties.People(through.Groups["who"].Value.Replace("Mr. ", "    ", StringComparison.Ordinal),
                start + from + through.Groups["who"].Index));
            tail = tail[..through.Index];
            if (kind != "telegram")
            {
                return;
            }
        }

        bool copy = verb is "copies" or "a copy" or "the copy";
        string where = copy ? said[from..] : tail;
        var match = copy && SourceNoteWords.CopySent().Match(where) is { Success: true } given ? given
            : SourceNoteWords.SentToWhom().Match(where);
        if (!match.Success || match.Groups["pre"].Length > 60
            || (verb == "sent" && SourceNoteWords.ByWord().IsMatch(match.Groups["pre"].Value)
            && !profile.Forms.ShortName.IsMatch(match.Groups["pre"].Value)))
        {
            return;
        }

        var whom = match.Groups["who"];
        string list = whom.Value;
        CommunicationTime? at = null;
        if (SourceNoteWords.AtTime().Match(list) is { Success: true } time)
        {
            int clock = start + from + whom.Index + time.Index;
            at = _sent is { } left ? After(left, time.Value, null, profile.Home, new Span(clock, clock + time.Length)) : null;
            list = list[..time.Index];
        }

        if (SourceNoteWords.ListEnd().Match(list) is { Success: true } end)
        {
            list = list[..end.Index];
        }

        var found = _parties.Destinations(list, start + from + whom.Index, _attention).Select(party => party with { At = at }).ToList();
        if (verb is "relayed" or "passed" or "also sent" || copy)
        {
            _onArrival.UnionWith(found.Select(party => party.Span));
        }

        _copies.AddRange(found);
        if (verb == "sent")
        {
            _sentTo.AddRange(found);
        }
    }

    private static void Distinct(List<Party> parties)
    {
        var once = parties.DistinctBy(party => party.Name).ToList();
        parties.Clear();
        parties.AddRange(once);
    }
}
