using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Understand;

namespace Sayso.Weigh.Propositions;

/// <summary>What claims clash in, and whether sources disagree or one source changed its account.</summary>
/// <param name="origins">Tells whether two claims come down to one origin.</param>
internal sealed class ContradictionFinder(OriginFinder origins)
{
    /// <summary>Who disagrees: one origin or one outlet that says both has changed its account.</summary>
    public ContradictionSide Between(ClaimOutline first, ClaimOutline second) =>
        origins.AreOne(first, second) || AreOfOneOutlet(first, second) ? ContradictionSide.OneSourceChanged
            : ContradictionSide.SourcesDisagree;

    /// <summary>What a proposition's own claims clash in.</summary>
    /// <param name="outline">The proposition.</param>
    /// <param name="whole">The claim of an outline.</param>
    /// <returns>With what they differ in, in words; null for what the proposition itself says.</returns>
    public static IEnumerable<(ContradictionKind Kind, ClaimOutline First, ClaimOutline Second, string? What)> Within(
        PropositionOutline outline, Func<ClaimOutline, Claim> whole)
    {
        if (outline.Opposed is var (favour, against))
        {
            yield return (ContradictionKind.Polarity, favour, against, null);
        }

        if (outline.Unlike is var (sure, unsure) && Hedge(whole(sure), whole(unsure)) is { } hedge)
        {
            yield return (ContradictionKind.Modality, sure, unsure, hedge);
        }
    }

    /// <summary>True when an outlet states both in its own voice.</summary>
    private static bool AreOfOneOutlet(ClaimOutline first, ClaimOutline second) => first.Voices == 1 && second.Voices == 1
        && first.Innermost.Name != Outlets.Unknown
        && OriginFinder.Folded(first.Innermost.Name) == OriginFinder.Folded(second.Innermost.Name);

    /// <summary>What the second says with doubt and the first as a fact, in words; null when the first has those words too.</summary>
    private static string? Hedge(Claim sure, Claim unsure) =>
        unsure.Certainty.Words.All(word => sure.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? null
            : $"as a fact against “{string.Join("”, “", unsure.Certainty.Words)}”";
}
