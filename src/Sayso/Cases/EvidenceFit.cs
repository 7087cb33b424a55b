namespace Sayso.Cases;

/// <summary>How a piece of evidence fits a hypothesis.</summary>
public enum EvidenceFit : byte
{
    /// <summary>It is what the hypothesis lets expect.</summary>
    Consistent,

    /// <summary>It speaks against it.</summary>
    Inconsistent,

    /// <summary>It tells nothing of it.</summary>
    NotApplicable,
}
