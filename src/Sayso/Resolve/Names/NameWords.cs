using Sayso.Language;

namespace Sayso.Resolve.Names;

/// <summary>A name taken apart: the words that tell it from others, folded, without titles, particles and legal forms.</summary>
/// <param name="Words">In order; single letters are initials.</param>
/// <param name="Letters">The first letters of all words in capitals, for acronyms.</param>
/// <param name="Acronym">The whole name when it is one word of capitals, else null.</param>
public sealed record NameWords(IReadOnlyList<string> Words, string Letters, string? Acronym)
{
    // A name of more words is compared by its first ones.
    internal const int MostWords = 8;

    private static readonly HashSet<string> Titles = Lexicon.English.Words("titles-of-people");

    private static readonly HashSet<string> Particles = Lexicon.English.Words("particles-of-names");

    private static readonly HashSet<string> LegalForms = Lexicon.English.Words("legal-forms");

    /// <summary>Takes a name apart.</summary>
    public static NameWords Of(string name, EntityKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = new List<(string Folded, bool Capitals)>();
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool inside = i < name.Length
                && (char.IsLetterOrDigit(name[i]) || name[i] is '\'' or '’' or 'ʿ' or 'ʾ'
                    || char.GetUnicodeCategory(name[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                string folded = Language.Scripts.Letters.Fold(name.AsSpan(start, i - start));
                if (folded.Length > 0)
                {
                    parts.Add((folded, i - start > 1 && name.AsSpan(start, i - start).IndexOfAnyExceptInRange('A', 'Z') < 0));
                }

                start = -1;
            }
        }

        // "Last, First" for people.
        if (kind == EntityKind.Person && name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
            && name.IndexOf(',', comma + 1) < 0)
        {
            int before = name[..comma].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            parts = before < parts.Count ? [.. parts.Skip(before), .. parts.Take(before)] : parts;
        }

        var small = kind == EntityKind.Person ? Titles : LegalForms;
        var words = parts.Where(part => !Particles.Contains(part.Folded) && !small.Contains(part.Folded))
            .Select(part => kind == EntityKind.Person ? WithoutArticle(part.Folded) : part.Folded).ToList();
        words = words.Count > 0 ? words : [.. parts.Select(part => part.Folded)];
        return new NameWords([.. words.Take(MostWords)], string.Concat(words.Select(word => word[0])),
            parts.Count == 1 && parts[0].Capitals && parts[0].Folded.Length is >= 2 and <= 6 ? parts[0].Folded : null);
    }

    /// <summary>The Arabic article stands apart in Latin letters and is left out there.</summary>
    private static string WithoutArticle(string word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}
