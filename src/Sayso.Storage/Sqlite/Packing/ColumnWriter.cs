using System.Text;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>
/// Numbers and texts written by columns: what is alike stands together, and each text stands once. Read back by
/// <see cref="ColumnReader"/> in the same order.
/// </summary>
/// <param name="source">A text that the reader has at hand: what stands in it is written by where it stands.</param>
/// <param name="known">Texts that the reader will know already.</param>
internal sealed class ColumnWriter(string source, IReadOnlyList<string>? known = null)
{
    // A shorter one takes no more room as it is.
    private const int Least = 3;

    private readonly List<Column> _columns = [];
    private readonly List<string> _added = [];
    private readonly Dictionary<string, int> _texts = (known ?? []).Select((text, number) => (text, number)).DistinctBy(pair => pair.text)
        .ToDictionary(pair => pair.text, pair => pair.number, StringComparer.Ordinal);

    private readonly int _known = known?.Count ?? 0;

    /// <summary>Writes a number; small ones take a byte, below zero too.</summary>
    public void Number(int column, long value) => Of(column).Write((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes by how much a number differs from the one before it in the column.</summary>
    public void Step(int column, long value)
    {
        var of = Of(column);
        Number(column, value - of.Last);
        of.Last = value;
    }

    /// <summary>Writes a text by its place among all; null as well.</summary>
    public void Text(int column, string? text)
    {
        if (text is null)
        {
            Number(column, 0);
            return;
        }

        if (!_texts.TryGetValue(text, out int number))
        {
            _texts[text] = number = _known + _added.Count;
            _added.Add(text);
        }

        Number(column, number + 1);
    }

    /// <summary>Texts, then columns; one in which all bytes are the same takes two.</summary>
    public byte[] ToArray()
    {
        using var stream = new MemoryStream(4096);
        using var writer = new BinaryWriter(stream);
        WriteTexts(writer);
        writer.Write7BitEncodedInt(_columns.Count);
        foreach (var column in _columns)
        {
            writer.Write7BitEncodedInt(column.IsOneByte ? 0 : column.Bytes.Length + 1);
        }

        foreach (var column in _columns)
        {
            writer.Write(column.IsOneByte ? column.Bytes[..1] : column.Bytes);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>How long each is and whether it stands in the source; where from the one before it; and what stands nowhere.</summary>
    private void WriteTexts(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_added.Count);
        var places = new List<long>();
        var others = new List<byte[]>();
        int last = 0;
        foreach (string text in _added)
        {
            int at = text.Length < Least ? -1 : Find(text, last);
            if (at >= 0)
            {
                writer.Write7BitEncodedInt((text.Length * 2) + 1);
                places.Add(at - last);
                last = at;
            }
            else
            {
                others.Add(Encoding.UTF8.GetBytes(text));
                writer.Write7BitEncodedInt(others[^1].Length * 2);
            }
        }

        foreach (long place in places)
        {
            writer.Write7BitEncodedInt64((place << 1) ^ (place >> 63));
        }

        foreach (byte[] text in others)
        {
            writer.Write(text);
        }
    }

    /// <summary>Where a text stands after the last one found, or before it.</summary>
    private int Find(string text, int last)
    {
        int after = source.AsSpan(last).IndexOf(text);
        return after >= 0 ? last + after : source.AsSpan().IndexOf(text);
    }

    private Column Of(int column)
    {
        while (_columns.Count <= column)
        {
            _columns.Add(new Column());
        }

        return _columns[column];
    }

    private sealed class Column
    {
        private byte[] _bytes = new byte[64];
        private int _length;

        public long Last { get; set; }

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

        public bool IsOneByte => _length > 0 && !Bytes.ContainsAnyExcept(_bytes[0]);

        public void Write(ulong value)
        {
            if (_bytes.Length - _length < 10)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }

            for (; value >= 0x80; value >>= 7)
            {
                _bytes[_length++] = (byte)(value | 0x80);
            }

            _bytes[_length++] = (byte)value;
        }
    }
}
