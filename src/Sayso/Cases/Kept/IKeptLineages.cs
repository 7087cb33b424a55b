namespace Sayso.Cases.Kept;

/// <summary>Which reports hang together by copying, and the names of outlets, as they are kept.</summary>
public interface IKeptLineages
{
    /// <summary>The reports that one hangs together with by copying, directly, by what was found.</summary>
    IReadOnlyList<ReportKey> CopiesOf(ReportKey report);

    /// <summary>Whether two reports hang together by copying, directly, by what was found.</summary>
    bool AreCopies(ReportKey one, ReportKey other);

    /// <summary>The copies of a report that are in another lineage than it, or either in none.</summary>
    IReadOnlyList<ReportKey> CopiesElsewhere(ReportKey report);

    /// <summary>Whether a report is in the case and not removed.</summary>
    bool IsIn(ReportKey report);

    /// <summary>Whether anything is claimed in a report as it is read now.</summary>
    bool HasClaims(ReportKey report);

    /// <summary>What the store knows a report by; null when there is none.</summary>
    ReportKey? KeyOf(ReportId report);

    /// <summary>What stands for the reports that one hangs together with; null for one by itself.</summary>
    long? Of(ReportKey report);

    /// <summary>The reports of a lineage.</summary>
    IReadOnlyList<ReportKey> MembersOf(long lineage);

    /// <summary>Puts a report into a lineage; null for one by itself.</summary>
    void Put(ReportKey report, long? lineage);

    /// <summary>A number that no lineage has.</summary>
    long Create();

    /// <summary>Keeps by which bare names in capital letters a report's outlet is known; none for one that is removed.</summary>
    /// <returns>Names that are an outlet's since, and names that are none's any more.</returns>
    IReadOnlyList<string> SetOutlets(ReportKey report, IReadOnlyCollection<string> names);

    /// <summary>Whether a bare name in capital letters is that of an outlet of the case.</summary>
    bool IsOutlet(string name);
}
