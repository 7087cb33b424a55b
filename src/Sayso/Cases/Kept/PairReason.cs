namespace Sayso.Cases.Kept;

/// <summary>Why two spellings may be one name.</summary>
public enum PairReason : byte
{
    /// <summary>Their words are alike.</summary>
    Alike,

    /// <summary>The first is the other's initials.</summary>
    Initials,

    /// <summary>A source that names the other calls it by the first.</summary>
    Alias,
}
