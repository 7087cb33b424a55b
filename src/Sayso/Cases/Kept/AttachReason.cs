namespace Sayso.Cases.Kept;

/// <summary>Why a part of a name stands for the whole.</summary>
public enum AttachReason : byte
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is the short form of the only fuller name in reports.</summary>
    ShortForm,

    /// <summary>It is the surname of only one person of the case.</summary>
    OnlyBearer,

    /// <summary>It is the surname of several of whom only one is described alike.</summary>
    DescribedAlike,
}
