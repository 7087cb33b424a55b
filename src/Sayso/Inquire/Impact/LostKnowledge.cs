namespace Sayso.Inquire.Impact;

/// <summary>Who could no longer have known of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Nodes">Who, by name.</param>
public sealed record LostKnowledge(string Document, IReadOnlyList<string> Nodes);
