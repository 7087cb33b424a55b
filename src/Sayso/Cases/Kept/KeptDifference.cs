namespace Sayso.Cases.Kept;

/// <summary>Two claims of two propositions that say the same but for something.</summary>
/// <param name="Kind">For what.</param>
/// <param name="First">The claim that comes first in the case.</param>
/// <param name="FirstIn">Its proposition.</param>
/// <param name="Second">The other claim.</param>
/// <param name="SecondIn">Its proposition.</param>
/// <param name="What">What the second has instead of what the first has.</param>
/// <param name="Place">The places of both in the order of the case, as letters that sort so.</param>
public sealed record KeptDifference(
    ClaimLinkKind Kind, ClaimKey First, PropositionKey FirstIn, ClaimKey Second, PropositionKey SecondIn, string What, string Place)
{
    /// <summary>What claims of two propositions clash in when they are linked so.</summary>
    public static ContradictionKind ClashOf(ClaimLinkKind link) => link switch
    {
        ClaimLinkKind.Numbers => ContradictionKind.Numbers,
        ClaimLinkKind.Times => ContradictionKind.Times,
        _ => ContradictionKind.Places,
    };
}
