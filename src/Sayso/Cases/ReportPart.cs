using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A stretch of a report's text and what it is. Parts are in order and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
[method: JsonConstructor]
public sealed record ReportPart(PartKind Kind, int Start, int End)
{
    /// <param name="kind">What it is.</param>
    /// <param name="span">Where it stands in the report's text.</param>
    public ReportPart(PartKind kind, Span span)
        : this(kind, span.Start, span.End)
    {
    }

    /// <summary>Where it stands in the report's text.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}
