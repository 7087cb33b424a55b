using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases.Json;

/// <summary>A communication as the ledger's line prints it: names in lists, where their words stand apart.</summary>
internal sealed record CommunicationLine
{
    public required string Kind { get; init; }

    public IReadOnlyList<string> From { get; init; } = [];

    public IReadOnlyList<string> To { get; init; } = [];

    public IReadOnlyList<string> Copies { get; init; } = [];

    public IReadOnlyList<string> Drafted { get; init; } = [];

    public IReadOnlyList<string> Cleared { get; init; } = [];

    public IReadOnlyList<string> Approved { get; init; } = [];

    public IReadOnlyList<string> Through { get; init; } = [];

    public IReadOnlyList<string> Attention { get; init; } = [];

    public IReadOnlyList<string> Participants { get; init; } = [];

    public IReadOnlyList<string> Signatures { get; init; } = [];

    public CommunicationTimeLine? Sent { get; init; }

    public CommunicationTimeLine? Received { get; init; }

    public string? Place { get; init; }

    public string? Number { get; init; }

    /// <summary>True for a record of what was said among those present.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Talk { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Series { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Entry { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Where the words of each list stand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Span>> Spans { get; init; } = new Dictionary<string, IReadOnlyList<Span>>();

    /// <summary>What else is printed or known of the parties: by list, then by place; null where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<PartyLine?>>? Parties { get; init; }
}
