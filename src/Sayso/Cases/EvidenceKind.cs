namespace Sayso.Cases;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind : byte
{
    /// <summary>A claim of the case.</summary>
    Claim,

    /// <summary>A proposition of the case.</summary>
    Proposition,

    /// <summary>A record of the case.</summary>
    Record,

    /// <summary>Something that is not there and would be expected.</summary>
    Absence,

    /// <summary>Something taken for granted.</summary>
    Assumption,
}
