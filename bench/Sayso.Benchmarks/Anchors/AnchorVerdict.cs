namespace Sayso.Benchmarks.Anchors;

/// <summary>What became of a judged thing.</summary>
internal enum AnchorVerdict
{
    /// <summary>It stands exactly where it belongs.</summary>
    Stands,

    /// <summary>It stands there, but a word more or less.</summary>
    EndsOff,

    /// <summary>It was not placed, although its words are there, changed or not.</summary>
    Listed,

    /// <summary>It was not placed, and its words are gone.</summary>
    RightlyListed,

    /// <summary>It stands somewhere else: the one thing that must not be.</summary>
    Elsewhere,
}
