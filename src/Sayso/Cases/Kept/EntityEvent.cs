namespace Sayso.Cases.Kept;

/// <summary>What happens to an entity.</summary>
public enum EntityEvent : byte
{
    /// <summary>It came into the case.</summary>
    Created,

    /// <summary>Another became part of it.</summary>
    MergedFrom,

    /// <summary>It became an entity of its own.</summary>
    SplitFrom,

    /// <summary>Nothing names it any more.</summary>
    Gone,
}
