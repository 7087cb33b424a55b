namespace Sayso.Language.Coreference;

/// <summary>A mention before it is joined to others.</summary>
/// <param name="Range">Its tokens: a name, a pronoun, a whole noun phrase.</param>
/// <param name="Head">The token that carries it.</param>
/// <param name="Kind">What is meant; for a pronoun the kind it most likely stands for.</param>
/// <param name="Form">Name, description or pronoun.</param>
internal sealed record Candidate(TokenRange Range, int Head, EntityKind Kind, MentionForm Form)
{
    /// <summary>The phrase without clauses and what else explains it: what is printed.</summary>
    public TokenRange Short { get; init; } = Range;

    /// <summary>The token that stands for it among others: its head, or the "and" of several.</summary>
    public int Anchor { get; init; } = Head;

    /// <summary>Number of the cluster it is in.</summary>
    public int Cluster { get; set; }
}
