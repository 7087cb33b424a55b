namespace Sayso.Cases;

/// <summary>A name that one report gives, with all that it calls the same thing.</summary>
/// <param name="Named">The report, kind and fullest name.</param>
/// <param name="Aliases">Other names in that report.</param>
/// <param name="Descriptions">What the report calls it without a name ("the mediator"), in lower case.</param>
/// <param name="Mentions">Mentions in all.</param>
/// <param name="Spans">Where they stand, the first few.</param>
public sealed record NameRow(NamedIn Named, IReadOnlyList<string> Aliases, IReadOnlyList<string> Descriptions, int Mentions, IReadOnlyList<Piece> Spans);
