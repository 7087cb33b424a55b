namespace Sayso.Anchor;

/// <summary>One unbroken stretch of judged words, with what is needed to find it again in a changed text.</summary>
/// <param name="Words">The exact words; never empty.</param>
/// <param name="Prefix">What stood right before them: at most <see cref="Quote.Context"/> code units, shorter only at the beginning of
/// the text.</param>
/// <param name="Suffix">What stood right after them: at most <see cref="Quote.Context"/> code units, shorter only at the end of the
/// text.</param>
/// <param name="Start">Where they began, in UTF-16 code units of the text they were taken from; not negative.</param>
/// <param name="Rival">
/// How well the likest other place of the same text would have passed for them, a score in [0, 1]; null when that was not worked out.
/// A place in another text counts only when it is clearly better than this.
/// </param>
/// <exception cref="ArgumentException">No words.</exception>
/// <exception cref="ArgumentOutOfRangeException">Start is negative, or Rival outside [0, 1].</exception>
public sealed record QuotePiece(string Words, string Prefix, string Suffix, int Start, double? Rival = null)
{
    /// <summary>The exact words; never empty.</summary>
    public string Words { get; } = string.IsNullOrEmpty(Words) ? throw new ArgumentException("A piece has words.", nameof(Words)) : Words;

    /// <summary>What stood right before the words.</summary>
    public string Prefix { get; } = Prefix ?? throw new ArgumentNullException(nameof(Prefix));

    /// <summary>What stood right after the words.</summary>
    public string Suffix { get; } = Suffix ?? throw new ArgumentNullException(nameof(Suffix));

    /// <summary>Where the words began, in UTF-16 code units; not negative.</summary>
    public int Start { get; } = Start >= 0 ? Start : throw new ArgumentOutOfRangeException(nameof(Start), Start, "Below 0.");

    /// <summary>
    /// How well the likest other place of the same text would have passed for the words, in [0, 1]; null when not worked out.
    /// </summary>
    public double? Rival { get; } = Rival is null or (>= 0 and <= 1)
        ? Rival
        : throw new ArgumentOutOfRangeException(nameof(Rival), Rival, "Outside [0, 1].");
}
