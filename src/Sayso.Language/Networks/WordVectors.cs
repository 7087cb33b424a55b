using Sayso.Language.Weights;

namespace Sayso.Language.Networks;

/// <summary>Vectors of frequent words: an open-addressed table from the hash of a lower-case word to a row of signed bytes.</summary>
internal sealed unsafe class WordVectors
{
    private readonly uint* _keys;
    private readonly int* _rows;
    private readonly uint _mask;

    public WordVectors(WeightsFile file)
    {
        _keys = file.Pointer<uint>("keys", out int count);
        _rows = file.Pointer<int>("rows", out _);
        _mask = (uint)count - 1;
        Values = file.Pointer<sbyte>("vectors", out _);
        Width = file.Manifest.GetProperty("width").GetInt32();
        Scale = file.Manifest.GetProperty("scale").GetSingle();
    }

    public int Width { get; }

    /// <summary>What a byte of one stands for.</summary>
    public float Scale { get; }

    public sbyte* Values { get; }

    /// <summary>The row of a word, or -1.</summary>
    public int Find(uint lowerHash)
    {
        uint slot = (lowerHash * 0x9E3779B1) & _mask;
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == lowerHash)
            {
                return _rows[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }

    /// <summary>Lays out the table for <see cref="Find"/>.</summary>
    public static (uint[] Keys, int[] Rows) Build(IReadOnlyList<uint> hashes)
    {
        int size = 1;
        while (size <= hashes.Count * 3 / 2) // there is always a free slot, where a search ends
        {
            size *= 2;
        }

        uint[] keys = new uint[size];
        int[] rows = new int[size];
        for (int row = 0; row < hashes.Count; row++)
        {
            uint slot = (hashes[row] * 0x9E3779B1) & (uint)(size - 1);
            while (keys[slot] != 0 && keys[slot] != hashes[row])
            {
                slot = (slot + 1) & (uint)(size - 1);
            }

            // Of two words with one hash the more frequent stays.
            if (keys[slot] == 0)
            {
                keys[slot] = hashes[row];
                rows[slot] = row;
            }
        }

        return (keys, rows);
    }
}
