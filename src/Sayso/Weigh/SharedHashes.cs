namespace Sayso.Weigh;

/// <summary>Finds what shares at least two hashes with something, whatever the order in which things came in.</summary>
/// <remarks>
/// For each hash the first <see cref="Sample"/> by id are its sample. Two things find each other when at least two of the hashes that both
/// have
/// have one of the two in their sample. See docs/design/weigh.md.
/// </remarks>
/// <typeparam name="T">The id.</typeparam>
/// <param name="with">The ids that have a hash, in order, at most so many.</param>
internal sealed class SharedHashes<T>(Func<uint, int, IReadOnlyList<T>> with)
    where T : struct, IEquatable<T>
{
    /// <summary>How many of those that share a hash find all others by it.</summary>
    public const int Sample = 40;

    private const int Least = 2;

    private readonly List<(T Lost, uint Hash)> _displaced = [];

    /// <summary>What the last one that came in pushed out of samples, and by which hash.</summary>
    public IReadOnlyList<(T Lost, uint Hash)> Displaced => _displaced;

    /// <summary>What finds, or is found by, one that has just come in.</summary>
    /// <param name="own">It.</param>
    /// <param name="hashes">Its hashes, under which it can be found already.</param>
    public IReadOnlyList<T> With(T own, IEnumerable<uint> hashes)
    {
        _displaced.Clear();
        var counts = new Dictionary<T, int>();
        foreach (uint hash in hashes)
        {
            var sample = with(hash, Sample + 1);
            bool isFull = sample.Count > Sample;
            bool isIn = sample.Take(Sample).Contains(own);
            if (isIn && isFull)
            {
                _displaced.Add((sample[Sample], hash));
            }

            foreach (var other in isIn && isFull ? with(hash, int.MaxValue) : sample.Take(Sample))
            {
                counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        counts.Remove(own);
        return [.. counts.Where(pair => pair.Value >= Least).Select(pair => pair.Key)];
    }

    /// <summary>Whether two find each other.</summary>
    public bool Find(T one, IEnumerable<uint> own, T other, IEnumerable<uint> theirs) => own.Intersect(theirs).Where(hash =>
    {
        var sample = with(hash, Sample);
        return sample.Contains(one) || sample.Contains(other);
    }).Skip(Least - 1).Any();
}
