using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>Says what became of propositions that were worked out again.</summary>
internal static class JudgementPreview
{
    /// <param name="kept">What is kept now.</param>
    /// <param name="folded">All that were worked out again, in order.</param>
    public static Impact Find(IKeptPropositions kept, IEnumerable<FoldedProposition> folded)
    {
        List<FoldedProposition> changed = [.. folded.GroupBy(one => one.Key)
            .Select(same => new FoldedProposition(same.Key, same.First().Before, same.Last().After))
            .OrderBy(one => (one.Before ?? one.After)?.Place, StringComparer.Ordinal)];
        string Text(KeptProposition proposition) => Proposition.Plain(kept.Claim(proposition.Shown).Text);
        var changes = new List<Change>();
        foreach (var (key, before, after) in changed)
        {
            // What was joined into another stands as that does.
            var then = after ?? (kept.LeadOf(key) is { } into ? kept.Find(into) : null);
            if (before is null && after is not null)
            {
                changes.Add(new Change(Text(after), null, after.Standing, 0, after.IndependentOrigins));
            }
            else if (before is not null
                && (then?.Standing != before.Standing || then.IndependentOrigins != before.IndependentOrigins))
            {
                changes.Add(new Change(
                    Text(before), before.Standing, then?.Standing, before.IndependentOrigins, then?.IndependentOrigins ?? 0));
            }
        }

        return new Impact(changed.Sum(one => one.Before?.Claims ?? 0) - changed.Sum(one => one.After?.Claims ?? 0), changes);
    }
}
