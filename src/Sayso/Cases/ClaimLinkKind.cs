namespace Sayso.Cases;

/// <summary>What two claims that are alike are to each other.</summary>
public enum ClaimLinkKind : byte
{
    /// <summary>They say the same.</summary>
    Same,

    /// <summary>They may: offered, not joined.</summary>
    Maybe,

    /// <summary>They say the same but for a number.</summary>
    Numbers,

    /// <summary>They say the same but for a time.</summary>
    Times,

    /// <summary>They say the same but for a place.</summary>
    Places,
}
