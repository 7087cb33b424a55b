using System.Globalization;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Inquire.Timeline;

/// <summary>Carries the timeline forward: works out the reports again that changes touch, and nothing else.</summary>
/// <remarks>
/// What hangs together in time does so within a report, or by what people decided about the order. <see cref="TimelineBuilder"/> gives the
/// same for the whole case; a test holds that they agree.
/// </remarks>
/// <param name="kept">What is kept.</param>
internal sealed class TimelineFold(IKeptEvents kept)
{
    // So many changes are taken in at a time: what is stopped on the way goes on there.
    private const int Batch = 500;

    /// <summary>Takes in changes, the first of them where they are many.</summary>
    /// <returns>True when that was all.</returns>
    public bool Fold()
    {
        var changes = kept.Unfolded(Batch);
        if (changes.Count == 0)
        {
            return true;
        }

        var orders = kept.Orders();
        var ordered = Judgement.All<Decision.Order>(orders).SelectMany(order => new[] { order.First, order.Second }).ToHashSet();

        // What an order left of one claim's time may be left no longer where the other claim is not found any more.
        var reports = changes.SelectMany(Touched).Concat(orders.SelectMany(ReportsOf)).Concat(ordered.Select(ReportOf).OfType<ReportId>())
            .ToHashSet();
        var members = kept.MembersIn(reports);
        var found = TimelineBuilder.Build(members, orders, kept.FindRecords(ordered), [], null);
        var claims = members.ToDictionary(member => member.Claim.Id.Value, member => member.Claim, StringComparer.Ordinal);
        kept.Put(reports, [.. found.Events.Where(happening => happening.Source == EventSource.Claim).Select(happening => new KeptEvent(
            claims[happening.Id], TimelineBuilder.Seconds(happening.TightFrom, happening.Offset),
            TimelineBuilder.Seconds(happening.TightTo, happening.Offset)))]);
        kept.PutRecords(found.Events.Where(happening => happening.Source == EventSource.Record).DistinctBy(happening => happening.Id)
            .ToDictionary(
                happening => happening.Id,
                happening => (TimelineBuilder.Seconds(happening.TightFrom, happening.Offset),
                    TimelineBuilder.Seconds(happening.TightTo, happening.Offset)),
                StringComparer.Ordinal));
        kept.PutCircles([
            .. kept.Circles().Where(circle => circle.Any(IsClaim)
                && circle.Where(IsClaim).All(claim => ReportOf(claim) is { } report && !reports.Contains(report))),
            .. found.Circles]);
        kept.FoldedTo = changes[^1].Seq;
        return changes.Count < Batch;
    }

    private ReportId? ReportOf(string id) => IsClaim(id) ? kept.ReportOf(new ClaimId(id)) : null;

    private static bool IsClaim(string id) => id.StartsWith('c');

    /// <summary>The reports that a change may tell otherwise.</summary>
    private IEnumerable<ReportId> Touched(CaseChange change) => change.Kind switch
    {
        ChangeKind.ReportAdded or ChangeKind.ReportReread => [new ReportId(change.Subject)],
        ChangeKind.JudgementGiven or ChangeKind.JudgementWithdrawn =>
            kept.FindJudgement(long.Parse(change.Subject, CultureInfo.InvariantCulture)) is { } judgement ? ReportsOf(judgement) : [],
        _ => [],
    };

    /// <summary>The reports that a judgement is about, where it was given and where it stands.</summary>
    private IEnumerable<ReportId> ReportsOf(Judgement judgement) => judgement.Things.SelectMany(thing =>
        thing.Versions.Append(thing.Id).Append(thing.Now ?? thing.Id).Select(id => new SourceId(id.Split('/')[0]).Report ?? ReportOf(id))
            .Append(thing.Source?.Report)).OfType<ReportId>();
}
