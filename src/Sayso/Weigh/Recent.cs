using System.Diagnostics.CodeAnalysis;

namespace Sayso.Weigh;

/// <summary>Things that were made ready, those used last at hand: of more than it may hold those that nobody asked for go.</summary>
/// <typeparam name="TKey">By what a thing is found.</typeparam>
/// <typeparam name="T">The thing.</typeparam>
/// <param name="most">So many and the same again are held.</param>
internal sealed class Recent<TKey, T>(int most)
    where TKey : notnull
{
    private Dictionary<TKey, T> _now = [];
    private Dictionary<TKey, T> _before = [];

    /// <summary>True when nothing is at hand.</summary>
    public bool IsEmpty => _now.Count == 0 && _before.Count == 0;

    /// <summary>Puts a thing at hand.</summary>
    public void Put(TKey key, T thing) => _now[key] = thing;

    /// <summary>A thing that is at hand.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out T thing)
    {
        if (_now.TryGetValue(key, out thing))
        {
            return true;
        }

        if (_before.TryGetValue(key, out thing))
        {
            _now[key] = thing;
            return true;
        }

        return false;
    }

    /// <summary>Lays aside what was not asked for of late, where there is much: not while somebody counts on what is at hand.</summary>
    public void Trim()
    {
        if (_now.Count > most)
        {
            (_before, _now) = (_now, []);
        }
    }

    /// <summary>Lays all aside.</summary>
    public void Clear()
    {
        _now.Clear();
        _before.Clear();
    }
}
