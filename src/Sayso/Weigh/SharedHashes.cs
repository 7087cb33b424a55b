namespace Sayso.Weigh;

/// <summary>Finds what shares at least two hashes with something, whatever the order in which things came in.</summary>
/// <remarks>
/// For each hash the first so many by id are its sample. Two things find each other when at least two of the hashes that they
/// share have one of the two in their sample. See docs/design/weigh.md.
/// </remarks>
/// <typeparam name="T">The id.</typeparam>
/// <param name="with">The ids that have a hash, in order, at most so many.</param>
/// <param name="most">How many of those that share a hash find all others by it.</param>
internal sealed class SharedHashes<T>(Func<uint, int, IReadOnlyList<T>> with, int most)
    where T : struct, IEquatable<T>
{
    private const int Least = 2;

    /// <summary>What one finds, or is found by.</summary>
    /// <param name="own">It.</param>
    /// <param name="hashes">Its hashes, under which it can be found already.</param>
    /// <returns>Those, and the first that each sample it is in has no room for: where it has just come in, it pushed them out.</returns>
    public (IReadOnlyList<T> Found, IReadOnlyCollection<T> Displaced) With(T own, IEnumerable<uint> hashes)
    {
        var displaced = new HashSet<T>();
        var counts = new Dictionary<T, int>();
        foreach (uint hash in hashes)
        {
            var sample = with(hash, most + 1);
            bool isFull = sample.Count > most;
            bool isIn = sample.Take(most).Contains(own);
            if (isIn && isFull)
            {
                displaced.Add(sample[most]);
            }

            foreach (var other in isIn && isFull ? with(hash, int.MaxValue) : sample.Take(most))
            {
                counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        counts.Remove(own);
        return ([.. counts.Where(pair => pair.Value >= Least).Select(pair => pair.Key)], displaced);
    }
}
