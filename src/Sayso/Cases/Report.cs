using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>One document as it was taken in: its text and its provenance. The original bytes are kept apart, by SHA-256.</summary>
public sealed record Report
{
    /// <summary>Derived from bytes and provenance.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The path as given.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the original bytes, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The title, or null when the document does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The title of the edition that prints it, as its header tells; null when there is none.</summary>
    public string? Edition { get; init; }

    /// <summary>The outlet, or null when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The author, or null when unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published, in the document's own zone; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The moment it was published, when the document tells the hour; null otherwise.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>"txt", "md", "html", "pdf", "docx", "eml" or "tei".</summary>
    public required string Format { get; init; }

    /// <summary>BCP 47 code of the language it seems to be in ("en", "ar"), or "und".</summary>
    public required string Language { get; init; }

    /// <summary>
    /// True when the text engine reads that language; else the report is kept, shown and searchable, and said to be unread.
    /// </summary>
    [JsonPropertyName("read")]
    public bool IsRead { get; init; }

    /// <summary>Version of the reading as people see it; "" before it was read.</summary>
    public string Models { get; init; } = "";

    /// <summary>What spans count.</summary>
    public string Unit { get; } = "UTF-16 code units";

    /// <summary>The decoded text; for plain text files unchanged. Spans count its UTF-16 code units.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string Text { get; init; }

    /// <summary>Headline, byline, body and so on, in order.</summary>
    public required IReadOnlyList<ReportPart> Parts { get; init; }

    /// <summary>Hyperlinks, in order.</summary>
    public IReadOnlyList<ReportLink> Links { get; init; } = [];

    /// <summary>Where the document itself marks names of people, as editions in TEI do.</summary>
    [JsonIgnore]
    public IReadOnlyList<Span> People { get; init; } = [];
}
