namespace Sayso.Cases.Kept;

/// <summary>All that is kept of who is who.</summary>
/// <param name="Spellings">All spellings.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="Pairs">All pairs that may be one name.</param>
/// <param name="Decisions">All decisions that are folded in.</param>
/// <param name="Entities">All entities.</param>
public sealed record KeptTables(
    IReadOnlyList<KeptSpelling> Spellings, IReadOnlyList<KeptNode> Nodes, IReadOnlyList<KeptPair> Pairs,
    IReadOnlyList<KeptDecision> Decisions, IReadOnlyList<KeptEntity> Entities);
