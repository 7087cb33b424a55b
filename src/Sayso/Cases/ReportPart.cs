using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A stretch of a report's text and what it is. Parts are in order and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the report's text.</param>
public sealed record ReportPart(PartKind Kind, Span Span);
