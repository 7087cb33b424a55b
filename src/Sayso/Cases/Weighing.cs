namespace Sayso.Cases;

/// <summary>What comparing one report with all before it gave.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sample">By which later reports find it.</param>
/// <param name="Pairs">The pairs that it is the second of.</param>
/// <param name="Words">By which words later claims find its claims.</param>
/// <param name="Links">Its claims beside those of others, and of its own.</param>
public sealed record Weighing(ReportId Report, IReadOnlyList<uint> Sample, IReadOnlyList<ReportPair> Pairs, IReadOnlyList<ClaimWord> Words, IReadOnlyList<ClaimLink> Links);
