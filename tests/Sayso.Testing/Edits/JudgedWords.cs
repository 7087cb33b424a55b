using Sayso.Language;

namespace Sayso.Testing.Edits;

/// <summary>Words of a report that somebody judged.</summary>
/// <param name="Kind">"sentence", "phrase", "name", "voice", "pieces".</param>
/// <param name="Spans">Where they stand.</param>
public sealed record JudgedWords(string Kind, IReadOnlyList<Span> Spans)
{
    /// <summary>Draws some of each kind from a report.</summary>
    /// <param name="report">What is judged.</param>
    /// <param name="random">Seeded.</param>
    /// <param name="always">A sentence that is judged in any case.</param>
    public static IReadOnlyList<JudgedWords> Draw(ReportText report, Random random, Span? always)
    {
        var drawn = new List<JudgedWords>();
        var sentences = Some(report.Sentences, 8, random);
        sentences = always is { } sentence && !sentences.Contains(sentence) ? [.. sentences, sentence] : sentences;
        drawn.AddRange(sentences.Select(span => new JudgedWords("sentence", [span])));
        var phrases = Some(report.Sentences, 4, random).Select(span => Phrase(report.Text, span, random)).OfType<Span>();
        drawn.AddRange(phrases.Select(span => new JudgedWords("phrase", [span])));
        drawn.AddRange(Some(report.Names, 3, random).Select(span => new JudgedWords("name", [span])));
        drawn.AddRange(Some(report.Voices, 3, random).Select(span => new JudgedWords("voice", [span])));
        drawn.AddRange(Some(report.Gaps, 2, random).Select(spans => new JudgedWords("pieces", spans)));
        var apart = Some(report.Sentences, 2, random).Select(span => Apart(report.Text, span)).OfType<IReadOnlyList<Span>>();
        drawn.AddRange(apart.Select(spans => new JudgedWords("pieces", spans)));
        return drawn;
    }

    private static List<T> Some<T>(IReadOnlyList<T> all, int most, Random random)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Take(most)];
    }

    /// <summary>Three to eight words of a sentence.</summary>
    private static Span? Phrase(string text, Span sentence, Random random)
    {
        var words = Words(text, sentence);
        if (words.Count < 10)
        {
            return null;
        }

        int length = random.Next(3, 9);
        int first = random.Next(0, words.Count - length);
        return new Span(words[first].Start, words[first + length - 1].End);
    }

    /// <summary>The first and the last third of a sentence.</summary>
    private static List<Span>? Apart(string text, Span sentence)
    {
        var words = Words(text, sentence);
        int third = words.Count / 3;
        return words.Count < 12 ? null : [new Span(sentence.Start, words[third - 1].End), new Span(words[^third].Start, sentence.End)];
    }

    private static List<Span> Words(string text, Span within)
    {
        var words = new List<Span>();
        for (int i = within.Start; i < within.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                int start = i;
                while (i < within.End && !char.IsWhiteSpace(text[i]))
                {
                    i++;
                }

                words.Add(new Span(start, i));
            }
        }

        return words;
    }
}
