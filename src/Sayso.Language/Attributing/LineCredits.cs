using Sayso.Language.Coreference;

namespace Sayso.Language.Attributing;

/// <summary>
/// Who is credited by the layout of lines rather than by a verb: "Minister: No ransom was paid", a name behind a dash after a quotation,
/// "From the desk of Ana Pell:" before one.
/// </summary>
internal sealed class LineCredits(Document document, ClauseGrammar grammar, DraftBook book)
{
    private const float Sureness = 0.8f;
    private const int LongestHeadline = 32;
    private const int LongestLabel = 7;
    private const int LongestCredit = 14;
    private const int LongestIntroduction = 18;
    private const int FewestWords = 3;

    // "Study: ...", "A new report: ..."; a longer one is a topic ("Obama's message in Boston: ...").
    private const int ShortestDocument = 3;

    private static readonly HashSet<string> Nobody = Lexicon.English.Words("no-speakers");
    private static readonly HashSet<string> Documents = Lexicon.English.Words("speaking-documents", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Bodies =
        [.. Lexicon.English.Words("institutions"), .. Lexicon.English.Words("groups"), .. Lexicon.English.Words("unnamed-people")];

    private readonly Document _document = document;
    private readonly ClauseGrammar _grammar = grammar;
    private readonly DraftBook _book = book;

    public void Add()
    {
        var paragraphs = _document.ParagraphRanges;
        for (int number = 0; number < paragraphs.Count; number++)
        {
            Label(paragraphs[number], isFirst: number == 0);
            Signed(paragraphs, number);
            Introduced(paragraphs, number);
        }
    }

    /// <summary>"Army chief: Raid was 'planned for months'", "Police – Two suspects fled north": a line of a headline's kind.</summary>
    private void Label(TokenRange line, bool isFirst)
    {
        if (line.Count > LongestHeadline || _document.Word(line.End - 1) is ".")
        {
            return;
        }

        int mark = -1;
        for (int token = line.First + 1; token < Math.Min(line.End - FewestWords, line.First + 1 + LongestLabel); token++)
        {
            if (_document.Word(token) is ":" || (isFirst || !HasStop(line)) && IsSpacedDash(token))
            {
                mark = token;
                break;
            }
        }

        var said = new TokenRange(mark + 1, line.End);
        if (mark < 0 || !MaySpeak(new TokenRange(line.First, mark)) || !IsStated(said) || IsLaidOnAnother(said, line.First))
        {
            return;
        }

        Lay(new TokenRange(line.First, mark), new TokenRange(mark, mark + 1), [said]);
    }

    /// <summary>“The post is filled.” — Commissioner Ana Pell, on the same line or the next.</summary>
    private void Signed(IReadOnlyList<TokenRange> paragraphs, int number)
    {
        var line = paragraphs[number];
        int dash = line.First;
        if (!IsDash(dash))
        {
            dash = line.First + 1;
            while (dash < line.End && !(IsDash(dash) && IsClosing(dash - 1)))
            {
                dash++;
            }
        }

        var credit = new TokenRange(dash + 1, line.End);
        if (dash >= line.End - 1 || credit.Count > LongestCredit || !IsName(credit) || HasStop(credit))
        {
            return;
        }

        int quoted = dash > line.First ? dash - 1 : line.First - 1;
        if (quoted < 0 || !IsClosing(quoted) || _document.Quotations[quoted] is not (> 0 and var quotation))
        {
            return;
        }

        int first = quoted;
        while (first > 0 && _document.Quotations[first - 1] == quotation)
        {
            first--;
        }

        // A quotation that a sentence of its own gives to somebody is not a credit's.
        if (first == 0 || paragraphs.Any(paragraph => paragraph.First == first))
        {
            Lay(Without(credit), new TokenRange(dash, dash + 1), [new TokenRange(first, quoted + 1)]);
        }
    }

    /// <summary>"And from Chairwoman Ana Pell:" and the quotations below it.</summary>
    private void Introduced(IReadOnlyList<TokenRange> paragraphs, int number)
    {
        var line = paragraphs[number];
        if (number + 1 == paragraphs.Count || line.Count is < 2 or > LongestIntroduction || _document.Word(line.End - 1) is not ":")
        {
            return;
        }

        int from = line.First;
        while (from < line.End - 1 && !(_document.LowerArray[from] is "from"))
        {
            from++;
        }

        if (from == line.End - 1 || from - line.First > FewestWords)
        {
            return;
        }

        int name = from + 1;
        if (name + 3 < line.End && _document.LowerArray[name] is "the" && _document.LowerArray[name + 2] is "of")
        {
            name += 3; // "the desk of"
        }

        var quotations = new List<TokenRange>();
        for (int below = number + 1; below < paragraphs.Count && _document.Quotations[paragraphs[below].First] > 0; below++)
        {
            quotations.Add(paragraphs[below]);
        }

        var credit = new TokenRange(name, line.End - 1);
        if (quotations.Count > 0 && credit.Count > 0 && IsName(credit))
        {
            Lay(Without(credit), new TokenRange(from, from + 1), quotations);
        }
    }

    /// <summary>A credit instead of whatever was found for the words, of which only sayings inside sayings stay.</summary>
    private void Lay(TokenRange source, TokenRange cue, List<TokenRange> content)
    {
        var draft = new Draft { Sureness = Sureness };
        foreach (var other in content.SelectMany(range => Enumerable.Range(range.First, range.Count)).SelectMany(_book.At).Distinct()
            .ToList())
        {
            bool isInside = other.Cue.Count > 0 && other.Source.Concat(other.Cue)
                .All(range => content.Exists(said => range.First >= said.First && range.End <= said.End));
            if (isInside)
            {
                other.Within ??= draft;
            }
            else
            {
                other.Content.RemoveAll(range => content.Exists(said => range.First < said.End && range.End > said.First));
                if (other.Content.Count == 0)
                {
                    _book.Forget(other);
                }
            }
        }

        draft.Source.Add(source);
        draft.Cue.Add(cue);
        content.ForEach(range => _grammar.AddTrimmed(draft.Content, range));
        _book.Add(draft);
    }

    /// <summary>True for whoever may say something: a person, people, a body or a document, by name or noun.</summary>
    private bool MaySpeak(TokenRange label)
    {
        if (label.Count is 0 or > LongestLabel
            || Nobody.Contains(_document.SpanOf(label).Of(_document.Text).ToString().ToLowerInvariant()))
        {
            return false;
        }

        for (int token = label.First; token < label.End; token++)
        {
            if (_document.TagArray[token] is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Adv
                or PartOfSpeech.Sconj or PartOfSpeech.Punct or PartOfSpeech.Num || _document.Quotations[token] > 0)
            {
                return false;
            }
        }

        int head = _document.TopOf(label);
        string lemma = _document.LemmaArray[head].ToLowerInvariant();
        return Nominals.KindOf(lemma) == EntityKind.Person || Bodies.Contains(lemma)
            || (label.Count <= ShortestDocument && Documents.Contains(lemma)) || IsNamed(label, head);
    }

    /// <summary>True where the word that the label hangs on is a person's name or a body's: not "Boston Marathon bombing".</summary>
    private bool IsNamed(TokenRange label, int head)
    {
        var (first, end) = _document.MentionsFrom(_document.SpanOf(label));
        return Enumerable.Range(first, end - first).Select(number => _document.Mentions[number])
            .Any(mention => mention is { IsName: true, Kind: EntityKind.Person or EntityKind.Organisation }
                && _document.TokensIn(mention.Span) is var name && name.First <= head && head < name.End);
    }

    /// <summary>A credit begins with a capital and is no sentence.</summary>
    private bool IsName(TokenRange credit) => char.IsUpper(_document.Word(credit.First)[0])
        && !Enumerable.Range(credit.First, credit.Count).Any(token =>
            _document.TagArray[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || _document.Quotations[token] > 0);

    /// <summary>"Lars Benning, chief analyst, Nordwind Research": what stands before the first comma.</summary>
    private TokenRange Without(TokenRange credit)
    {
        int comma = credit.First + 1;
        while (comma < credit.End && _document.Word(comma) is not ("," or "("))
        {
            comma++;
        }

        return new TokenRange(credit.First, comma);
    }

    /// <summary>True for words with a verb, or in quotation marks.</summary>
    private bool IsStated(TokenRange said) => Enumerable.Range(said.First, said.Count).Any(token =>
        _document.TagArray[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || _document.Quotations[token] > 0);

    /// <summary>True where a cue behind the label's colon lays the words on somebody.</summary>
    private bool IsLaidOnAnother(TokenRange said, int first) => _book.At(first).Exists(draft =>
        draft.Source.Count > 0 && draft.Source.TrueForAll(range => range.First >= said.First)
        && draft.Content.Exists(range => range.First < said.First));

    private bool HasStop(TokenRange line) =>
        Enumerable.Range(line.First, line.Count - 1).Any(token => _document.Word(token) is "." or "?" or "!");

    private bool IsDash(int token) => token < _document.TokenSpans.Length
        && _document.Word(token) is "-" or "–" or "—" or "--" or "―";

    private bool IsSpacedDash(int token) => IsDash(token) && _document.TokenSpans[token - 1].End < _document.TokenSpans[token].Start
        && token + 1 < _document.TokenSpans.Length && _document.TokenSpans[token].End < _document.TokenSpans[token + 1].Start;

    private bool IsClosing(int token) => _document.Word(token) is "”" or "\"" or "’" or "'";
}
