using System.Text.RegularExpressions;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>What a telegram, letter, memorandum, message or record of a conversation says of its own way: who sent it to whom, when, and what it answers or cites.</summary>
public sealed partial record Communication
{
    /// <summary>As it is printed, in small letters: "telegram", "letter", "memorandum of conversation"; "document" where nothing tells.</summary>
    public required string Kind { get; init; }

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

    /// <summary>Its number in the volume that prints it, by which other documents of the volume cite it; null when it has none.</summary>
    public int? Entry { get; init; }

    /// <summary>What it cites: another report's number in the same volume ("Document 276"), or a message's number ("Embtel 320").</summary>
    public IReadOnlyList<Citation> References { get; init; } = [];

    // A title stands before a name, and its holder's name not far behind an office.
    private const int Near = 100;

    /// <summary>Where the names of people stand that it gives as its hands.</summary>
    public IReadOnlyList<Span> People(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new SortedSet<Span>();
        foreach (var party in new[] { From, To, Copies, Drafted, Cleared, Approved, Through, Attention, Participants, Signatures }.SelectMany(parties => parties))
        {
            if (party.Person is { } person && Name().Match(person) is { Success: true } name)
            {
                int at = text.IndexOf(name.Value, party.Span.Start, Math.Min(text.Length - party.Span.Start, party.Span.Length + Near), StringComparison.Ordinal);
                if (at >= 0)
                {
                    spans.Add(new Span(at, at + name.Length));
                }
            }
        }

        foreach (Match titled in Titled().Matches(text))
        {
            var name = titled.Groups[1];
            spans.Add(new Span(name.Index, name.Index + name.Length));
        }

        return [.. spans.Where(span => !spans.Any(other => other != span && other.Start <= span.Start && span.End <= other.End))];
    }

    // Ranks and titles of correspondence, and a name after them.
    [GeneratedRegex(@"\b(?:Admiral|(?:Major |Brigadier |Lieutenant )?General|Ambassador|Colonel|Captain|Senator|Governor|Mr\.|Mrs\.|Miss|Dr\.|Prince|Thich|Under Secretary|Secretary) ((?!Assembly|Staff|Counsel|Secretary|Election|Headquarters|Order|Motors|Electric|Services?|Accounting|Agreement|Consul|Manager|Attorney|Minister|President|Ambassador|Nationalist|Hospital|Officer)\p{Lu}\p{Ll}[\w’-]+)\b(?!’? ?(?:Library|Papers|House))")]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?:(?:\p{Lu}[\w’']*\.? )?(?:\p{Lu}\. ?)*|(?:\p{Lu}[\w’'-]+ ){0,3})(?<!(?:Ambassador|General|Admiral|Secretary|Governor|President|Colonel|Director|Senator|Captain) )\p{Lu}\p{Ll}[\w’'-]+$")]
    private static partial Regex Name();
}
