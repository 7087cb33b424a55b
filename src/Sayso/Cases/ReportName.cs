using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A name that one report or table gives, with all that it calls the same thing.</summary>
/// <param name="Named">The source, kind and fullest name.</param>
/// <param name="Aliases">Other names in that source.</param>
/// <param name="Descriptions">What the source calls it without a name ("mediator"), in lower case.</param>
/// <param name="Mentions">Mentions in all.</param>
/// <param name="Spans">Where they stand, the first few.</param>
public sealed record ReportName(
    NamedIn Named, IReadOnlyList<string> Aliases, IReadOnlyList<string> Descriptions, int Mentions, IReadOnlyList<Span> Spans);
