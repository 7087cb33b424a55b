using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;

namespace Sayso.Weigh.Propositions;

/// <summary>Whose surname two claims share: claims are found by its sound, and joined by whom it belongs to.</summary>
/// <param name="entities">Who is who.</param>
/// <param name="parted">Names of which people said that the first is not what the others are.</param>
internal sealed class Surnames(IKeptEntities entities, Func<IEnumerable<IReadOnlyList<NamedIn>>> parted)
{
    private HashSet<(string, string)>? _parted;

    /// <summary>The sound of a person's surname; null where a name has no words.</summary>
    /// <remarks>Reports spell names in their own way and leave first names out.</remarks>
    public static string? SoundOf(string person) => WordsOf(person) is [.., var surname] ? SoundKey.Of(surname) : null;

    /// <summary>The persons that a claim names, by the sound of their surnames.</summary>
    public static ILookup<string, NamedIn> Of(IEnumerable<NamedIn> people) =>
        people.Select(person => (Sound: SoundOf(person.Name), Person: person)).Where(pair => pair.Sound is not null)
            .ToLookup(pair => pair.Sound!, pair => pair.Person, StringComparer.Ordinal);

    /// <summary>Whether a surname that sounds alike in two claims is that of two people.</summary>
    /// <remarks>One claim may name more of that surname than the other; where each names somebody whom the other does not, it is.</remarks>
    /// <param name="left">The persons that one claim names, by sound.</param>
    /// <param name="right">Those of the other.</param>
    public bool AreOthers(ILookup<string, NamedIn> left, ILookup<string, NamedIn> right) => left.Any(ours =>
        right.Contains(ours.Key) && HasMore(ours, right[ours.Key]) && HasMore(right[ours.Key], ours));

    private bool HasMore(IEnumerable<NamedIn> people, IEnumerable<NamedIn> others) =>
        people.Any(one => !others.Any(other => MayBeOne(one, other)));

    /// <summary>What the case takes for two may be one: where their names are alike, and nobody said otherwise.</summary>
    private bool MayBeOne(NamedIn one, NamedIn other) =>
        entities.Of(one) is not { } entity || entities.Of(other) is not { } second || entity == second
        || (AreAlike(WordsOf(one.Name), WordsOf(other.Name)) && !AreParted(one, other));

    /// <summary>
    /// "Donald J. Trump" and "Donald Trump", "Richard K. Guy" and "Richard Kenneth Guy": first name and surname are the same, and what
    /// stands between them in the one does in the other. A surname alone may be anybody's.
    /// </summary>
    private static bool AreAlike(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (fewer, more) = one.Count <= other.Count ? (one, other) : (other, one);
        return fewer.Count > 1 && fewer[0] == more[0] && fewer[^1] == more[^1] && !fewer.SequenceEqual(more)
            && fewer.Skip(1).SkipLast(1).All(word => more.Skip(1).SkipLast(1).Any(middle => word == middle
                || (word.Length == 1 && middle[0] == word[0]) || (middle.Length == 1 && word[0] == middle[0])));
    }

    /// <summary>Whether somebody said of two so named, in whichever report, that they are two.</summary>
    private bool AreParted(NamedIn one, NamedIn other)
    {
        _parted ??=
        [
            .. parted().Where(names => names.Count > 0).SelectMany(names => names.Skip(1).SelectMany(second =>
                new[] { (Key(names[0]), Key(second)), (Key(second), Key(names[0])) })),
        ];
        return _parted.Count > 0 && _parted.Contains((Key(one), Key(other)));
    }

    private static string Key(NamedIn name) => string.Join(' ', WordsOf(name.Name));

    private static IReadOnlyList<string> WordsOf(string person) => NameWords.Of(person, EntityKind.Person).Words;
}
