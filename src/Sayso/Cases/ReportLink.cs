using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A hyperlink in a report.</summary>
/// <param name="Span">The words that carry it.</param>
/// <param name="Url">Where it leads, as written.</param>
public sealed record ReportLink(Span Span, string Url);
