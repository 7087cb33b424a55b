using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Reads the lists of an editor's note: to whom something went, and by whose hands.</summary>
internal sealed class NotedParties(CollectionProfile profile)
{
    // Stands for a comma inside a name while a list is cut at its commas.
    private const char InName = '\u201A';

    /// <summary>Whom and where "Rome, Velin, and to the Harbour Office for Weld" names.</summary>
    public IEnumerable<Party> Destinations(string words, int start, List<Party>? marked = null)
    {
        string cleaned = SourceNoteWords.Precedence().Replace(words, match => new string(' ', match.Length));
        cleaned = profile.Forms.WholeName.Replace(cleaned, match => match.Value.Replace(',', InName));
        int at = 0;
        Party? last = null;
        foreach (string piece in SourceNoteWords.SplitList().Split(cleaned))
        {
            int found = cleaned.IndexOf(piece, at, StringComparison.Ordinal);
            at = found + piece.Length;
            var party = Piece(piece, start + found);

            // "Omar Mills, Deputy Director for ...": the office of the man before.
            bool isOffice = last is not null && SourceNoteWords.FullName().IsMatch(last.Name)
                && SourceNoteWords.OfficeOf().IsMatch(party.Name);
            if (party.Name.Length is 0 or > 70 || isOffice || SourceNoteWords.NoDestination().IsMatch(party.Name)
                || !(char.IsUpper(party.Name[0]) || party.Name[0] == '['))
            {
                continue;
            }

            // "The Harbour Office for Weld, Mills and Stone": the later ones are marked for, too.
            if (last?.Person is { } person && !SourceNoteWords.Initials().IsMatch(person) && SourceNoteWords.Surname().IsMatch(party.Name))
            {
                marked?.Add(party with { Person = party.Name });
                continue;
            }

            last = party;
            yield return party;
        }
    }

    private Party Piece(string piece, int start)
    {
        int skip = SourceNoteWords.ListWords().Match(piece).Length;
        string words = piece[skip..];
        int end = words.Length;
        string? person = null;
        if (profile.Forms.AtOffice.Match(words) is { Success: true } place)
        {
            // "Weld at the Ministry" is the man.
            end = place.Groups[1].Length;
        }
        else if (SourceNoteWords.MarkedFor().Match(words) is { Success: true } attention && attention.Index > 0)
        {
            end = attention.Index;
            person = attention.Groups["who"].Value;
        }

        if (SourceNoteWords.Tail().Match(words[..end]) is { Success: true } tail)
        {
            end = tail.Index;
        }

        string name = words[..end].Trim(' ', '.', ':', ',').Replace(InName, ',');
        int lead = words.Length - words.TrimStart().Length;
        return new Party(name, new Span(start + skip + lead, start + skip + lead + name.Length), person);
    }

    /// <summary>Persons and offices in "Wood and Rice, and in DOD/ISA by Heinz".</summary>
    public IEnumerable<Party> People(string words, int start)
    {
        int at = 0;
        foreach (string piece in SourceNoteWords.SplitPeople().Split(words))
        {
            int found = words.IndexOf(piece, at, StringComparison.Ordinal);
            at = found + piece.Length;
            int skip = profile.Forms.BeforePeople.Match(piece).Length;
            string name = piece[skip..];
            if (SourceNoteWords.PeopleTail().Match(name) is { Success: true } tail)
            {
                name = name[..tail.Index];
            }

            name = name.Trim(' ', '.', ',');
            if (name.Length is > 1 and < 46 && char.IsUpper(name[0]) && !name.Any(char.IsDigit)
                && !SourceNoteWords.TitleOnly().IsMatch(name))
            {
                int from = start + found + skip;
                yield return new Party(name, new Span(from, from + name.Length), SourceNoteWords.Initials().IsMatch(name) ? null : name);
            }
        }
    }
}
