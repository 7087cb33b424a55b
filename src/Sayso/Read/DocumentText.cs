using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Read;

/// <summary>What a format's reader finds in a document.</summary>
/// <param name="Text">The report's text.</param>
/// <param name="Paragraphs">In order, apart from one another.</param>
/// <param name="Links">In order.</param>
/// <param name="Provenance">What the document says of itself.</param>
internal sealed record DocumentText(
    string Text, IReadOnlyList<TextParagraph> Paragraphs, IReadOnlyList<ReportLink> Links, Provenance Provenance)
{
    /// <summary>Where the document itself marks names of people.</summary>
    public IReadOnlyList<Span> People { get; init; } = [];

    /// <summary>The title of the edition that prints it, as its header tells; null when there is none.</summary>
    public string? Edition { get; init; }
}
