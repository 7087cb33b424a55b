using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>A sentence of a report, and what became of it.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record ReportSentence(int Start, int End)
{
    /// <summary>Its claims, or why it makes none; null in readings of before this was told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SentenceAccount? Account { get; init; }

    /// <summary>Where it stands in the report's text.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}
