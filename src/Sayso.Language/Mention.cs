namespace Sayso.Language;

/// <summary>Words that name or describe someone or something.</summary>
/// <param name="Span">The words.</param>
/// <param name="Head">Number of the token that carries the mention ("Fayadh" in "Falih al-Fayadh", "official" in "one Iraqi security
/// official").</param>
/// <param name="Kind">What is meant.</param>
/// <param name="IsName">True for a name; false for a description or a pronoun.</param>
/// <param name="Entity">Index into <see cref="Document.Entities"/>.</param>
public sealed record Mention(Span Span, int Head, EntityKind Kind, bool IsName, int Entity);
