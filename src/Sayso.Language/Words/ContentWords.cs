namespace Sayso.Language.Words;

/// <summary>Tells the words that say what a text is about from the small ones that hold it together and those that negate.</summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Small = Lexicon.English.Words("small-words");
    private static readonly HashSet<string> Negators = Lexicon.English.Words("negators", StringComparer.OrdinalIgnoreCase);
    private static readonly int LongestNegator = Negators.Max(word => word.Length);

    public static bool IsContent(Document document, int token) =>
        document.TagArray[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv
            or PartOfSpeech.Num
        && !Small.Contains(document.LowerArray[token])
        && !IsNegator(document, token);

    public static bool IsNegator(Document document, int token) =>
        document.LemmaArray[token].Length <= LongestNegator && Negators.Contains(document.LemmaArray[token]);
}
