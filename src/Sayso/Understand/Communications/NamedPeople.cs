using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand.Communications;

/// <summary>Finds the people that correspondence names by the ways of correspondence; the text engine is told of them.</summary>
internal static partial class NamedPeople
{
    // A title stands before a name, and its holder's name not far behind an office.
    private const int Near = 100;

    /// <summary>Where names of people stand in the text of a communication: of its hands, and after ranks and titles.</summary>
    public static IReadOnlyList<Span> Read(Communication communication, string text)
    {
        var spans = new SortedSet<Span>();
        var parties = (IReadOnlyList<Party>[])
        [
            communication.From, communication.To, communication.Copies, communication.Drafted, communication.Cleared, communication.Approved, communication.Through, communication.Attention,
            communication.Participants, communication.Signatures,
        ];
        foreach (var party in parties.SelectMany(group => group))
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
