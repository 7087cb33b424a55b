namespace Sayso.Language.Networks;

/// <summary>
/// Marks the names that were known beforehand, before occurrences of a word agree, so that the other occurrences learn of them.
/// </summary>
internal static class KnownNames
{
    // More than speaks for any label otherwise.
    private const float Certain = 12;

    private const int Begin = (2 * ((int)EntityKind.Person + 1)) - 1;
    private const int Inside = Begin + 1;

    /// <param name="document">The tokens, and where the names stand.</param>
    /// <param name="scores">A row of label scores a token; changed.</param>
    public static void Apply(Document document, Span<float> scores)
    {
        foreach (var name in document.KnownPeople)
        {
            int first = Array.BinarySearch(document.TokenSpans, new Span(name.Start, name.Start));
            first = first < 0 ? ~first : first;
            for (int token = first; token < document.TokenSpans.Length && document.TokenSpans[token].End <= name.End; token++)
            {
                scores[(token * NetworkShape.NameCount) + (token == first ? Begin : Inside)] += Certain;
            }
        }
    }
}
