using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>
/// Words of a text that a person's judgement, a note or an URL points at, kept so that they are found again when the text has changed.
/// </summary>
/// <remarks>
/// A W3C TextQuoteSelector and TextPositionSelector in one, for words in one or several pieces. Offsets and lengths count UTF-16 code
/// units.
/// Equal when the pieces are equal, one by one, and the lengths of the texts.
/// </remarks>
/// <param name="Pieces">The words in reading order; several where something else stands between ("We knew," he said, "nothing.").</param>
/// <param name="TextLength">Length of the text that they were taken from.</param>
/// <exception cref="ArgumentException">No pieces.</exception>
public sealed record Quote(IReadOnlyList<QuotePiece> Pieces, int TextLength)
{
    /// <summary>Code units of surroundings that are kept on each side of a piece.</summary>
    public const int Context = 64;

    /// <summary>The words in reading order; at least one piece.</summary>
    public IReadOnlyList<QuotePiece> Pieces { get; } = Pieces is { Count: > 0 }
        ? Pieces
        : throw new ArgumentException("A quote has pieces.", nameof(Pieces));

    /// <summary>
    /// Takes words out of a text. Many of one text: make one <see cref="QuoteMatcher"/> and call <see cref="QuoteMatcher.Take"/>.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="spans">Where the words stand; none empty, in reading order, apart from each other.</param>
    /// <exception cref="ArgumentException">No spans, an empty one, or out of order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text.</exception>
    public static Quote Of(string text, params IReadOnlyList<Span> spans) => new QuoteMatcher(text).Take(spans);

    /// <summary>Equal pieces in the same order, of texts of the same length.</summary>
    public bool Equals(Quote? other) => other is not null && TextLength == other.TextLength && Pieces.SequenceEqual(other.Pieces);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TextLength, Pieces.Count, Pieces[0]);
}
