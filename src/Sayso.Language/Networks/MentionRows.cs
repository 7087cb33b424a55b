namespace Sayso.Language.Networks;

/// <summary>What stands for each token that can carry a mention: a row of numbers.</summary>
/// <param name="tokens">Tokens of the text.</param>
/// <param name="width">Numbers a row.</param>
internal sealed class MentionRows(int tokens, int width)
{
    private readonly int[] _rowOf = new int[tokens];
    private float[] _values = new float[Math.Max(tokens / 2, 16) * width];
    private int _count;

    public int Width { get; } = width;

    /// <summary>The row of a token; empty when it has none.</summary>
    public ReadOnlySpan<float> this[int token] =>
        _rowOf[token] == 0 ? [] : _values.AsSpan((_rowOf[token] - 1) * Width, Width);

    public void Add(int token, ReadOnlySpan<float> row)
    {
        if ((_count + 1) * Width > _values.Length)
        {
            Array.Resize(ref _values, _values.Length * 2);
        }

        row.CopyTo(_values.AsSpan(_count * Width));
        _rowOf[token] = ++_count;
    }
}
