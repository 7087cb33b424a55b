namespace Sayso.Language.Words;

/// <summary>
/// What was read of the words of one stretch of text, such as a claim's: so that nobody after the engine cuts it into words again.
/// </summary>
/// <remarks>It holds no document: it can be kept when the document is gone.</remarks>
public sealed class SpanWords
{
    private SpanWords(IReadOnlyList<Word> words, int? head, IReadOnlyList<NumberExpression> numbers, IReadOnlyList<TimeExpression> times)
    {
        Words = words;
        Head = head;
        Numbers = numbers;
        Times = times;
    }

    /// <summary>In reading order, punctuation included.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>
    /// Index of the word that all others hang on ("official" in "one security official with knowledge of it"); null when there is none.
    /// </summary>
    public int? Head { get; }

    /// <summary>Numbers that count or measure, in reading order: not those of times, nor those that name ("Flight 302").</summary>
    public IReadOnlyList<NumberExpression> Numbers { get; }

    /// <summary>Times that stand in it, in reading order.</summary>
    public IReadOnlyList<TimeExpression> Times { get; }

    /// <summary>The words of one stretch.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="span">A stretch of its text.</param>
    public static SpanWords Of(Document document, Span span) => Of(document, [span]);

    /// <summary>The words of one stretch that stands in several pieces, as a content does that its cue stands inside.</summary>
    /// <param name="document">As the engine read it.</param>
    /// <param name="spans">In reading order, apart.</param>
    public static SpanWords Of(Document document, IReadOnlyList<Span> spans)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(spans);
        var stretch = new Stretch(document, spans);
        bool[] negated = Negation.Of(stretch);
        var words = new Word[stretch.Count];
        for (int index = 0; index < words.Length; index++)
        {
            int token = stretch.Token(index);
            words[index] = new Word
            {
                Token = token,
                Span = document.Tokens[token],
                Lemma = document.Lemmas[token],
                Tag = document.Tags[token],
                Head = stretch.Head(index),
                Relation = document.Relations[token],
                IsContent = ContentWords.IsContent(document, token),
                IsNegator = Negation.IsNegator(document, token),
                IsNegated = negated[index],
            };
        }

        var times = new List<TimeExpression>();
        foreach (var span in spans)
        {
            times.AddRange(document.TimesIn(span));
        }

        return new SpanWords(words, stretch.Top(), NumberReader.Read(stretch, times), times);
    }
}
