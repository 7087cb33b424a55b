namespace Sayso.Cases;

/// <summary>How two reports hang together.</summary>
public enum DependenceKind : byte
{
    /// <summary>Nothing shows that they do.</summary>
    Independent,

    /// <summary>
    /// They share the words of a public act: a speech, a statement, a filing. That is an origin in common, not reporting.
    /// </summary>
    CommonStatement,

    /// <summary>One rests on the other's reporting, or both on a third's.</summary>
    Rewrite,

    /// <summary>Most of one's own prose is the other's.</summary>
    SameText,
}
