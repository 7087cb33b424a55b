using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Read;

/// <summary>A paragraph of a report's text, before its part is known.</summary>
/// <param name="Span">Its words, without the white space around them.</param>
/// <param name="Known">What the document's own marks say it is; null when its place and wording must tell.</param>
internal readonly record struct TextParagraph(Span Span, PartKind? Known = null);
