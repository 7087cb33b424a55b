namespace Sayso.Cases.Kept;

/// <summary>The timeline as it is kept, in one unit of work.</summary>
public interface IKeptEvents
{
    /// <summary>The number of the last change that is folded in; 0 for none.</summary>
    long FoldedTo { get; set; }

    /// <summary>The changes after <see cref="FoldedTo"/>, in order, at most so many.</summary>
    IReadOnlyList<CaseChange> Unfolded(int most);

    /// <summary>A judgement; null when there is none.</summary>
    Judgement? FindJudgement(long judgement);

    /// <summary>All judgements about what happened before what.</summary>
    IReadOnlyList<Judgement> Orders();

    /// <summary>The report of a claim; null when there is no such claim.</summary>
    ReportId? ReportOf(ClaimId claim);

    /// <summary>The claims of some reports that are in propositions, each with its proposition.</summary>
    IReadOnlyList<(PropositionId Proposition, ClaimInCase Claim)> MembersIn(IReadOnlyCollection<ReportId> reports);

    /// <summary>Some records; those that the case does not hold are left out.</summary>
    IReadOnlyList<Record> FindRecords(IReadOnlyCollection<string> ids);

    /// <summary>Keeps the events of some reports, in place of those before.</summary>
    void Put(IReadOnlyCollection<ReportId> reports, IReadOnlyList<KeptEvent> events);

    /// <summary>What an order leaves of the times of records.</summary>
    IReadOnlyDictionary<string, (long? Starts, long? Ends)> Records();

    /// <summary>Keeps that, in place of all before.</summary>
    void PutRecords(IReadOnlyDictionary<string, (long? Starts, long? Ends)> records);

    /// <summary>Orders that cannot be, each by the ids of its events.</summary>
    IReadOnlyList<IReadOnlyList<string>> Circles();

    /// <summary>Keeps them, in place of all before.</summary>
    void PutCircles(IReadOnlyList<IReadOnlyList<string>> circles);

    /// <summary>How many events pass a filter.</summary>
    int Count(EventFilter filter);

    /// <summary>Events that pass a filter, in the order of time, at most so many.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Only those after this place; null for all.</param>
    /// <param name="most">How many.</param>
    IReadOnlyList<ShownEvent> List(EventFilter filter, EventPlace? after, int most);

    /// <summary>Some events, in any order; those that are not kept are left out.</summary>
    IReadOnlyList<ShownEvent> Find(IReadOnlyCollection<ClaimId> claims);
}
