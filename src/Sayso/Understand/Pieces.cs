using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Trims stretches of tokens to what a claim is made of.</summary>
internal static class Pieces
{
    /// <summary>
    /// A range without punctuation at its edges other than quotation marks and brackets; null when nothing but marks is left.
    /// </summary>
    public static Span? Trim(Document document, TokenRange range)
    {
        int first = range.First;
        int end = range.End;
        while (first < end && document.Word(first) is "," or "." or ";" or ":" or "-" or "–" or "—")
        {
            first++;
        }

        while (end > first
            && (document.Word(end - 1) is "," or ";" or ":" or "-" or "–" or "—" || IsAddress(document.Word(end - 1))))
        {
            end--;
        }

        bool word = false;
        for (int token = first; token < end; token++)
        {
            word |= document.Tags[token] is not (PartOfSpeech.Punct or PartOfSpeech.Sym);
        }

        return word ? document.SpanOf(new TokenRange(first, end)) : null;
    }

    // Links and pictures at the end of a post are no words of it.
    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("pic.twitter.com", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("t.co/", StringComparison.OrdinalIgnoreCase);
}
