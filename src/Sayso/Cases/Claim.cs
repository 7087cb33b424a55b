using System.Globalization;
using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>
/// What is said to be so, on whose say-so: made by Understand, kept by the store, weighed, asked, printed and shown as it is.
/// </summary>
public record Claim
{
    private static readonly double CertainFrom =
        Lexicon.English.Values("certain-claims", value => double.Parse(value, CultureInfo.InvariantCulture))["certain-from"];

    /// <summary>Derived from report, quote and position.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The report it stands in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public required ReportId Report { get; init; }

    /// <summary>The words as printed, stretches joined by " … ".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string Text { get; init; }

    /// <summary>Where they stand, apart where a cue stands inside; for a silence the words of the request or refusal.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>The attribution it comes from; null for what the outlet states in its own voice.</summary>
    public AttributionId? Attribution { get; init; }

    /// <summary>How the innermost voice stands to it.</summary>
    public Stance Stance { get; init; }

    /// <summary>True when it says that something is not so.</summary>
    [JsonPropertyName("negated")]
    public bool IsNegated { get; init; }

    /// <summary>Whether the words are the voice's own; null for what the outlet states itself.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>The chain from the outlet inwards; the first is always the outlet.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<ChainLink> Chain { get; init; }

    /// <summary>The innermost voice that could be an origin; null when the chain ends in an unstated voice.</summary>
    public VoiceId? Origin { get; init; }

    /// <summary>How likely the words make it.</summary>
    public required ClaimCertainty Certainty { get; init; }

    /// <summary>How the innermost voice knows; not said in ledgers of before it was read.</summary>
    public KnownBy KnownBy { get; init => field = value ?? KnownBy.NotSaid; } = KnownBy.NotSaid;

    /// <summary>When it was said, or null when unknown.</summary>
    public ClaimTime? SaidAt { get; init; }

    /// <summary>The time it is about, or null when it tells none.</summary>
    public ClaimTime? About { get; init; }

    /// <summary>Entities of the report that are named in the content.</summary>
    public IReadOnlyList<ReportEntityId> Entities { get; init; } = [];

    /// <summary>The same by name and kind.</summary>
    public IReadOnlyList<EntityName> Names { get; init; } = [];

    /// <summary>How likely the claim can be used as it stands: its words state something, and its voice and stance are right.</summary>
    public double Confidence { get; init; }

    /// <summary>True below the confidence from which on four of five claims can be used as they stand.</summary>
    [JsonPropertyName("uncertain")]
    public bool IsUncertain => Confidence < CertainFrom;

    /// <summary>What reading found about its words; not printed.</summary>
    [JsonIgnore]
    public ClaimWords Words { get; init; } = ClaimWords.None;

    /// <summary>Words of a text, stretches joined by " … ".</summary>
    public static string TextOf(string text, IReadOnlyList<Span> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Count == 1 ? content[0].Of(text).ToString() : string.Join(" … ", content.Select(span => span.Of(text).ToString()));
    }

    /// <summary>The innermost voice.</summary>
    [JsonIgnore]
    public ChainLink Innermost => Chain[^1];

    /// <summary>True for what claims something; a refusal, a silence or a question does not.</summary>
    [JsonIgnore]
    public bool Says => IsSaid(Stance);

    /// <summary>Whether who stands so to something claims it.</summary>
    public static bool IsSaid(Stance stance) => stance is not (Stance.NoResponse or Stance.Declines or Stance.Asks);
}
