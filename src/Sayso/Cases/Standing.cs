namespace Sayso.Cases;

/// <summary>How a proposition stands.</summary>
public enum Standing
{
    /// <summary>Nobody is named, or described, who would know.</summary>
    Unattributed,

    /// <summary>All of it comes down to one origin.</summary>
    SingleOrigin,

    /// <summary>At least two origins that are shown to be independent say so.</summary>
    Corroborated,

    /// <summary>Some say so and others deny it.</summary>
    Disputed,

    /// <summary>It is only ever denied.</summary>
    Denied,

    /// <summary>Whoever said so has taken it back.</summary>
    Retracted,
}
