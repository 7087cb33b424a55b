namespace Sayso.Language.Tokens;

/// <summary>Which tokens stand inside double quotation marks, paragraph by paragraph.</summary>
/// <remarks>
/// Curly and straight marks; a quotation that a paragraph leaves open ends with it, and goes on in the next when that one opens with a mark
/// again. Single marks count only when they stand as tokens that open and close within a paragraph. Linear.
/// </remarks>
internal static class QuoteMarks
{
    /// <summary>For each token the number of its quotation, from 1; 0 outside. The marks themselves belong to it.</summary>
    public static int[] Read(Document document, IReadOnlyList<TokenRange> paragraphs)
    {
        int[] quotation = new int[document.TokenSpans.Length];
        int number = 0;
        foreach (var paragraph in paragraphs)
        {
            int open = -1;
            char kind = '\0';
            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                var word = document.Word(token);
                if (word.Length > 2)
                {
                    continue;
                }

                char mark = word[0];
                if (open >= 0)
                {
                    if (Closes(kind, mark) && !IsClitic(document, token))
                    {
                        number++;
                        quotation.AsSpan(open, token - open + 1).Fill(number);
                        open = -1;
                    }
                    else if (mark == '“')
                    {
                        open = token;
                        kind = mark;
                    }
                }
                else if (mark is '“' or '"' or '«' || (mark is '‘' or '`' or '\'' && Opens(document, token, paragraph)))
                {
                    open = token;
                    kind = mark;
                }
            }

            // Left open: a quotation that runs over the paragraph's end, when it starts like one.
            if (open >= 0 && kind is '“' or '"' && (open == paragraph.First || kind == '“'))
            {
                number++;
                quotation.AsSpan(open, paragraph.End - open).Fill(number);
            }
        }

        return quotation;
    }

    private static bool Closes(char open, char mark) => open switch
    {
        '“' => mark is '”' or '"',
        '"' => mark is '"' or '”',
        '«' => mark == '»',
        _ => mark is '’' or '\'',
    };

    private static bool IsClitic(Document document, int token) => document.Word(token).Length > 1;

    private static bool Opens(Document document, int token, TokenRange paragraph) =>
        token + 1 < paragraph.End && document.TokenSpans[token + 1].Start == document.TokenSpans[token].End
        && (token == paragraph.First || document.TokenSpans[token - 1].End < document.TokenSpans[token].Start)
        && document.Word(token).Length == 1;
}
