using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Finds the people that correspondence names by the ways of correspondence; the text engine is told of them.</summary>
internal static class NamedPeople
{
    // A title stands before a name, and its holder's name not far behind an office.
    private const int Near = 100;

    /// <summary>Where names of people stand in the text of a communication: of its hands, and after ranks and titles.</summary>
    public static IReadOnlyList<Span> Read(Communication communication, string text, CollectionProfile profile)
    {
        var spans = new SortedSet<Span>();
        var parties = (IReadOnlyList<Party>[])
        [
            communication.From, communication.To, communication.Copies, communication.Drafted, communication.Cleared,
                communication.Approved, communication.Through,
            communication.Attention, communication.Participants, communication.Signatures,
        ];
        foreach (var party in parties.SelectMany(group => group))
        {
            if (party.Person is { } person && profile.Forms.NameAtEnd.Match(person) is { Success: true } name)
            {
                int at = text.IndexOf(name.Value, party.Span.Start, Math.Min(text.Length - party.Span.Start, party.Span.Length + Near),
                    StringComparison.Ordinal);
                if (at >= 0)
                {
                    spans.Add(new Span(at, at + name.Length));
                }
            }
        }

        foreach (Match titled in profile.Forms.Titled.Matches(text))
        {
            var name = titled.Groups[1];
            spans.Add(new Span(name.Index, name.Index + name.Length));
        }

        return [.. spans.Where(span => !spans.Any(other => other != span && other.Start <= span.Start && span.End <= other.End))];
    }
}
