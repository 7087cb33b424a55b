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
        _reach = new Reach<ReportKey>(Neighbours, (one, other) => !_undone.Contains((one, other)) && kept.AreCopies(one, other));
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
    public IReadOnlySet<ReportKey> Fold(IReadOnlyCollection<TouchedReport> touched)
    {
        List<ReportKey> gone = [.. touched.Select(report => report.Report).Where(report => !_kept.IsIn(report))];
        foreach (var report in gone)
        {
            Put(report, null);
        }

        var mates = gone.SelectMany(report => _decided.GetValueOrDefault(report) ?? []);
        foreach (var lineage in touched.Select(report => report.Report).Concat(mates).Distinct().Where(_kept.IsIn)
            .GroupBy(_kept.Of).Where(group => group.Key is not null))
        {
            Part(lineage.Key!.Value, [.. lineage]);
        }

        foreach (var report in touched.Where(report => !report.HasOnlyLost && _kept.IsIn(report.Report)))
        {
            Join(report.Report);
        }

        return _moved;
    }

    /// <summary>What does not hang together with a lineage any more is parted from it.</summary>
    private void Part(long lineage, IReadOnlyList<ReportKey> touched)
    {
        // What a removed report was paired with is touched itself.
        foreach (var part in _reach.CutOff(touched))
        {
            long? other = part.Count > 1 ? _kept.Create() : null;
            foreach (var report in part)
            {
                Put(report, other);
            }
        }

        if (_kept.MembersOf(lineage) is [var alone])
        {
            Put(alone, null);
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
