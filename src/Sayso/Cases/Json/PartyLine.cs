using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases.Json;

/// <summary>What is printed or known of a party beside its name.</summary>
internal sealed record PartyLine
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Person { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Institution { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Holder { get; init; }

    /// <summary>When the party got it, where that is printed apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CommunicationTimeLine? Received { get; init; }

    /// <summary>Where that stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Span? At { get; init; }
}
