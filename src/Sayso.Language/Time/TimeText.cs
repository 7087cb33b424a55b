namespace Sayso.Language.Time;

/// <summary>What the rules of the grammar look at: the words of a sentence, and the times that were told before it.</summary>
internal sealed class TimeText
{
    private const int LongestRun = 36;

    private string? _quarter;
    private int _quarterAt;
    private int _sentence;
    private int _sentenceOfDay;

    public TimeText(Document document)
    {
        Document = document;
        Published = document.Published;
        Words = new string[document.TokenSpans.Length];
        for (int token = 0; token < Words.Length; token++)
        {
            Words[token] = document.TokenSpans[token].Length > 24 ? "" : Plain(document.LowerArray[token]);
        }
    }

    public Document Document { get; }

    /// <summary>The day the text was published.</summary>
    public DateOnly? Published { get; }

    /// <summary>Each token in lower case, without soft hyphens; longer ones tell no time and are empty.</summary>
    public string[] Words { get; }

    /// <summary>The sentence that is looked at.</summary>
    public TokenRange Sentence { get; private set; }

    /// <summary>The last full date that the text told.</summary>
    public DateOnly? Previous { get; private set; }

    /// <summary>The last expression that told a day, with its part of the day.</summary>
    public TimeMatch? LastDay { get; private set; }

    /// <summary>The last expression of any kind.</summary>
    public TimeMatch? Last { get; private set; }

    /// <summary>Whether the last date that the text told was a day, so that days can be counted from it.</summary>
    public bool IsPreviousFresh { get; private set; }

    /// <summary>The year of a quarter or a year that the same sentence told last.</summary>
    public int? YearTold => Last is { Basis: TimeBasis.Calendar } last && last.Range.First >= Sentence.First
        && (last.Value.Length == 4 || (last.Value.Length == 7 && last.Value[5] is 'Q' or 'H'))
        ? TimeValues.YearNumber(last.Value[..4])
        : null;

    /// <summary>Goes on to the next sentence.</summary>
    public void Start(TokenRange sentence)
    {
        Sentence = sentence;
        _sentence++;
    }

    /// <summary>How many sentences lie between the last day that was told and the token that is looked at.</summary>
    public int SentencesSinceDay => _sentence - _sentenceOfDay;

    /// <summary>A token of the sentence; empty for one outside.</summary>
    public string Word(int token) => token >= Sentence.First && token < Sentence.End ? Words[token] : "";

    /// <summary>Keeps a full date for "the next day" and the like.</summary>
    public void Remember(TimeMatch match)
    {
        if (match.Value.Length == 7 && match.Value[5] == 'Q')
        {
            // The quarter that is reported is the later one; the other is what it is set against.
            bool older = Quartered(match.Range.First) is { } near && near == match.Value[4..]
                && string.CompareOrdinal(match.Value, _quarter) < 0;
            (_quarter, _quarterAt) = (older ? _quarter : match.Value, match.Range.First);
        }

        Last = match;
        if (TimeValues.Day(match.Value) is { } day)
        {
            Previous = match.Value.Contains('/', StringComparison.Ordinal) ? TimeValues.Day(match.Value[^10..]) ?? day : day;
            (LastDay, _sentenceOfDay) = (match, _sentence);
        }

        IsPreviousFresh = match.Kind is TimeKind.Date or TimeKind.Time
            ? TimeValues.Day(match.Value) is not null || (IsPreviousFresh && match.Value.EndsWith("_REF", StringComparison.Ordinal))
            : IsPreviousFresh;
    }

    /// <summary>What stands from a token on without a blank, as printed; empty where it does not begin a word.</summary>
    public string Run(int token)
    {
        if (token < 0 || token >= Document.TokenSpans.Length)
        {
            return "";
        }

        string all = Document.Text;
        int start = Document.TokenSpans[token].Start;
        if (!char.IsAsciiLetterOrDigit(all[start])
            || (start > 0 && (char.IsLetterOrDigit(all[start - 1]) || all[start - 1] is '-' or '/' or '.')))
        {
            return "";
        }

        int end = start;
        while (end < all.Length && end - start <= LongestRun
            && (char.IsAsciiLetterOrDigit(all[end]) || all[end] is '-' or '–' or '/' or '.' or ':' or '+'))
        {
            end++;
        }

        bool isCut = end - start > LongestRun || (end < all.Length && all[end] is '%' or '_' or '@');
        return isCut ? "" : all[start..end].TrimEnd('.', ':', '-', '–', '/');
    }

    /// <summary>The token behind a run of letters and digits that begins with a token.</summary>
    public int EndOf(string run, int token)
    {
        if (run.Length == 0)
        {
            return token;
        }

        int place = Document.TokenSpans[token].Start + run.Length;
        while (token < Sentence.End && Document.TokenSpans[token].Start < place)
        {
            token++;
        }

        return token;
    }

    /// <summary>Whether a token begins the second end of a range: "from A [to] B", "between A [and] B".</summary>
    /// <param name="first">The first end.</param>
    /// <param name="token">The token.</param>
    public bool IsRange(TokenRange first, int token)
    {
        int at = first.End + (Word(first.End) is "," ? 1 : 0);
        return at == token - 1 && first.First >= Sentence.First
            && (Word(at) is "to" or "until" or "till" or "through" or "-" or "–"
                || (Word(at) is "and" && Word(first.First - 1) is "between"));
    }

    /// <summary>Whether the sentence told, before a token, a feast whose day our calendar does not tell.</summary>
    public bool TellsMovingFeast(int token)
    {
        for (int at = token - 1; at >= Sentence.First; at--)
        {
            if (TimeWords.MovingFeasts.Contains(Words[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing stands between a token and the next.</summary>
    public bool IsJoined(int token) =>
        token + 1 < Sentence.End && Document.TokenSpans[token].End == Document.TokenSpans[token + 1].Start;

    /// <summary>Whether a word tells of saying, so that the day behind it is the day of the words and not of what they tell.</summary>
    public bool IsOfSaying(int token) => Word(token) is "said" or "says" or "told" or "reported" or "announced" or "statement" or "added";

    /// <summary>"-Q3" when the text last spoke of a quarter, in this sentence or the few before it.</summary>
    public string? Quartered(int token) => _quarter is { } quarter && token - _quarterAt < 120 ? quarter[4..] : null;

    /// <summary>The year of that quarter; figures of years to come are forecasts, and not set against.</summary>
    public int? QuarterYear(int token) => Quartered(token) is not null && TimeValues.YearNumber(_quarter![..4]) is { } year
        ? Math.Min(year, Published?.Year ?? year)
        : null;

    private static string Plain(string word) =>
        System.Text.Ascii.IsValid(word) ? word : word.Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
}
