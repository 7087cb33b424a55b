namespace Sayso.Anchor;

/// <summary>
/// How good a place has to be. The defaults were chosen on one half of the edited reports of <c>bench/Sayso.Benchmarks --anchors</c>.
/// </summary>
internal sealed record QuoteThresholds
{
    /// <summary>Words of this length and more are held by themselves, shorter ones lean on what stands around them.</summary>
    private const int Telling = 32;

    /// <summary>
    /// What a piece without a known rival is taken to have: the score of the same words elsewhere, with nothing around them alike.
    /// </summary>
    private const double UnknownRival = 0.56;

    public static QuoteThresholds Default { get; } = new();

    /// <summary>The least score of telling words.</summary>
    public double Least { get; init; } = 0.55;

    /// <summary>What is asked beyond that of the shortest words.</summary>
    public double Short { get; init; } = 0.2;

    /// <summary>By how much a place has to be better than the likest other place of the old text.</summary>
    public double Margin { get; init; } = 0.02;

    /// <summary>The score from which on a place is taken for this piece.</summary>
    public double Bar(QuotePiece piece) =>
        Math.Max(Least + (Short * Math.Max(0, 1 - (piece.Words.Length / (double)Telling))), (piece.Rival ?? UnknownRival) + Margin);
}
