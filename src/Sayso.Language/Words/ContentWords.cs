namespace Sayso.Language.Words;

/// <summary>Tells the words that say what a text is about from the small ones that hold it together.</summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Small = Lexicon.English.Words("small-words");

    public static bool IsContent(Document document, int token) =>
        document.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv
            or PartOfSpeech.Num
        && !Small.Contains(document.LowerArray[token])
        && !Negation.IsNegator(document, token);
}
