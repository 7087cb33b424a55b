using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

namespace Sayso.Resolve.Entities;

/// <summary>When two spellings may be one name, and when that is enough to join them. Each pair is judged by itself.</summary>
/// <param name="comparer">Decides whether two names are one.</param>
internal sealed class PairRules(NameComparer comparer)
{
    /// <summary>How sure a name is that a source gives beside another.</summary>
    public const double AliasScore = 0.95;

    /// <summary>How sure initials are.</summary>
    public const double InitialsScore = 0.85;

    /// <summary>Initials that fit more names than this are put to nobody.</summary>
    public const int MostFitting = 3;

    // From here on spellings join by themselves; from NameComparer.Same on they are offered, or join when sources describe both alike.
    private const double JoinFrom = 0.8;

    private const double SureOthers = 0.93;

    /// <summary>Two spellings in the order in which they are compared.</summary>
    public static (KeptSpelling One, KeptSpelling Other) Ordered(KeptSpelling left, KeptSpelling right) =>
        string.CompareOrdinal(left.Text, right.Text) < 0 ? (left, right) : (right, left);

    /// <summary>True when words alone do not tell: a description that both have would.</summary>
    public static bool AsksDescription(double score) => score < JoinFrom;

    /// <summary>Two names of several words that are like one another; null when they are not.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="together">How many sources have both.</param>
    /// <param name="described">A description that both have, where it is asked.</param>
    public KeptPair? Alike(
        KeptSpelling left, KeptSpelling right, Func<KeptSpelling, KeptSpelling, int> together,
        Func<KeptSpelling, KeptSpelling, string?> described)
    {
        bool foreign = IsForeign(left) != IsForeign(right);
        if (left.Kind != right.Kind && !foreign)
        {
            return null;
        }

        var (one, other) = Ordered(left, right);
        if (comparer.FindSame(SpellingForm.WordsOf(one), SpellingForm.WordsOf(other), foreign ? EntityKind.Person : one.Kind)
            is not { } likeness)
        {
            return null;
        }

        string? words = AsksDescription(likeness.Score) ? described(one, other) : null;
        return Judged(one, other, new KeptPair(
            one.Key, other.Key, PairReason.Alike, likeness.Score, together(one, other), words, Joins: false));
    }

    /// <summary>A pair of names that are alike, judged by how often sources have both and by what they call them.</summary>
    public static KeptPair Judged(KeptSpelling one, KeptSpelling other, KeptPair pair)
    {
        bool foreign = IsForeign(one) != IsForeign(other);
        bool joins = (!AsksDescription(pair.Score) || pair.Words is not null) && (pair.Together == 0 || foreign)
            && (one.Kind == EntityKind.Person || foreign || pair.Score > SureOthers || AreOnlySpeltOtherwise(one, other));
        return pair with { Joins = joins };
    }

    /// <summary>True when what joins through a third is alike itself.</summary>
    public bool Fit(KeptSpelling left, KeptSpelling right) => left.Kind != EntityKind.Person
        || comparer.Compare(SpellingForm.WordsOf(left), SpellingForm.WordsOf(right), left.Kind).Score >= NameComparer.Same;

    /// <summary>Initials with the names they fit: they join the only one.</summary>
    public static IEnumerable<KeptPair> Initials(KeptSpelling initials, IReadOnlyList<KeptSpelling> withLetters)
    {
        if (!initials.IsAcronym || initials.Kind == EntityKind.Person)
        {
            return [];
        }

        var fitting = withLetters.Where(full => full.Kind != EntityKind.Person).OrderBy(full => full.Text, StringComparer.Ordinal).ToList();
        bool joins = fitting.Count == 1 && initials.Words[0].Length > 2;
        return fitting.Take(MostFitting).Select(full => new KeptPair(
            initials.Key, full.Key, PairReason.Initials, InitialsScore, 0, null, joins));
    }

    /// <summary>
    /// What sources call somebody beside his name joins whoever is called so in others, when all of them mean one. Two full names of
    /// persons that have no word in common are put to a person: more often one reading took two people for one.
    /// </summary>
    /// <param name="called">The spelling that is another's name.</param>
    /// <param name="callers">The spellings that sources call so, with the words.</param>
    public static IEnumerable<KeptPair> Aliases(KeptSpelling called, IEnumerable<(KeptSpelling Full, string Alias)> callers)
    {
        var meant = called.Words.Count > 1 || called.IsAcronym
            ? callers.Where(caller => caller.Full.Kind == called.Kind && caller.Full != called)
                .GroupBy(caller => caller.Full, caller => caller.Alias).ToList() : [];
        return meant.Select(full => new KeptPair(
            called.Key, full.Key.Key, PairReason.Alias, AliasScore, 0, full.Order(StringComparer.Ordinal).First(),
            meant.Count == 1 && !AreTwoPersons(called, full.Key)));
    }

    private static bool AreTwoPersons(KeptSpelling one, KeptSpelling other) => PartRules.IsBearer(one) && PartRules.IsBearer(other)
        && IsForeign(one) == IsForeign(other)
        && !one.Words.Select(SoundKey.Of).Intersect(other.Words.Select(SoundKey.Of), StringComparer.Ordinal).Any();

    private static bool AreOnlySpeltOtherwise(KeptSpelling one, KeptSpelling other) => one.Words.Count == other.Words.Count
        && one.Words.Zip(other.Words).All(pair => pair.First.Length > 1 && pair.Second.Length > 1
            && SoundKey.Of(pair.First) == SoundKey.Of(pair.Second));

    /// <summary>What is written in another script is of no kind that the reading knows.</summary>
    private static bool IsForeign(KeptSpelling spelling) => Letters.ScriptOf(spelling.Words[0]) != Script.Latin;
}
