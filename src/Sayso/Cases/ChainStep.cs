namespace Sayso.Cases;

/// <summary>One step of a claim's chain, from the outlet inwards.</summary>
/// <param name="Voice">Its name.</param>
/// <param name="Kind">As in the ledger: "outlet", "unnamed".</param>
/// <param name="Relation">As in the ledger: "publishes", "was-told".</param>
/// <param name="Anonymous">True when the text withholds the name.</param>
/// <param name="Named">Whom the report names by it; null for who has no name.</param>
public sealed record ChainStep(string Voice, string Kind, string Relation, bool Anonymous, ClaimName? Named = null);
