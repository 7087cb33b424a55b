namespace Sayso.Cases;

/// <summary>
/// A case with all that is sealed in it, for stages that keep it up. Nothing of it is handed on: hosts may not refer to it (a test holds
/// that).
/// </summary>
public interface IWholeCase
{
    /// <summary>All reports, by date and then by path.</summary>
    Task<IReadOnlyList<ReportSummary>> ListReportsAsync(CancellationToken cancellationToken);

    /// <summary>The ledger of a report; null when there is no such report.</summary>
    Task<Ledger?> FindLedgerAsync(ReportId report, CancellationToken cancellationToken);

    /// <summary>The original bytes of a report; null when there is no such report, or its original is not there.</summary>
    Task<byte[]?> FindOriginalAsync(ReportId report, CancellationToken cancellationToken);

    /// <summary>All judgements, newest first, withdrawn ones among them.</summary>
    Task<IReadOnlyList<Judgement>> ListJudgementsAsync(CancellationToken cancellationToken);
}
