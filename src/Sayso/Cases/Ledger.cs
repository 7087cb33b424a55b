using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>
/// Everything read in one report, as it is kept and printed: one line of JSON (docs/guide/ledger.md). A report that is not read has empty
/// lists.
/// </summary>
public sealed record Ledger
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Its sentences, each with the claims that it makes or why it makes none.</summary>
    public IReadOnlyList<ReportSentence> Sentences { get; init; } = [];

    /// <summary>Its tokens, when they were asked for; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReportToken>? Tokens { get; init; }

    /// <summary>Mentions in reading order.</summary>
    public IReadOnlyList<ReportMention> Mentions { get; init; } = [];

    /// <summary>Entities in order of first mention.</summary>
    public IReadOnlyList<ReportEntity> Entities { get; init; } = [];

    /// <summary>Times in reading order.</summary>
    public IReadOnlyList<ReportTime> Times { get; init; } = [];

    /// <summary>Attributions in order of their first word.</summary>
    public IReadOnlyList<ReportAttribution> Attributions { get; init; } = [];

    /// <summary>Whoever statements are laid on; the first is the outlet.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>Claims in reading order.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Events in order of their triggers.</summary>
    public IReadOnlyList<ReportEvent> Events { get; init; } = [];

    /// <summary>
    /// What the report says of its own way, when it is a telegram, letter, memorandum or record of a conversation; null otherwise.
    /// </summary>
    [JsonIgnore]
    public Communication? Communication { get; init; }

    /// <summary>The same as the line prints it.</summary>
    [JsonInclude]
    [JsonPropertyName("communication")]
    internal CommunicationLine? CommunicationLine
    {
        get => Communication is { } communication ? CommunicationLines.Of(communication) : null;
        init => Communication = value is { } line ? CommunicationLines.Of(line) : null;
    }

    /// <summary>What the report names, with all that it calls the same thing.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReportName> Names { get; init; } = [];

    /// <summary>How many tokens were read.</summary>
    [JsonIgnore]
    public int TokenCount { get; init; }
}
