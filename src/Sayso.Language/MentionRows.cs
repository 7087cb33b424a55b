using System.Buffers;

namespace Sayso.Language;

/// <summary>What stands for each token that can carry a mention: a row of numbers. In borrowed room, until it is disposed of.</summary>
internal sealed class MentionRows : IDisposable
{
    private readonly int[] _rowOf;
    private float[] _values;
    private int _count;

    /// <param name="tokens">Tokens of the text.</param>
    /// <param name="width">Numbers a row.</param>
    public MentionRows(int tokens, int width)
    {
        Width = width;
        _rowOf = ArrayPool<int>.Shared.Rent(tokens);
        _rowOf.AsSpan(0, tokens).Clear();
        _values = ArrayPool<float>.Shared.Rent(Math.Max(tokens / 2, 16) * width);
    }

    public int Width { get; }

    /// <summary>The row of a token; empty when it has none.</summary>
    public ReadOnlySpan<float> this[int token] =>
        _rowOf[token] == 0 ? [] : _values.AsSpan((_rowOf[token] - 1) * Width, Width);

    public void Add(int token, ReadOnlySpan<float> row)
    {
        if ((_count + 1) * Width > _values.Length)
        {
            float[] more = ArrayPool<float>.Shared.Rent(_values.Length * 2);
            _values.CopyTo(more, 0);
            ArrayPool<float>.Shared.Return(_values);
            _values = more;
        }

        row.CopyTo(_values.AsSpan(_count * Width));
        _rowOf[token] = ++_count;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_rowOf);
        ArrayPool<float>.Shared.Return(_values);
        _values = [];
    }
}
