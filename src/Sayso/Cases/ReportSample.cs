namespace Sayso.Cases;

/// <summary>The sampled word sequences by which reports that share words are found.</summary>
/// <param name="Id">The report.</param>
/// <param name="Sequences">Hashes, sorted.</param>
public sealed record ReportSample(ReportId Id, IReadOnlyList<uint> Sequences);
