using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>What became of a sentence: the claims that it, or part of it, makes; or why it makes none.</summary>
public sealed record SentenceAccount
{
    /// <summary>Its claims in reading order; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClaimId>? Claims { get; init; }

    /// <summary>Why it makes none; null where it makes some.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NoClaim? Not { get; init; }
}
