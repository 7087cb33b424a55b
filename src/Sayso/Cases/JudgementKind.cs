namespace Sayso.Cases;

/// <summary>The kinds of judgement.</summary>
public enum JudgementKind : byte
{
    /// <summary>The reading of a claim is wrong.</summary>
    Wrong,

    /// <summary>Some words are no mention or time as they were read.</summary>
    WrongWords,

    /// <summary>A claim's stance, origin or polarity is another than was read.</summary>
    Correction,

    /// <summary>What two reports name is one.</summary>
    SameEntity,

    /// <summary>What the first names is none of the others.</summary>
    OtherEntity,

    /// <summary>Claims say the same.</summary>
    SameProposition,

    /// <summary>The first claim does not say what the others say.</summary>
    OtherProposition,

    /// <summary>How one report rests on another.</summary>
    Dependence,

    /// <summary>The origins of two claims are shown to be two.</summary>
    DistinctOrigins,

    /// <summary>Admiralty reliability of a voice.</summary>
    Reliability,

    /// <summary>Admiralty credibility of a claim.</summary>
    Credibility,

    /// <summary>A report is left out of the case.</summary>
    Removed,

    /// <summary>The first happened before the second.</summary>
    Order,

    /// <summary>An explanation to be weighed.</summary>
    Hypothesis,

    /// <summary>A hypothesis is given up; it stays in sight.</summary>
    Rejected,

    /// <summary>Something that hypotheses are weighed by.</summary>
    Evidence,

    /// <summary>How a piece of evidence fits a hypothesis.</summary>
    Rated,

    /// <summary>What would be seen if a hypothesis were true, and would tell it apart.</summary>
    Milestone,

    /// <summary>Title, outlet, author, day or address of a report are other than was given first.</summary>
    Provenance,
}
