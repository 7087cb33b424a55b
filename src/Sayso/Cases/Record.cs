namespace Sayso.Cases;

/// <summary>One row of a structured source.</summary>
public sealed record Record
{
    /// <summary>The id that the row gives itself, else table/row: "t3f9c0a1b/12".</summary>
    public required string Id { get; init; }

    /// <summary>The table it comes from.</summary>
    public required TableId Table { get; init; }

    /// <summary>The row in the file; the header is row 1.</summary>
    public required int Row { get; init; }

    /// <summary>What it is of.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Who was there, called, used it, is listed, or sends.</summary>
    public required IReadOnlyList<string> Who { get; init; }

    /// <summary>With whom, or to whom.</summary>
    public IReadOnlyList<string> Whom { get; init; } = [];

    /// <summary>The place, the means of a contact, the system used, the list, or the kind of document; null when not told.</summary>
    public string? What { get; init; }

    /// <summary>
    /// "one-way" for a message, "struck" for a name taken off a list, "thing" where what moves is no person; null otherwise.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>When it begins, or the earliest that a document left; null only for a listing without a time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it ends, or the latest that a document left, exclusive; null for an instant.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>When a document is stated to have come in; null when it is not.</summary>
    public DateTimeOffset? Arrival { get; init; }

    /// <summary>How long a document takes where no arrival is stated, in minutes; null otherwise.</summary>
    public int? TransitMinutes { get; init; }

    /// <summary>Ids of the documents whose content it carries, itself among them.</summary>
    public IReadOnlyList<string> Carries { get; init; } = [];

    /// <summary>What it says, in words: "Nils Aker to Jonas Weil by calls".</summary>
    public string Describe() => Kind switch
    {
        RecordKind.Presence => $"{string.Join(", ", Who)} at {What ?? "an unnamed place"}",
        RecordKind.Contact => $"{string.Join(", ", Who)} to {string.Join(", ", Whom)} by {What ?? "contact"}",
        RecordKind.Access => $"{string.Join(", ", Who)} used {What ?? "a system"}",
        RecordKind.Listing => $"{string.Join(", ", Who)} {(Status == "struck" ? "struck off" : "on")} {What ?? "a list"}",
        _ => $"{What ?? "document"} {Id} from {string.Join(", ", Who)} to {string.Join(", ", Whom)}",
    };
}
