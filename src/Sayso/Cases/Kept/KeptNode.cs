namespace Sayso.Cases.Kept;

/// <summary>What is joined as one: the names of a spelling that nobody judged, or one that somebody did.</summary>
public sealed class KeptNode
{
    /// <summary>Its key; 0 until it is kept.</summary>
    public long Key { get; set; }

    /// <summary>Key of its spelling.</summary>
    public required long Spelling { get; init; }

    /// <summary>The name that somebody judged; null for all that nobody did.</summary>
    public NamedIn? Judged { get; init; }

    /// <summary>The key of the first node of those that are joined by whole names.</summary>
    public long Core { get; set; }

    /// <summary>Key of its entity; 0 until it has one.</summary>
    public long Entity { get; set; }
}
