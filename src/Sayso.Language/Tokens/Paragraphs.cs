namespace Sayso.Language.Tokens;

/// <summary>Sentences grouped by the line breaks between them.</summary>
internal static class Paragraphs
{
    // A longer paragraph is cut between sentences, so that the chain over it stays bounded.
    public const int Longest = 600;

    public static List<TokenRange> Of(Document document)
    {
        var paragraphs = new List<TokenRange>();
        var cuts = LabelCuts.Of(document);
        int first = 0;
        for (int number = 0; number < document.SentenceRanges.Length; number++)
        {
            var sentence = document.SentenceRanges[number];
            bool last = number + 1 == document.SentenceRanges.Length;
            if (last || sentence.End - first + document.SentenceRanges[number + 1].Count > Longest || Breaks(document, sentence.End)
                || cuts.Contains(sentence.End))
            {
                paragraphs.Add(new TokenRange(first, sentence.End));
                first = sentence.End;
            }
        }

        return paragraphs;
    }

    private static bool Breaks(Document document, int token)
    {
        int start = document.TokenSpans[token - 1].End;
        return document.Text.AsSpan(start, document.TokenSpans[token].Start - start).IndexOfAny('\n', '\r', '\u2029') >= 0;
    }
}
