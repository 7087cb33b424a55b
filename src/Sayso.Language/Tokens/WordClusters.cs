using Sayso.Language.Weights;

namespace Sayso.Language.Tokens;

/// <summary>
/// Words grouped by the company they keep, at three grains: an open-addressed table from the hash of a lower-case word to its clusters.
/// </summary>
internal sealed unsafe class WordClusters
{
    private readonly uint* _keys;
    private readonly ushort* _values;
    private readonly uint _mask;

    public WordClusters(WeightsFile file)
    {
        _keys = file.Pointer<uint>("keys", out int count);
        _values = file.Pointer<ushort>("clusters", out _);
        _mask = (uint)count - 1;
    }

    /// <summary>The clusters of a word, from 1; zeros when it is unknown. Allocates nothing.</summary>
    public (ushort Fine, ushort Middle, ushort Coarse) Find(uint lowerHash)
    {
        uint slot = (lowerHash * 0x9E3779B1) & _mask;
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == lowerHash)
            {
                ushort* value = _values + (slot * 3);
                return (value[0], value[1], value[2]);
            }

            slot = (slot + 1) & _mask;
        }

        return (0, 0, 0);
    }

    /// <summary>Lays out the table for <see cref="Find"/>: keys and three clusters a slot.</summary>
    public static (uint[] Keys, ushort[] Values) Build(IReadOnlyDictionary<uint, (ushort Fine, ushort Middle, ushort Coarse)> clusters)
    {
        int size = 1;
        while (size <= clusters.Count * 3 / 2) // there is always a free slot, where a search ends
        {
            size *= 2;
        }

        uint[] keys = new uint[size];
        ushort[] values = new ushort[size * 3];
        foreach (var (key, value) in clusters)
        {
            uint slot = (key * 0x9E3779B1) & (uint)(size - 1);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (uint)(size - 1);
            }

            keys[slot] = key;
            (values[slot * 3], values[(slot * 3) + 1], values[(slot * 3) + 2]) = value;
        }

        return (keys, values);
    }
}
