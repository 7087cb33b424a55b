namespace Sayso.Cases.Kept;

/// <summary>The case in the hands of who works out what follows from it: one unit of work, kept whole or not at all.</summary>
/// <remarks>
/// What is found by a hash is found in the order of ids, which are hashes themselves: the first so many are a sample that hangs on what
/// the case holds and not on the order in which it came in.
/// </remarks>
public interface IWeighing
{
    /// <summary>The number of the last change of the case.</summary>
    long Version { get; }

    /// <summary>Who is who, in the same unit of work.</summary>
    IResolving Entities { get; }

    /// <summary>Reports that have not been compared with the others, at most so many, by id.</summary>
    IReadOnlyList<ReportId> Unweighed(int most);

    /// <summary>The text of a report with what comparing needs.</summary>
    ReportText Text(ReportId report);

    /// <summary>Its claims in reading order.</summary>
    IReadOnlyList<(ClaimKey Key, Claim Claim)> ClaimsOf(ReportId report);

    /// <summary>Keeps by which sampled word sequences a report is found.</summary>
    void AddSequences(ReportId report, IReadOnlyList<uint> sample);

    /// <summary>The reports that have a word sequence, by id.</summary>
    /// <param name="sequence">A 32-bit hash.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<ReportId> ReportsWith(uint sequence, int most);

    /// <summary>Keeps how two reports hang together; the lower id is the first.</summary>
    void AddPair(ReportPair pair);

    /// <summary>Takes a pair away: they are no longer compared.</summary>
    void DropPair(ReportId first, ReportId second);

    /// <summary>The reports that a report is kept in a pair with.</summary>
    IReadOnlyList<ReportId> PairedWith(ReportId report);

    /// <summary>Takes away all links of the claims of a report, which is compared anew.</summary>
    void DropLinks(ReportId report);

    /// <summary>Keeps by which words a claim of a report is found.</summary>
    void AddWords(ClaimKey claim, ReportId report, IReadOnlyCollection<uint> words);

    /// <summary>The claims that are found by a word, by the ids of their reports.</summary>
    /// <param name="word">A 32-bit hash.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<ClaimKey> ClaimsWith(uint word, int most);

    /// <summary>Some claims; those that the case does not hold are left out.</summary>
    IReadOnlyList<(ClaimKey Key, Claim Claim)> Find(IReadOnlyCollection<ClaimKey> claims);

    /// <summary>Keeps what two claims are to each other, the one of the lower id first.</summary>
    void AddLink(ClaimKey first, ClaimKey second, ClaimLink link);

    /// <summary>Takes a link away: they are no longer compared.</summary>
    void DropLink(ClaimKey first, ClaimKey second);

    /// <summary>The claims that a claim is linked with.</summary>
    IReadOnlyList<ClaimKey> LinkedWith(ClaimKey claim);

    /// <summary>Claims that share a surname.</summary>
    IKeptSurnames Surnames { get; }

    /// <summary>What happened since propositions were last worked out.</summary>
    ITouched Touched { get; }

    /// <summary>Which reports hang together, as it is kept.</summary>
    IKeptLineages Lineages { get; }

    /// <summary>The timeline as it is kept.</summary>
    IKeptEvents Events { get; }

    /// <summary>Propositions as they are kept.</summary>
    IKeptPropositions Propositions { get; }
}
