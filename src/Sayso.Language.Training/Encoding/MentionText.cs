using Sayso.Language.Networks;

namespace Sayso.Language.Training.Encoding;

/// <summary>A text whose mentions are known, as the encoder reads it.</summary>
/// <param name="Windows">Its word pieces.</param>
/// <param name="Example">Its mentions and what is asked of them.</param>
internal sealed record MentionText(IReadOnlyList<PieceWindow> Windows, MentionExample Example)
{
    public int Pieces { get; } = Windows.Sum(window => window.Pieces.Count);

    public int Tokens { get; } = Windows.Sum(window => window.Places.Count);

    public static MentionText Of(Document document, WordPieces pieces, MentionExample example) =>
        new(PieceWindow.Cut(document, pieces, new TokenInputs(document, document.Quotations), document.ParagraphRanges), example);
}
