namespace Sayso.Inquire.Knowledge;

/// <summary>What others could not have known without.</summary>
public enum ChokepointKind : byte
{
    /// <summary>A person, a place or a system.</summary>
    Node,

    /// <summary>A record or report.</summary>
    Record,
}
