namespace Sayso.Cases.Kept;

/// <summary>What happened to a case since propositions were last worked out: taken once, and then it is done.</summary>
public interface ITouched
{
    /// <summary>Claims that came, went, or are linked otherwise; from now on they are taken to be worked out.</summary>
    /// <param name="most">About so many.</param>
    /// <param name="mostLost">So many of those that may have lost a link are taken in any case: they tell of each other.</param>
    IReadOnlyList<TouchedClaim> TakeClaims(int most, int mostLost);

    /// <summary>Whether some that may have lost a link are left.</summary>
    bool HaveMoreLost();

    /// <summary>Propositions that lost claims which are no more.</summary>
    IReadOnlyList<PropositionKey> TakePropositions();

    /// <summary>Reports that came, went, or rest on others otherwise.</summary>
    IReadOnlyList<TouchedReport> TakeReports();

    /// <summary>Decisions that are in force since propositions were last worked out, and those that are no more.</summary>
    IReadOnlyList<Decision> TakeDecisions();

    /// <summary>The decisions that propositions hang on and that are in force, in the order in which they were made.</summary>
    IReadOnlyList<Decision> Decisions { get; }
}
