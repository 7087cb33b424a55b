using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A hyperlink in a report.</summary>
/// <param name="Start">First code unit of the words that carry it.</param>
/// <param name="End">One past the last.</param>
/// <param name="Url">Where it leads, as written.</param>
[method: JsonConstructor]
public sealed record ReportLink(int Start, int End, string Url)
{
    /// <param name="span">The words that carry it.</param>
    /// <param name="url">Where it leads, as written.</param>
    public ReportLink(Span span, string url)
        : this(span.Start, span.End, url)
    {
    }

    /// <summary>The words that carry it.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}
