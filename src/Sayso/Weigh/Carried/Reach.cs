namespace Sayso.Weigh.Carried;

/// <summary>Tells what hangs together in a graph, looking no further than it must.</summary>
/// <typeparam name="T">What stands for a thing.</typeparam>
/// <param name="neighbours">What a thing hangs together with directly.</param>
/// <param name="areLinked">Whether two things do; it is asked first, since neighbours may be many.</param>
internal sealed class Reach<T>(Func<T, IEnumerable<T>> neighbours, Func<T, T, bool> areLinked)
    where T : struct
{
    // So many are asked about before what a thing hangs together with is looked at.
    private const int Few = 8;

    // So many neighbours of a thing are looked at in one step.
    private const int Some = 100;

    /// <summary>Of things that hung together, those that do not any more: each part that is cut off from the rest, whole.</summary>
    /// <remarks>
    /// The search goes out from all of them at once: from where least was met, and, once as much was looked at there, from where most was,
    /// until one part is left: that one is the rest, which is not looked through.
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<T>> CutOff(IReadOnlyCollection<T> things)
    {
        List<Side> starts = [.. things.Distinct().Select(thing => new Side(thing, From(thing)))];
        var sides = starts.ToDictionary(side => side.First);
        var cutOff = new List<IReadOnlyList<T>>();
        var least = new PriorityQueue<(Side Side, int Work), int>();
        int left = starts.Count;
        int credit = 0;
        if (left > 1)
        {
            Step(starts[0]);
            left -= JoinLinked(starts);
            least.EnqueueRange(starts.Select(side => side.Root).Distinct().Select(side => ((side, side.Work), side.Work)));
        }

        while (left > 1)
        {
            if (credit > 0)
            {
                credit -= Step(starts.Select(side => side.Root).Where(side => !side.IsThrough).MaxBy(side => side.Met.Count)!);
            }
            else if (least.TryDequeue(out var next, out _) && next.Side.Into is null && !next.Side.IsThrough
                && next.Work == next.Side.Work)
            {
                credit += Step(next.Side);
            }
        }

        return cutOff;

        // Goes one step further from a side; what it meets of another is its own from then on.
        int Step(Side side)
        {
            if (!side.Open.TryDequeue(out var open))
            {
                side.IsThrough = true;
                left--;
                cutOff.Add(side.Met);
                return 1;
            }

            int met = 1;
            bool hasMore = true;
            while (met <= Some && left > 1 && (hasMore = open.MoveNext()))
            {
                met++;
                if (!sides.TryGetValue(open.Current, out var other))
                {
                    sides[open.Current] = side;
                    side.Met.Add(open.Current);
                    side.Open.Enqueue(From(open.Current));
                }
                else if (other.Root != side)
                {
                    side = side.Join(other.Root);
                    left--;
                }
            }

            if (hasMore)
            {
                side.Open.Enqueue(open);
            }

            side.Work += met;
            least.Enqueue((side, side.Work), side.Work);
            return met;
        }
    }

    /// <summary>What hangs together with a thing, looked up once it is asked for.</summary>
    private IEnumerator<T> From(T thing)
    {
        foreach (var next in neighbours(thing))
        {
            yield return next;
        }
    }

    /// <summary>
    /// Most often some that the first hangs together with hang together with all the others, too: those of many links. They are asked
    /// first.
    /// </summary>
    /// <returns>How many were joined.</returns>
    private int JoinLinked(List<Side> starts)
    {
        int joined = 0;
        List<T> asked = [.. starts[0].Root.Met];
        foreach (var start in starts.Where(start => start.Root != starts[0].Root))
        {
            int found = asked.FindIndex(0, Math.Min(Few, asked.Count), one => areLinked(one, start.First));
            int from = found >= 0 ? found : Math.Min(Few, asked.Count) - 1;
            var moved = asked[from];
            asked.RemoveAt(from);
            asked.Insert(found >= 0 ? 0 : asked.Count, moved);
            if (found >= 0)
            {
                starts[0].Root.Join(start.Root);
                joined++;
            }
        }

        return joined;
    }

    /// <summary>What was met from one of several sides.</summary>
    private sealed class Side(T first, IEnumerator<T> neighbours)
    {
        public T First => first;

        public List<T> Met { get; private set; } = [first];

        /// <summary>The neighbours, as far as they were not looked at, of what was met.</summary>
        public Queue<IEnumerator<T>> Open { get; private set; } = new([neighbours]);

        public int Work { get; set; }

        public bool IsThrough { get; set; }

        public Side? Into { get; private set; }

        public Side Root => Into is null ? this : Into = Into.Root;

        /// <summary>Becomes one with another.</summary>
        /// <returns>The one that goes on.</returns>
        public Side Join(Side other)
        {
            var (more, fewer) = Met.Count >= other.Met.Count ? (this, other) : (other, this);
            more.Met.AddRange(fewer.Met);
            foreach (var open in fewer.Open)
            {
                more.Open.Enqueue(open);
            }

            more.Work += fewer.Work;
            (fewer.Into, fewer.Met, fewer.Open) = (more, [], new());
            return more;
        }
    }
}
