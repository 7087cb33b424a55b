using Sayso.Language.Tokens;

namespace Sayso.Language.Training.Corpora;

/// <summary>Makes documents whose tokens and sentences are given rather than found.</summary>
internal static class Gold
{
    public static Document Document(string text, Span[] tokens, TokenRange[] sentences, WordClusters? clusters) =>
        Document(text, tokens, sentences, FormReader.Read(text, tokens, clusters));

    public static Document Document(string text, Span[] tokens, TokenRange[] sentences, TokenForms forms) => new(text, null)
    {
        TokenSpans = tokens,
        SentenceRanges = sentences,
        Forms = forms,
    };

    /// <summary>Cuts a text as the engine does.</summary>
    public static Document Tokenized(string text, WordClusters? clusters)
    {
        var tokens = new Span[text.Length];
        int count = Tokenizer.Tokenize(text, tokens);
        Array.Resize(ref tokens, count);
        return Document(text, tokens, SentenceSplitter.Split(text, tokens), clusters);
    }
}
