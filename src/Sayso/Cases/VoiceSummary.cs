using System.Text.Json.Serialization;

namespace Sayso.Cases;

/// <summary>A voice in a list: one name and kind, over all reports.</summary>
/// <param name="Name">Its name or description.</param>
/// <param name="Kind">What sort of voice.</param>
/// <param name="IsAnonymous">True when a text withholds the name.</param>
/// <param name="Reports">Reports it speaks in.</param>
/// <param name="Claims">Claims it has a part in.</param>
public sealed record VoiceSummary(
    string Name, VoiceKind Kind, [property: JsonPropertyName("anonymous")] bool IsAnonymous, int Reports, int Claims);
