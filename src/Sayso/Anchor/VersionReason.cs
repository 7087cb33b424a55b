namespace Sayso.Anchor;

/// <summary>Why one report is taken for a version of another.</summary>
public enum VersionReason
{
    /// <summary>Both stood at the same address.</summary>
    SameUrl,

    /// <summary>One outlet, and nearly the same text.</summary>
    SameText,
}
