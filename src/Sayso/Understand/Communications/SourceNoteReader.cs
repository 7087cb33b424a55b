using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;

namespace Sayso.Understand.Communications;

/// <summary>Reads what an editor's note on the source tells of a document's way: drafted, cleared, approved, repeated, copied, received.</summary>
internal sealed partial class SourceNoteReader(string text)
{
    // Printed notes are shorter; what is longer was made by a stranger.
    private const int Longest = 6000;
    private const int LongestAbbreviation = 12;

    private readonly List<Party> _drafted = [];
    private readonly List<Party> _cleared = [];
    private readonly List<Party> _approved = [];
    private readonly List<Party> _copies = [];
    private readonly List<Party> _sentTo = [];
    private readonly List<Party> _through = [];
    private readonly List<Party> _attention = [];
    private readonly HashSet<Span> _onArrival = [];
    private CommunicationTime? _sent;
    private string _receiver = "";

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
    /// <param name="receiver">The place whose clock stamps what is received.</param>
    public void Read(Span note, string kind, CommunicationTime? sent, string receiver)
    {
        note = new Span(note.Start, Math.Min(note.End, note.Start + Longest));

        // What stands in quotation marks is somebody else's.
        string words = Quoted().Replace(note.Of(text).ToString(), quote => "“" + new string(' ', quote.Length - 2) + "”");
        foreach (var sentence in Sentences(words))
        {
            string said = words[sentence.Start..sentence.End];
            if (!Tells(said))
            {
                continue;
            }

            _sent = sent;
            _receiver = receiver;
            Sentence(note.Start + sentence.Start, said, kind);
            if (Received is null && sent is not null && ReceivedAt().Match(said) is { Success: true } received && !AnotherCopy().IsMatch(said))
            {
                var span = new Span(note.Start + sentence.Start + received.Index, note.Start + sentence.Start + received.Index + received.Length);
                Received = After(sent, received.Groups["clock"].Value, received.Groups["date"], receiver, span);
            }
        }

        // What was relayed, passed on or copied came with the message itself, unless it says when.
        for (int i = 0; i < _copies.Count; i++)
        {
            _copies[i] = _onArrival.Contains(_copies[i].Span) && _copies[i].At is null && kind == "telegram" ? _copies[i] with { At = Received } : _copies[i];
        }

        Distinct(_drafted);
        Distinct(_cleared);
        Distinct(_approved);
        Distinct(_copies);
        Distinct(_through);
    }

    /// <summary>The first time that a clock at a place shows an hour, not before the document was sent.</summary>
    internal static CommunicationTime? After(CommunicationTime sent, string clock, Group? date, string place, Span span)
    {
        if (DatelineReader.FindClock(clock) is not { } hour)
        {
            return null;
        }

        var (there, _) = PlaceClocks.At(place, sent.From);
        DateTime at;
        if (date is { Success: true } && date.Value.Split(' ') is [var month, var day] && int.TryParse(day, out int number) && number <= DateTime.DaysInMonth(sent.From.Year, DatelineReader.MonthOf(month)))
        {
            at = new DateTime(sent.From.Year, DatelineReader.MonthOf(month), number) + hour.Time;
        }
        else if (sent.Precision is "minute" or "hour" or "span")
        {
            // An hour of grace: hours printed without minutes are rounded.
            var here = PlaceClocks.Here(sent.From, sent.Offset, there);
            at = here.Date + hour.Time;
            at = at < here.AddMinutes(sent.Precision == "hour" ? -60 : -1) ? at.AddDays(1) : at;
        }
        else
        {
            at = sent.From.Date + hour.Time;
        }

        var (offset, zone) = PlaceClocks.At(place, at);
        return new CommunicationTime(at, at + (hour.IsMinute ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1)), offset, zone, hour.IsMinute ? "minute" : "hour", span);
    }

    /// <summary>Whom and where "Bangkok, Vientiane, and to CINCPAC for POLAD" names.</summary>
    internal static IEnumerable<Party> Destinations(string words, int start, List<Party>? marked = null)
    {
        string cleaned = Precedence().Replace(words, match => new string(' ', match.Length));
        cleaned = JointCommand().Replace(cleaned, match => match.Value.Replace(',', ' '));
        int at = 0;
        Party? last = null;
        foreach (string piece in SplitList().Split(cleaned))
        {
            int found = cleaned.IndexOf(piece, at, StringComparison.Ordinal);
            at = found + piece.Length;
            var party = Piece(piece, start + found);

            // "Robert Barnett, Deputy Assistant Secretary for ...": the office of the man before.
            bool isOffice = last is not null && FullName().IsMatch(last.Name) && OfficeOf().IsMatch(party.Name);
            if (party.Name.Length is 0 or > 70 || isOffice || NoDestination().IsMatch(party.Name) || !(char.IsUpper(party.Name[0]) || party.Name[0] == '['))
            {
                continue;
            }

            // "The White House for Bundy, Forrestal and Kaysen": the later ones are marked for, too.
            if (last?.Person is { } person && !Initials().IsMatch(person) && Surname().IsMatch(party.Name))
            {
                marked?.Add(party with { Person = party.Name });
                continue;
            }

            last = party;
            yield return party;
        }
    }

    private static Party Piece(string piece, int start)
    {
        int skip = ListWords().Match(piece).Length;
        string words = piece[skip..];
        int end = words.Length;
        string? person = null;
        if (PlaceOf().Match(words) is { Success: true } place)
        {
            // "Bundy at the White House" is the man.
            end = place.Groups[1].Length;
        }
        else if (MarkedFor().Match(words) is { Success: true } attention && attention.Index > 0)
        {
            end = attention.Index;
            person = attention.Groups["who"].Value;
        }

        if (Tail().Match(words[..end]) is { Success: true } tail)
        {
            end = tail.Index;
        }

        string name = words[..end].Trim(' ', '.', ':', ',');
        int lead = words.Length - words.TrimStart().Length;
        return new Party(name, new Span(start + skip + lead, start + skip + lead + name.Length), person);
    }

    /// <summary>Persons and offices in "Wood and Rice, and in DOD/ISA by Heinz".</summary>
    private static IEnumerable<Party> People(string words, int start)
    {
        int at = 0;
        foreach (string piece in SplitPeople().Split(words))
        {
            int found = words.IndexOf(piece, at, StringComparison.Ordinal);
            at = found + piece.Length;
            int skip = PeopleWords().Match(piece).Length;
            string name = piece[skip..];
            if (PeopleTail().Match(name) is { Success: true } tail)
            {
                name = name[..tail.Index];
            }

            name = name.Trim(' ', '.', ',');
            if (name.Length is > 1 and < 46 && char.IsUpper(name[0]) && !name.Any(char.IsDigit) && !TitleOnly().IsMatch(name))
            {
                int from = start + found + skip;
                yield return new Party(name, new Span(from, from + name.Length), Initials().IsMatch(name) ? null : name);
            }
        }
    }

    private static bool Tells(string sentence) =>
        (Start().IsMatch(sentence) || Elsewhere().IsMatch(sentence)) && !OtherPaper().IsMatch(sentence) && !Recollection().IsMatch(sentence);

    private void Sentence(int start, string said, string kind)
    {
        var verbs = Verb().Matches(said);
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

            if (!NotBefore().IsMatch(said[..verbs[i].Index]))
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
                if (ByWhom().Match(tail) is { Success: true } by)
                {
                    _drafted.AddRange(People(by.Groups["who"].Value, start + from + by.Groups["who"].Index));
                }
                else if (InOffice().Match(tail) is { Success: true } office)
                {
                    _drafted.Add(new Party(office.Groups[1].Value, new Span(start + from + office.Groups[1].Index, start + from + office.Groups[1].Index + office.Groups[1].Length)));
                }

                break;
            case "cleared" or "coordinated" or "concurred in":
                var cleared = ByWith().Match(tail);
                var who = cleared.Success ? cleared.Groups["who"] : null;
                if (who is not null)
                {
                    _cleared.AddRange(People(who.Value, start + from + who.Index));
                }

                break;
            case "approved":
                if (ByWhom().Match(tail) is { Success: true } approved)
                {
                    _approved.AddRange(People(approved.Groups["who"].Value, start + from + approved.Groups["who"].Index));
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
        if (verb == "sent" && CopiesBefore().IsMatch(said[..verbAt]))
        {
            return;
        }

        string tail = said[from..to];
        if (ThroughWhom().Match(tail) is { Success: true } through)
        {
            _through.AddRange(People(through.Groups["who"].Value.Replace("Mr. ", "    ", StringComparison.Ordinal), start + from + through.Groups["who"].Index));
            tail = tail[..through.Index];
            if (kind != "telegram")
            {
                return;
            }
        }

        bool copy = verb is "copies" or "a copy" or "the copy";
        string where = copy ? said[from..] : tail;
        var match = copy && CopySent().Match(where) is { Success: true } given ? given : SentTo_().Match(where);
        if (!match.Success || match.Groups["pre"].Length > 60 || (verb == "sent" && ByWord().IsMatch(match.Groups["pre"].Value) && !match.Groups["pre"].Value.Contains("CIA", StringComparison.Ordinal)))
        {
            return;
        }

        var whom = match.Groups["who"];
        string list = whom.Value;
        CommunicationTime? at = null;
        if (AtTime().Match(list) is { Success: true } time)
        {
            int clock = start + from + whom.Index + time.Index;
            at = _sent is { } left ? After(left, time.Value, null, _receiver, new Span(clock, clock + time.Length)) : null;
            list = list[..time.Index];
        }

        if (ListEnd().Match(list) is { Success: true } end)
        {
            list = list[..end.Index];
        }

        var found = Destinations(list, start + from + whom.Index, _attention).Select(party => party with { At = at }).ToList();
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

    private static IEnumerable<(int Start, int End)> Sentences(string words)
    {
        int start = 0;
        foreach (Match stop in Stop().Matches(words))
        {
            string before = words[Math.Max(start, stop.Index - LongestAbbreviation)..(stop.Index + 1)];
            if (words[stop.Index] == '.' && Abbreviation().IsMatch(before) && !(HalfDay().IsMatch(before) && NewSentence().IsMatch(words[(stop.Index + stop.Length)..])))
            {
                continue;
            }

            yield return (start, stop.Index + 1);
            start = stop.Index + stop.Length;
        }

        yield return (start, words.Length);
    }

    private static void Distinct(List<Party> parties)
    {
        var once = parties.DistinctBy(party => party.Name).ToList();
        parties.Clear();
        parties.AddRange(once);
    }

    [GeneratedRegex("“[^“”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[.;][""”’)]?\s+(?=[A-Z“""(\[])")]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?:\b(?:[A-Z]|Jr|Sr|Gen|Lt|Col|Maj|Capt|Brig|Adm|Amb|Dr|Mr|Mrs|Ms|St|No|Nos|pp|p|vol|a\.m|p\.m|U\.S|U\.N|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|ff|cf|ibid|Ibid|approx))\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"[ap]\.m\.$")]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"^(?!(?:" + DatelineReader.Months + @"|Washington|Saigon|EST|EDT)\b)[A-Z(“]")]
    private static partial Regex NewSentence();

    [GeneratedRegex(@"\b(?:drafted|cleared|approved|coordinated|concurred in|dictated|repeated|relayed|passed|pouched|also sent|sent|copies|a copy|the copy|also addressed|circulated|received|initialed|signed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:(?:The|This|It|Telegram \d+|The (?:telegram|memorandum|letter|cable|paper|message))\b[^.]{0,60}?\b(?:was|were)\s+)?(?:Also |Then )?(?:drafted|cleared|approved|coordinated|dictated|repeated|relayed|passed|pouched|sent|copies|a copy|addressed|circulated|prepared|received|apparently sent)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"indicates? that (?:a cop(?:y|ies)|copies|it was drafted|the telegram was)|\b(?:passed the message to|sent copies to|was (?:drafted|repeated|received|relayed)|source text is (?:a|the) copy sent|received at|sent it to)|\b(?:telegram|memorandum|letter|message|cable|[Ii]t) was cleared by\b")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:A )?(?:similar|draft|another|second|attached|Attached|covering|handwritten)\b")]
    private static partial Regex OtherPaper();

    [GeneratedRegex(@"Intelligence Board|was part of a daily|memoirs|Oral History|\b(?:maintained|stated|claimed|recalled|believed|subsequently)\b")]
    private static partial Regex Recollection();

    [GeneratedRegex(@"\bnot\s*$")]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^.*?\bby\b\s*(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"^(?<in>.*?)\b(?:by|with|in (?=Defense and|AID\b))\s*(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex ByWith();

    [GeneratedRegex(@"^\s+in (?:the )?([A-Z].+?)(?: on .*)?[ .,]*$")]
    private static partial Regex InOffice();

    [GeneratedRegex(@"(?:copies|a copy|the copy)\b[^.]{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex CopiesBefore();

    [GeneratedRegex(@"\bthrough\b\s*(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex ThroughWhom();

    [GeneratedRegex(@"^(?<pre>.*?)\bto\b\s+(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex SentTo_();

    [GeneratedRegex(@"^(?<pre>.*?)\b(?:sent|passed|given|forwarded|went)\b(?: (?:by (?:the CIA|courier)|also|for information|Flash|Immediate))* to\s+(?<who>.*)$", RegexOptions.Singleline)]
    private static partial Regex CopySent();

    [GeneratedRegex(@"\bby\b")]
    private static partial Regex ByWord();

    [GeneratedRegex(@",?\s*(?:at|upon)\s+(\d{1,2}(?::\d{2})?)\s*([ap])\.m\.?")]
    private static partial Regex AtTime();

    [GeneratedRegex(@"\s+(?:under cover|as (?:an? )?(?:enclosure|attachment)|in telegram|in (?:Toaid|airgram)|who |which |intended|with (?:a|an) )")]
    private static partial Regex ListEnd();

    [GeneratedRegex(@"\b(?:Operational Immediate|Priority|priority|exclusive|Exclusive|[Ee]yes [Oo]nly|also|respectively)\b")]
    private static partial Regex Precedence();

    [GeneratedRegex(@"(?:Commander, U\.S\. Military Assistance Command, (?:Thailand|Vietnam)|(?:Chief|Director), (?=[A-Z])|(?:Army|Fleet), Pacific|Palm Beach, Florida|Hyannis Port, Massachusetts)")]
    private static partial Regex JointCommand();

    [GeneratedRegex(@",\s*(?:and\s+)?(?:to\s+)?|;\s*(?:and\s+)?(?:to\s+)?|\s+and\s+(?:to\s+)?")]
    private static partial Regex SplitList();

    [GeneratedRegex(@"^\s*(?:(?:sent|passed|to|the|and|for|at|in)\s+)*")]
    private static partial Regex ListWords();

    [GeneratedRegex(@"^(\S.*?)\s+(?:at|in) the (?:White House|Department of State|Department of Defense)$")]
    private static partial Regex PlaceOf();

    [GeneratedRegex(@"\s+(?:for|attention)\s+(?:the )?(?<who>.*)$")]
    private static partial Regex MarkedFor();

    [GeneratedRegex(@"\s+(?:on|at|under|by|as|in telegram|upon|with|via)\b.*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"[ap]\.m\b|\bform$")]
    private static partial Regex NoDestination();

    [GeneratedRegex(@"^[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+$")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^[A-Z][a-z]+$")]
    private static partial Regex Surname();

    [GeneratedRegex(@"^(?:(?:Deputy|Assistant|Acting|Special|Executive|Public|Regional|Second|First|Political|Officer|Chief|Director|Counselor|Secretary)\b\s*)+(?:for|of|in|to|at|on)\b")]
    private static partial Regex OfficeOf();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+|;\s*")]
    private static partial Regex SplitPeople();

    [GeneratedRegex(@"^\s*(?:(?:in draft|in substance|in (?:the )?[A-Z][\w/ ]*? (?:in draft |in substance )?(?:by|with)|in(?= (?:Defense|AID|DOD|CIA|USIA|JCS|White House))|also|by|with|and|verbally|personally|the|Colonel|General|Admiral|Mr\.)\s+)*")]
    private static partial Regex PeopleWords();

    [GeneratedRegex(@"\s+(?:in draft|in substance|on (?:" + DatelineReader.Months + @") \d+|for .*|in (?:the )?[A-Z].*|who .*|of (?:the )?[A-Z].*|at the .*)$")]
    private static partial Regex PeopleTail();

    [GeneratedRegex(@"^(?:(?:Deputy|Assistant|Acting|Special|Executive|Public|Regional|Second|First|Political|Officer|Chief|Director|Counselor|Secretary)\b\s*)+(?:for|of|in|to|at|on)\b|^(?:[A-Z][a-z]+ )*(?:Officer|Assistant|Director|Bureau|Office|Adviser|Counselor|Division|Chief|Attach[eé])$")]
    private static partial Regex TitleOnly();

    [GeneratedRegex(@"^[A-Z/]+$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b[Rr]eceived\b(?: (?:at|in|by) the [A-Z][\w .]*?)?(?: in two parts)?,? at (?<clock>\d{1,2}(?::\d{2})?(?: and \d{1,2}:\d{2})? [ap]\.m)\.?(?:,? (?:on )?(?<date>(?:" + DatelineReader.Months + @") \d{1,2}))?")]
    private static partial Regex ReceivedAt();

    [GeneratedRegex(@"^.{0,25}\b(?:another|earlier|draft)\b")]
    private static partial Regex AnotherCopy();
}
