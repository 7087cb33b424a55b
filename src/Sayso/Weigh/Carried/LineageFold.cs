using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>Carries forward which reports hang together by copying.</summary>
internal sealed class LineageFold
{
    private readonly IKeptLineages _kept;
    private readonly Dictionary<ReportKey, List<ReportKey>> _decided = [];
    private readonly HashSet<(ReportKey, ReportKey)> _undone = [];
    private readonly Reach<ReportKey> _reach;
    private readonly HashSet<ReportKey> _moved = [];

    /// <param name="kept">What is kept.</param>
    /// <param name="decided">What people decided.</param>
    /// <param name="judged">All pairs that somebody decided about.</param>
    public LineageFold(IKeptLineages kept, Decided decided, IEnumerable<Decision.Dependence> judged)
    {
        _kept = kept;
        _reach = new Reach<ReportKey>(Neighbours);
        foreach (var pair in judged)
        {
            if (kept.KeyOf(pair.First) is { } one && kept.KeyOf(pair.Second) is { } other && decided.IsDecided(pair.First, pair.Second))
            {
                _undone.Add((one, other));
                _undone.Add((other, one));
            }
        }

        foreach (var (first, second) in decided.Dependent)
        {
            if (kept.KeyOf(first) is { } one && kept.KeyOf(second) is { } other)
            {
                Add(one, other);
                Add(other, one);
            }
        }
    }

    /// <summary>Works out again what hangs together with some reports.</summary>
    /// <returns>The reports that hang together with others than before.</returns>
    public IReadOnlySet<ReportKey> Fold(IReadOnlyCollection<ReportKey> touched)
    {
        foreach (var report in touched.Where(report => !_kept.IsIn(report)))
        {
            Put(report, null);
        }

        touched = [.. touched.Concat(touched.Where(report => !_kept.IsIn(report)).SelectMany(report => _decided.GetValueOrDefault(report)
            ?? [])).Distinct()];
        foreach (var lineage in touched.Where(_kept.IsIn).GroupBy(_kept.Of).Where(group => group.Key is not null))
        {
            Part(lineage.Key!.Value, [.. lineage]);
        }

        foreach (var report in touched.Where(_kept.IsIn))
        {
            Join(report);
        }

        return _moved;
    }

    /// <summary>A lineage that does not hang together any more is parted; its largest part goes on with it.</summary>
    private void Part(long lineage, IReadOnlyList<ReportKey> touched)
    {
        var members = new Lazy<IReadOnlyList<ReportKey>>(() => _kept.MembersOf(lineage));
        // What a removed report was paired with is touched itself.
        if (touched.Count > 1 ? _reach.AreOne(touched) : _reach.From(touched[0]).Skip(1).Any())
        {
            return;
        }

        var parts = _reach.Parts(members.Value).Select(part => part.Where(report => _kept.Of(report) == lineage).ToList())
            .OrderByDescending(part => part.Count).ThenBy(part => part.Min(report => report.Number)).ToList();
        foreach (var part in parts.Skip(1).Append(parts[0].Count == 1 ? parts[0] : []))
        {
            long? other = part.Count > 1 ? _kept.Create() : null;
            foreach (var report in part)
            {
                Put(report, other);
            }
        }
    }

    private void Join(ReportKey report)
    {
        foreach (var other in Linked(_kept.CopiesElsewhere(report), report))
        {
            var (own, theirs) = (_kept.Of(report), _kept.Of(other));
            if (own is null && theirs is null)
            {
                long lineage = _kept.Create();
                Put(report, lineage);
                Put(other, lineage);
            }
            else if (own is null)
            {
                Put(report, theirs);
            }
            else if (theirs is null)
            {
                Put(other, own);
            }
            else if (own != theirs)
            {
                var (left, right) = (_kept.MembersOf(own.Value), _kept.MembersOf(theirs.Value));
                foreach (var member in left.Count >= right.Count ? right : left)
                {
                    Put(member, left.Count >= right.Count ? own : theirs);
                }
            }
        }
    }

    private IEnumerable<ReportKey> Neighbours(ReportKey report) => Linked(_kept.CopiesOf(report), report);

    /// <summary>Copies of a report as people leave them, and what they added.</summary>
    private IEnumerable<ReportKey> Linked(IEnumerable<ReportKey> copies, ReportKey report) => copies
        .Where(other => !_undone.Contains((report, other)))
        .Concat(_decided.GetValueOrDefault(report) ?? []).Where(_kept.IsIn).Distinct();

    private void Put(ReportKey report, long? lineage)
    {
        if (_kept.Of(report) != lineage)
        {
            _kept.Put(report, lineage);
            _moved.Add(report);
        }
    }

    private void Add(ReportKey one, ReportKey other)
    {
        if (!_decided.TryGetValue(one, out var others))
        {
            _decided[one] = others = [];
        }

        others.Add(other);
    }
}
