namespace Sayso.Weigh.Carried;

/// <summary>Tells what hangs together in a graph, looking no further than it must.</summary>
/// <typeparam name="T">What stands for a thing.</typeparam>
/// <param name="neighbours">What a thing hangs together with directly.</param>
internal sealed class Reach<T>(Func<T, IEnumerable<T>> neighbours)
    where T : struct
{
    /// <summary>Whether all of some things hang together; found out by steps from the first, the nearest first.</summary>
    public bool AreOne(IReadOnlyCollection<T> things)
    {
        if (things.Count < 2)
        {
            return true;
        }

        var missing = things.ToHashSet();
        foreach (var met in From(missing.First()))
        {
            if (missing.Remove(met) && missing.Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All that a thing hangs together with, itself first, each as soon as it is met.</summary>
    public IEnumerable<T> From(T first)
    {
        var met = new HashSet<T> { first };
        var queue = new Queue<T>(met);
        yield return first;
        while (queue.TryDequeue(out var thing))
        {
            foreach (var next in neighbours(thing))
            {
                if (met.Add(next))
                {
                    queue.Enqueue(next);
                    yield return next;
                }
            }
        }
    }

    /// <summary>Some things by what hangs together; each part holds those of them, and all else that hangs together with them.</summary>
    public List<List<T>> Parts(IEnumerable<T> things)
    {
        var met = new HashSet<T>();
        var parts = new List<List<T>>();
        foreach (var thing in things)
        {
            if (!met.Contains(thing))
            {
                List<T> part = [.. From(thing)];
                met.UnionWith(part);
                parts.Add(part);
            }
        }

        return parts;
    }
}
