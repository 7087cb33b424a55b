using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;

namespace Sayso.Inquire;

/// <summary>What a case holds beside claims, and who could have told whom by it.</summary>
/// <param name="Records">Its records.</param>
/// <param name="Offices">Who sits in which institution.</param>
/// <param name="Communications">Its documents on their way.</param>
/// <param name="Network">Who could have told whom.</param>
/// <param name="Reports">All reports by their paths, in the order of the case.</param>
internal sealed record CaseRecords(
    IReadOnlyList<Record> Records, IReadOnlyList<OfficeLink> Offices, IReadOnlyList<ReportCommunication> Communications,
    KnowledgeNetwork Network, IReadOnlyList<(ReportId Report, string Path)> Reports)
{
    /// <summary>Those of its records and documents that tell a time, as they are told.</summary>
    public IReadOnlyList<TimelineEvent> Events { get; } = [.. TimelineBuilder.Others(Records, Communications)];
}
