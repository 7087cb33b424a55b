using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>
/// Reads what a document's own text tells of its way: its number, "For the Harbour Office", "Eyes only Ambassador Weld", heads of a
/// memorandum, who was present, who signs.
/// </summary>
internal sealed partial class LetterText(string text, Layout layout, CollectionProfile profile)
{
    private const int Opening = 420;
    private const int Address = 320;
    private const int MostSignature = 60;

    /// <summary>The message's number, as the text begins with it.</summary>
    public string? Number => First is { } first && profile.Forms.NumberAtStart.Match(first.Of(text).ToString()) is { Success: true } match
        ? match.Groups["number"].Value.TrimStart('0')
        : null;

    /// <summary>Offices that the opening of a telegram addresses besides its addressee.</summary>
    public IEnumerable<Party> AlsoAddressed()
    {
        if (First is not { } first)
        {
            yield break;
        }

        string opening = text.Substring(first.Start, Math.Min(Address, text.Length - first.Start));
        foreach (var pattern in profile.Forms.Openings)
        {
            if (pattern.Match(opening) is { Success: true } match)
            {
                var group = match.Groups.Values.Skip(1).First(group => group.Success);
                yield return new Party(group.Value, new Span(first.Start + group.Index, first.Start + group.Index + group.Length));
            }
        }
    }

    /// <summary>For whose eyes it is marked in its first lines.</summary>
    public IEnumerable<Party> Attention()
    {
        if (First is not { } first)
        {
            yield break;
        }

        foreach (Match match in profile.Forms.MarkedFor.Matches(first.Of(text)[..Math.Min(Opening, first.Length)].ToString()))
        {
            var who = match.Groups["who"];
            yield return new Party(who.Value, new Span(first.Start + who.Index, first.Start + who.Index + who.Length), who.Value);
        }
    }

    /// <summary>The names at the end.</summary>
    public IReadOnlyList<Party> Signatures()
    {
        var found = new List<Party>();
        foreach (var line in layout.Body.Reverse().Take(4))
        {
            string words = DatelineReader.Unmarked(line.Of(text).ToString());
            if (words.Length <= MostSignature && Signature().Match(words) is { Success: true } match)
            {
                found.Add(new Party(match.Groups[1].Value, new Span(line.Start, line.Start + match.Groups[1].Length),
                    match.Groups[1].Value));
            }
        }

        return found;
    }

    /// <summary>"FROM: ..." and "TO: ..." among the first lines.</summary>
    public IEnumerable<Party> Head(string name)
    {
        foreach (var line in layout.Body.Take(12))
        {
            string words = line.Of(text).ToString();
            if (HeadLine().Match(words) is { Success: true } match
                && Means(match.Groups["what"].Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), name))
            {
                var whole = match.Groups["who"];
                foreach (Match one in HeadList().Matches(whole.Value))
                {
                    string party = one.Value.Trim();
                    int start = line.Start + whole.Index + one.Index + (one.Value.Length - one.Value.TrimStart().Length);
                    yield return new Party(party, new Span(start, start + party.Length));
                }
            }
        }
    }

    /// <summary>A salutation's addressee: "Dear Mr. Mills".</summary>
    public Party? Greeted()
    {
        foreach (var line in layout.Body.Take(4))
        {
            if (Dear().Match(line.Of(text).ToString()) is { Success: true } match)
            {
                var who = match.Groups[1];
                return new Party(who.Value, new Span(line.Start + who.Index, line.Start + who.Index + who.Length), who.Value);
            }
        }

        return null;
    }

    /// <summary>Those whom a list of participants names.</summary>
    public IEnumerable<Party> Present()
    {
        bool open = false;
        foreach (var line in layout.Body.Take(60))
        {
            string words = line.Of(text).ToString();
            if (PresentHead().Match(words) is { Success: true } head)
            {
                open = words.Length < 90 || words.EndsWith(':');
                int president = head.Value.IndexOf("the President", StringComparison.Ordinal);
                if (president >= 0)
                {
                    yield return new Party("the President",
                        new Span(line.Start + president, line.Start + president + "the President".Length));
                }

                foreach (var party in Named(line, words, head.Length))
                {
                    yield return party;
                }

                continue;
            }

            if (open && words.Length > 130)
            {
                open = false;
            }

            if (open)
            {
                foreach (var party in Named(line, words, 0))
                {
                    yield return party;
                }
            }
        }
    }

    private IEnumerable<Party> Named(Span line, string words, int skip)
    {
        string whole = Instead().Replace(words, match => new string(' ', match.Length));
        foreach (Match match in profile.Forms.Present.Matches(whole, skip))
        {
            // "The President" is an office, not a name.
            string? person = match.Value.StartsWith("The ", StringComparison.Ordinal) ? null : match.Value;
            yield return new Party(match.Value, new Span(line.Start + match.Index, line.Start + match.Index + match.Length), person);
        }
    }

    private Span? First => layout.Body.Count > 0 ? layout.Body[0] : null;

    private static bool Means(string what, string name) => name switch
    {
        "from" => what is "FROM" or "BY",
        "to" => what is "TO" or "FOR" or "MEMORANDUMFOR" or "MEMORANDUMTO",
        "copies" => what is "CC" or "COPY" or "COPIESTO" or "INFO",
        _ => what is "DATE" or "SENT",
    };

    [GeneratedRegex(
        @"^((?![A-Z]{1,4}$|SUBJECT|NOTES?$|ENCLOSURE|ATTACHMENT)(?:[A-Z][a-zA-Z'’]+|(?:[A-Z]\.)+)(?: (?:[A-Z][a-zA-Z'’]+|[A-Z]\.|de"
        + @"|van|von|al-\w+)){0,3})(?:[,.]? ?(?:\d|\[|Jr).*)?$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(?<what>[A-Z][A-Za-z]*(?: (?:FOR|TO|for|to))?)\s*[:—]\s*(?<who>\S.{0,300})$")]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"[^;]+")]
    private static partial Regex HeadList();

    [GeneratedRegex(@"^(?:My )?[Dd]ear ((?:[A-Z][\w.'’]+ ?){1,4})[,:]")]
    private static partial Regex Dear();

    [GeneratedRegex(
        @"^(?:\d+\. )?(?:Also )?(?:PRESENT|Present|PARTICIPANTS|Participants|Those present|The following were present"
        + @"|In attendance)\b(?:, in addition to the President, were)?:?")]
    private static partial Regex PresentHead();

    [GeneratedRegex(@"\b(?:vice|for|representing)\s+(?:\w+\.?\s+){0,3}\w+")]
    private static partial Regex Instead();
}
