using Sayso.Cases;

namespace Sayso.Inquire.Knowledge;

/// <summary>What a step or a chokepoint names as its ground, and where that is to be seen.</summary>
/// <param name="Id">As the step names it.</param>
/// <param name="Report">The report that is this document; null when it is none.</param>
/// <param name="Claim">The claim by which somebody held it; null when it is none.</param>
/// <param name="Records">The records that show it: two for a meeting.</param>
public sealed record StepSource(string Id, ReportId? Report, ClaimId? Claim, IReadOnlyList<string> Records)
{
    /// <summary>The sources of some ids, each once, in their order; who held the fact by a claim is named by that claim.</summary>
    internal static IReadOnlyList<StepSource> Of(IEnumerable<string> ids, Fact fact, Inquiry inquiry)
    {
        List<string> wanted = [.. ids.Distinct(StringComparer.Ordinal)];
        var named = wanted.ToDictionary(id => id, RecordTransmissions.RecordsOf, StringComparer.Ordinal);
        var parts = named.Values.SelectMany(records => records).ToHashSet(StringComparer.Ordinal);
        var records = inquiry.Records.Select(record => record.Id).Where(parts.Contains).ToHashSet(StringComparer.Ordinal);
        var reports = inquiry.State.Reports.Select(report => (Name: CommunicationTransmissions.NameOf(report.Path), report.Id))
            .Where(report => named.ContainsKey(report.Name)).DistinctBy(report => report.Name)
            .ToDictionary(report => report.Name, report => report.Id, StringComparer.Ordinal);
        var claims = fact.Holders.Select(holder => holder.Because).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. wanted.Select(id => new StepSource(
                id, reports.TryGetValue(id, out var report) ? report : null, claims.Contains(id) ? new ClaimId(id) : null,
                [.. named[id].Where(records.Contains)])),
        ];
    }
}
