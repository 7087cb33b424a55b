using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Resolve.Names;

namespace Sayso.Resolve.Entities;

/// <summary>What makes names one spelling, and what is known of it from its words alone.</summary>
internal static class SpellingForm
{
    // A quarter of the mentions.
    private const int PersonShare = 4;

    /// <summary>
    /// A name without titles, articles and legal forms. One of several words stands for one thing, whatever one reading or another takes
    /// it for; a single word may be a person and a town.
    /// </summary>
    public static string TextOf(string name, EntityKind kind)
    {
        var words = NameWords.Of(name, kind).Words;
        return words.Count switch
        {
            > 1 => string.Join(' ', words),
            1 => $"{words[0]}/{(int)kind}",
            _ => $"/{(int)kind}/{name}",
        };
    }

    /// <summary>A spelling that nothing is counted of.</summary>
    public static KeptSpelling Of(string text, EntityKind kind)
    {
        var spelling = new KeptSpelling(text) { Kind = kind };
        bool compared = spelling.Words.Count > 1;
        return new KeptSpelling(text)
        {
            Kind = kind, Last = compared ? SoundKey.Of(spelling.Words[^1]) : null, First = compared ? SoundKey.Of(spelling.Words[0]) : null,
        };
    }

    /// <summary>
    /// What most mentions are taken for; a name of several words that is often enough taken for a person's is one, for little else looks
    /// like it.
    /// </summary>
    public static EntityKind KindOf(IReadOnlyList<int> mentions, bool severalWords)
    {
        if (severalWords && mentions[(int)EntityKind.Person] > 0 && mentions[(int)EntityKind.Person] * PersonShare >= mentions.Sum())
        {
            return EntityKind.Person;
        }

        int most = 0;
        for (int kind = 1; kind < mentions.Count; kind++)
        {
            most = mentions[kind] > mentions[most] ? kind : most;
        }

        return (EntityKind)most;
    }

    /// <summary>True for a name of one word of capitals.</summary>
    public static bool IsAcronym(KeptSpelling spelling, IEnumerable<KeptText> texts) =>
        spelling.Words.Count == 1 && texts.Any(text => text.IsName && NameWords.Of(text.Text, (EntityKind)text.What).Acronym is not null);

    /// <summary>The words of a name, as the comparer takes them.</summary>
    public static NameWords WordsOf(KeptSpelling spelling) => new(spelling.Words, spelling.Letters, null);
}
