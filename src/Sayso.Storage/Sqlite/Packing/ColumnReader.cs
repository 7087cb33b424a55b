using System.Text;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>Reads what <see cref="ColumnWriter"/> wrote, in the order in which it was written.</summary>
internal sealed class ColumnReader
{
    private readonly byte[] _bytes;
    private readonly string _source;
    private readonly IReadOnlyList<string> _known;
    private readonly (int Start, int Length, bool IsInSource)[] _places;
    private readonly string?[] _added;
    private readonly (int At, bool IsOneByte)[] _columns;
    private readonly long[] _last;

    /// <param name="bytes">All that was written.</param>
    /// <param name="source">The text that the writer had at hand.</param>
    /// <param name="known">The texts that the writer took for known.</param>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public ColumnReader(byte[] bytes, string source, IReadOnlyList<string>? known = null)
    {
        _bytes = bytes;
        _source = source;
        _known = known ?? [];
        int at = 0;
        _places = new (int, int, bool)[Count(ref at)];
        _added = new string?[_places.Length];
        for (int i = 0; i < _places.Length; i++)
        {
            int length = checked((int)Value(ref at));
            _places[i] = (0, length / 2, length % 2 == 1);
        }

        int last = 0;
        foreach (ref var place in _places.AsSpan())
        {
            if (place.IsInSource)
            {
                place.Start = last += checked((int)Signed(Value(ref at)));
            }
        }

        foreach (ref var place in _places.AsSpan())
        {
            if (!place.IsInSource)
            {
                place.Start = at;
                at += place.Length;
            }
        }

        _columns = new (int, bool)[Count(ref at)];
        _last = new long[_columns.Length];
        int[] lengths = new int[_columns.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Count(ref at);
        }

        for (int i = 0; i < lengths.Length; i++)
        {
            _columns[i] = (at, lengths[i] == 0);
            at += lengths[i] == 0 ? 1 : lengths[i] - 1;
        }
    }

    /// <summary>All texts: those known before and those that were written.</summary>
    public IReadOnlyList<string> Texts => [.. _known, .. Enumerable.Range(0, _added.Length).Select(Added)];

    public long Number(int column)
    {
        ref var place = ref _columns[column];
        return Signed(place.IsOneByte ? _bytes[place.At] : Value(ref place.At));
    }

    public int Int(int column) => checked((int)Number(column));

    public long Step(int column) => _last[column] += Number(column);

    public string? Text(int column) => Int(column) switch
    {
        0 => null,
        var number when number <= _known.Count => _known[number - 1],
        var number => Added(number - 1 - _known.Count),
    };

    /// <summary>A text that is never null.</summary>
    public string Words(int column) => Text(column) ?? throw new InvalidDataException("a text is missing");

    private string Added(int number)
    {
        var (start, length, isInSource) = _places[number];
        return _added[number] ??= isInSource ? _source.Substring(start, length) : Encoding.UTF8.GetString(_bytes, start, length);
    }

    private static long Signed(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private int Count(ref int at)
    {
        ulong value = Value(ref at);
        return value <= (ulong)_bytes.Length ? (int)value : throw new InvalidDataException("a length is none");
    }

    private ulong Value(ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
