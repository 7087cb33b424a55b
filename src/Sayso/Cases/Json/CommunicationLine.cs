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

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Entry { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Where the words of each list stand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Span>> Spans { get; init; } = new Dictionary<string, IReadOnlyList<Span>>();

    /// <summary>Who holds an office, where a name is printed beside it: by list, then by place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string?>>? Persons { get; init; }

    /// <summary>When a party got it, where that is printed apart: by list, then by place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<ReceiptLine?>>? Receipts { get; init; }
}
