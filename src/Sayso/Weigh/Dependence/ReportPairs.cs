using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Dependence;

/// <summary>Finds which reports of a case hang together, whatever the order in which they come.</summary>
/// <remarks>
/// Of all that share a sampled word sequence the first so many by id find each other and the rest: ids are hashes, so they are a sample of
/// those reports that no order of coming in changes (a bottom-k sketch). Copies of one text are one group by way of the sample.
/// </remarks>
internal sealed class ReportPairs(IWeighing weighing, TextShelf texts)
{
    /// <summary>Of those that share a word sequence so many find all others by it.</summary>
    public const int Sample = 40;

    private readonly SharedHashes<ReportId> _shared = new(weighing.ReportsWith, Sample);

    public void Add(ReportId report)
    {
        var text = texts.Of(weighing, report);
        weighing.AddSequences(report, text.Sample);
        var (found, displaced) = _shared.With(report, text.Sample);
        foreach (var other in found)
        {
            Compare(report, other);
        }

        foreach (var lost in displaced)
        {
            Recheck(lost);
        }
    }

    private void Compare(ReportId report, ReportId other)
    {
        var (first, second) = report.CompareTo(other) < 0 ? (report, other) : (other, report);
        var (left, right) = (texts.Of(weighing, first), texts.Of(weighing, second));
        if (DependenceFinder.Compare(left, right) is not { Kind: not DependenceKind.Independent } found)
        {
            return;
        }

        weighing.AddPair(new ReportPair(
            left.Path, right.Path, first, second, found.IsDependent, found.Kind, found.Direction, found.Third,
            Math.Round(found.Probability, 3), found.Because,
            [.. found.Evidence.Select(stretch => new DependenceEvidence(
                [stretch.First.Start, stretch.First.End], [stretch.Second.Start, stretch.Second.End], stretch.IsQuoted))]));
    }

    /// <summary>A report that is no longer in the sample of a sequence may no longer find others by it.</summary>
    private void Recheck(ReportId lost)
    {
        var found = _shared.With(lost, texts.Of(weighing, lost).Sample).Found.ToHashSet();
        foreach (var other in weighing.PairedWith(lost).Where(other => !found.Contains(other)))
        {
            weighing.DropPair(lost, other);
        }
    }
}
