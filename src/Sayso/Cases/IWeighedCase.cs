namespace Sayso.Cases;

/// <summary>What was worked out of a case and is kept, as far as it may be seen.</summary>
public interface IWeighedCase
{
    /// <summary>The number of the last change that propositions and entities are worked out up to.</summary>
    Task<long> WorkedOutAsync(CancellationToken cancellationToken);

    /// <summary>Propositions that pass a filter, a page of them.</summary>
    Task<Page<PropositionSummary>> ListPropositionsAsync(PropositionFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// The proposition of that id, now or before; where the id leads nowhere any more, the one that holds the claim it was called after.
    /// Null when there is none.
    /// </summary>
    Task<Proposition?> FindPropositionAsync(PropositionId proposition, CancellationToken cancellationToken);

    /// <summary>What clashes with a proposition's claims, the first so many.</summary>
    Task<IReadOnlyList<Contradiction>> ListContradictionsAsync(
        PropositionId proposition, int most, CancellationToken cancellationToken);

    /// <summary>Propositions that may be the same as one, the likeliest first, at most so many.</summary>
    Task<IReadOnlyList<(PropositionSummary Proposition, PropositionOffer Offer)>> ListOffersAsync(
        PropositionId proposition, int most, CancellationToken cancellationToken);

    /// <summary>Judgements about some things as they stand today, newest first, withdrawn ones among them.</summary>
    /// <param name="things">Their ids, as a judgement writes them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<Judgement>> ListJudgementsAboutAsync(IReadOnlyCollection<string> things, CancellationToken cancellationToken);

    /// <summary>All reports by their paths, by date and then by path.</summary>
    Task<IReadOnlyList<(ReportId Report, string Path)>> ListPathsAsync(CancellationToken cancellationToken);

    /// <summary>Some reports, by date and then by path; those that the case does not hold are left out.</summary>
    Task<IReadOnlyList<ReportSummary>> FindReportsAsync(IReadOnlyCollection<ReportId> reports, CancellationToken cancellationToken);

    /// <summary>The pairs among some reports that share words worth naming, by path.</summary>
    Task<IReadOnlyList<ReportPair>> FindDependenceAsync(IReadOnlyCollection<ReportId> reports, CancellationToken cancellationToken);

    /// <summary>What to look at first.</summary>
    /// <param name="most">How many of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<CaseOverview> OverviewAsync(int most, CancellationToken cancellationToken);

    /// <summary>All that was worked out, for questions about the whole case.</summary>
    Task<WeighedCase> ListWeighedAsync(CancellationToken cancellationToken);
}
