namespace Sayso.Language.Words;

/// <summary>
/// The words of one stretch of text, such as a claim's, numbered through from 0 though it may stand in several pieces: so that nobody
/// after the engine cuts it into words again.
/// </summary>
public sealed class SpanWords
{
    private readonly List<int> _tokens = [];
    private readonly IReadOnlyList<Span> _spans;

    private SpanWords(Document document, IReadOnlyList<Span> spans)
    {
        Document = document;
        _spans = spans;
        for (int number = 0; number < spans.Count; number++)
        {
            var range = document.TokensIn(spans[number]);
            for (int token = range.First; token < range.End; token++)
            {
                if (_tokens.Count == 0 || _tokens[^1] < token)
                {
                    _tokens.Add(token);
                }
            }
        }

        Numbers = NumberReader.Read(this);
    }

    /// <summary>How many there are, punctuation included.</summary>
    public int Count => _tokens.Count;

    /// <summary>Numbers that count or measure, in reading order: not those of times, nor those that name ("Flight 302").</summary>
    public IReadOnlyList<NumberExpression> Numbers { get; }

    internal Document Document { get; }

    /// <summary>Times that stand in the stretch, in reading order.</summary>
    internal IEnumerable<TimeExpression> Times => _spans.SelectMany(Document.TimesIn);

    /// <summary>Number of a word's token in the document.</summary>
    /// <param name="index">The word's.</param>
    public int Token(int index) => _tokens[index];

    /// <summary>
    /// True for a noun, name, verb, adjective, adverb or number that is none of the small words: it tells what the stretch is about.
    /// </summary>
    /// <param name="index">The word's.</param>
    public bool IsContent(int index) => ContentWords.IsContent(Document, _tokens[index]);

    /// <summary>True for "not", "no", "never" and their like.</summary>
    /// <param name="index">The word's.</param>
    public bool IsNegator(int index) => ContentWords.IsNegator(Document, _tokens[index]);

    /// <summary>The words of one stretch that stands in several pieces, as a content does that its cue stands inside.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="spans">In reading order, apart.</param>
    public static SpanWords Of(Document document, IReadOnlyList<Span> spans)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(spans);
        return new SpanWords(document, spans);
    }

    /// <summary>Index of a word's head; -1 when that stands outside or the word is a root.</summary>
    internal int Head(int index) =>
        Document.HeadArray[_tokens[index]] is >= 0 and var head ? Math.Max(-1, _tokens.BinarySearch(head)) : -1;
}
