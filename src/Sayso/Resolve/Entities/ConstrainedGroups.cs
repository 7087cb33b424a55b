namespace Sayso.Resolve.Entities;

/// <summary>Groups of numbered things that grow by joining, except where a person said that two are not one.</summary>
public sealed class ConstrainedGroups
{
    private readonly int[] _parent;
    private readonly int[] _size;
    private readonly List<(int One, int Other)> _apart = [];

    /// <summary>Each thing by itself.</summary>
    public ConstrainedGroups(int count)
    {
        _parent = [.. Enumerable.Range(0, count)];
        _size = [.. Enumerable.Repeat(1, count)];
    }

    /// <summary>The thing that stands for a group.</summary>
    public int Of(int thing)
    {
        while (_parent[thing] != thing)
        {
            thing = _parent[thing] = _parent[_parent[thing]];
        }

        return thing;
    }

    /// <summary>True when any two things are kept apart.</summary>
    public bool AnyApart => _apart.Count > 0;

    /// <summary>How many things a group has.</summary>
    public int SizeOf(int thing) => _size[Of(thing)];

    /// <summary>Keeps two things apart from now on.</summary>
    public void KeepApart(int one, int other) => _apart.Add((one, other));

    /// <summary>True when nothing keeps the groups of two things apart.</summary>
    public bool MayJoin(int one, int other)
    {
        (one, other) = (Of(one), Of(other));
        foreach (var (left, right) in _apart)
        {
            var (a, b) = (Of(left), Of(right));
            if ((a == one && b == other) || (a == other && b == one))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Joins the groups of two things, unless they are kept apart.</summary>
    /// <returns>True when they are in one group now.</returns>
    public bool Join(int one, int other)
    {
        if (Of(one) == Of(other))
        {
            return true;
        }

        if (!MayJoin(one, other))
        {
            return false;
        }

        // The earlier thing stands for the group, so that the same joins in any order give the same groups.
        (one, other) = (Math.Min(Of(one), Of(other)), Math.Max(Of(one), Of(other)));
        _parent[other] = one;
        _size[one] += _size[other];
        return true;
    }
}
