namespace Sayso.Cases;

/// <summary>
/// What a telegram, letter, memorandum, message or record of a conversation says of its own way: who sent it to whom, when, and what it
/// answers or cites.
/// </summary>
public sealed record Communication
{
    /// <summary>
    /// As it is printed, in small letters: "telegram", "letter", "memorandum of conversation"; "document" where nothing tells.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>True for a record of what was said among those present.</summary>
    public bool IsTalk { get; init; }

    /// <summary>Who sends it; at a conversation, who takes part first.</summary>
    public IReadOnlyList<Party> From { get; init; } = [];

    /// <summary>To whom it is addressed.</summary>
    public IReadOnlyList<Party> To { get; init; } = [];

    /// <summary>Who got it besides: copies, repeats, relays.</summary>
    public IReadOnlyList<Party> Copies { get; init; } = [];

    /// <summary>Who drafted it.</summary>
    public IReadOnlyList<Party> Drafted { get; init; } = [];

    /// <summary>Who cleared it.</summary>
    public IReadOnlyList<Party> Cleared { get; init; } = [];

    /// <summary>Who approved it.</summary>
    public IReadOnlyList<Party> Approved { get; init; } = [];

    /// <summary>Through whose hands it went to its addressee.</summary>
    public IReadOnlyList<Party> Through { get; init; } = [];

    /// <summary>For whose eyes it is marked.</summary>
    public IReadOnlyList<Party> Attention { get; init; } = [];

    /// <summary>Who was present at a meeting or conversation.</summary>
    public IReadOnlyList<Party> Participants { get; init; } = [];

    /// <summary>Who signs it.</summary>
    public IReadOnlyList<Party> Signatures { get; init; } = [];

    /// <summary>When it was sent; null when it does not say.</summary>
    public CommunicationTime? Sent { get; init; }

    /// <summary>When it was received; null when it does not say.</summary>
    public CommunicationTime? Received { get; init; }

    /// <summary>Where it was sent from; null when it does not say.</summary>
    public string? Place { get; init; }

    /// <summary>Its number in its series, without leading zeros; null when it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The series that its number stands in, as citations name it ("telegram"); null when that is not told.</summary>
    public string? Series { get; init; }

    /// <summary>Its number in the volume that prints it, by which other documents of the volume cite it; null when it has none.</summary>
    public int? Entry { get; init; }

    /// <summary>
    /// What it cites: another report's number in the same volume ("Document 276"), or a message's number ("telegram 320").
    /// </summary>
    public IReadOnlyList<Citation> References { get; init; } = [];
}
