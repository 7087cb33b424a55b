using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Resolve.Entities;

/// <summary>Which whole a part of a name stands for, when it is said alone.</summary>
internal static class PartRules
{
    /// <summary>A source with more fuller names than this says nothing about a short one.</summary>
    public const int MostFuller = 4;

    // Four reports of five that have one fuller name have to mean the same.
    private const int Agree = 4;
    private const int Of = 5;

    /// <summary>True for a person known by one name alone.</summary>
    public static bool IsSurname(KeptSpelling spelling) => spelling.Kind == EntityKind.Person && spelling.Words.Count == 1;

    /// <summary>True for what may be the short form of a fuller name in the same source.</summary>
    public static bool IsShort(KeptSpelling spelling) => !spelling.IsAcronym
        && (spelling.Kind is EntityKind.Organisation or EntityKind.Other ? spelling.Words.Count > 0 : spelling.Words.Count > 1);

    /// <summary>True for what a short form may stand for.</summary>
    public static bool IsWhole(KeptSpelling spelling) => spelling.Kind is EntityKind.Organisation or EntityKind.Other;

    /// <summary>True when one name is how the other begins or ends.</summary>
    public static bool IsPart(IReadOnlyList<string> shorter, IReadOnlyList<string> fuller) =>
        shorter.Count > 0 && shorter.Count < fuller.Count && (fuller.Take(shorter.Count).SequenceEqual(shorter)
            || fuller.Skip(fuller.Count - shorter.Count).SequenceEqual(shorter));

    /// <summary>The texts of all names that a name may have as its part.</summary>
    public static IEnumerable<string> PartsOf(KeptSpelling spelling)
    {
        for (int count = 1; count < spelling.Words.Count; count++)
        {
            foreach (string part in new[] { spelling.Words.Take(count), spelling.Words.TakeLast(count) }
                .Select(words => string.Join(' ', words)))
            {
                foreach (string text in count > 1 ? [part] : Enumerable.Range(0, 4).Select(kind => $"{part}/{kind}"))
                {
                    yield return text;
                }
            }
        }
    }

    /// <summary>The short forms in one source, each with the fuller names there.</summary>
    public static IEnumerable<(KeptSpelling Short, IReadOnlyList<KeptSpelling> Fuller)> ShortForms(IReadOnlyList<KeptSpelling> inSource)
    {
        foreach (var spelling in inSource)
        {
            List<KeptSpelling> fuller = [.. inSource.Where(other => IsPart(spelling.Words, other.Words))
                .OrderBy(other => other.Text, StringComparer.Ordinal)];
            if (fuller.Count is > 0 and <= MostFuller)
            {
                yield return (spelling, fuller);
            }
        }
    }

    /// <summary>"The Bureau" is the National Security Bureau where nearly all reports that name one such name that; 0 for none.</summary>
    /// <param name="spelling">The short form.</param>
    /// <param name="sets">The fuller names that sources have beside it, and how many sources have those.</param>
    /// <param name="coreOf">Which core a spelling is in.</param>
    public static long ShortFormOf(
        KeptSpelling spelling, IEnumerable<(IReadOnlyList<KeptSpelling> Fuller, int Sources)> sets, Func<KeptSpelling, long> coreOf)
    {
        if (!IsShort(spelling))
        {
            return 0;
        }

        var votes = new Dictionary<long, int>();
        foreach (var (all, sources) in sets)
        {
            var fuller = all.Where(IsWhole).ToList();
            var cores = fuller.Where(one => !fuller.Any(other => IsPart(one.Words, other.Words))).Select(coreOf).Distinct()
                .Take(2).ToList();
            if (cores.Count == 1)
            {
                votes[cores[0]] = votes.GetValueOrDefault(cores[0]) + sources;
            }
        }

        long all5 = votes.Values.Sum() * (long)Agree;
        return votes.FirstOrDefault(vote => vote.Value * (long)Of >= all5 && vote.Value > 0).Key;
    }

    /// <summary>A person known by a surname alone is the only one of that surname, or the only one of them described alike.</summary>
    /// <param name="descriptions">What the person is called beside the surname.</param>
    /// <param name="bearers">Full names of persons that end in the surname.</param>
    /// <param name="described">Those of them that are called so beside their names.</param>
    /// <param name="coreOf">Which core a spelling is in.</param>
    /// <remarks>Only so much is taken of what is given as the answer needs.</remarks>
    public static (long Core, AttachReason Reason) BearerOf(
        IEnumerable<string> descriptions, IEnumerable<KeptSpelling> bearers, Func<string, IEnumerable<KeptSpelling>> described,
        Func<KeptSpelling, long> coreOf)
    {
        var cores = bearers.Select(coreOf).Distinct().Take(2).ToList();
        if (cores.Count < 2)
        {
            return cores.Count == 1 ? (cores[0], AttachReason.OnlyBearer) : default;
        }

        var alike = descriptions.Select(words => described(words).Select(coreOf).Distinct().Take(2).ToList())
            .Where(same => same.Count == 1).Select(same => same[0]).Distinct().Take(2).ToList();
        return alike.Count == 1 ? (alike[0], AttachReason.DescribedAlike) : default;
    }

    /// <summary>True for the full name of a person.</summary>
    public static bool IsBearer(KeptSpelling spelling) => spelling.Kind == EntityKind.Person && spelling.Words.Count > 1;
}
