namespace Sayso.Cases;

/// <summary>What two claims that cannot both be right differ in.</summary>
public enum ContradictionKind : byte
{
    /// <summary>In a number.</summary>
    Numbers,

    /// <summary>In a time.</summary>
    Times,

    /// <summary>In a place.</summary>
    Places,

    /// <summary>One says what the other denies.</summary>
    Polarity,

    /// <summary>One says as a fact what the other thinks possible.</summary>
    Modality,
}
