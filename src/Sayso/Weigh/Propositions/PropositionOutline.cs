using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>How claims that say the same stand together, without their words.</summary>
/// <param name="Members">The claims, in the order of the case.</param>
/// <param name="Origins">What they come down to.</param>
/// <param name="IndependentOrigins">Established independent origins of those who say so.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Shown">The claim whose words say it most briefly in full.</param>
public sealed record PropositionOutline(
    IReadOnlyList<MemberClaim> Members, IReadOnlyList<Origin> Origins, int IndependentOrigins, Standing Standing, string Reason,
    ClaimOutline Shown)
{
    // Words of about this length say a thing in full and no more.
    private const int BestLength = 90;

    // From here on something is told as a fact, and up to there as a possibility.
    private const double Certain = 0.95;
    private const double Possible = 0.8;

    /// <summary>The outline of a proposition of these claims.</summary>
    /// <param name="claims">In the order of the case; at least one.</param>
    /// <param name="finder">Tells what they come down to.</param>
    internal static PropositionOutline Of(IReadOnlyList<ClaimOutline> claims, OriginFinder finder)
    {
        bool majorityNegated = claims.Count(IsNegated) * 2 > claims.Count;
        bool[] contrary =
            [.. claims.Select(claim => claim.Stance is Language.Stance.Denies or Language.Stance.Doubts ^ IsNegated(claim)
                != majorityNegated)];
        var (origins, ofClaim) = finder.Find(claims, contrary);
        List<MemberClaim> members = [.. claims.Select((claim, number) => new MemberClaim(claim, contrary[number], ofClaim[number]))];
        int independent = members.Where(member => !member.IsContrary && member.Origin is { } origin && origins[origin].IsEstablished)
            .DistinctBy(member => member.Origin).Count();
        var (standing, reason) = StandingOf.Say(members, origins, independent);
        var shown = claims.Where(claim => !IsNegated(claim) || majorityNegated).DefaultIfEmpty(claims[0])
            .OrderBy(claim => Math.Abs(claim.Length - BestLength)).First();
        return new PropositionOutline(members, origins, independent, standing, reason, shown);
    }

    /// <summary>The first claim of each side: one that says so and one that denies it; null when all are of one mind.</summary>
    public (ClaimOutline For, ClaimOutline Against)? Opposed =>
        Members.FirstOrDefault(member => !member.IsContrary) is { } favour && Members.FirstOrDefault(member => member.IsContrary) is { }
            against ? (favour.Claim, against.Claim) : null;

    /// <summary>The first that says it happened and the first that says it might have, in two reports; null when there are none.</summary>
    public (ClaimOutline Sure, ClaimOutline Unsure)? Unlike =>
        Members.FirstOrDefault(member => !member.IsContrary && member.Claim.Low >= Certain) is { } sure
            && Members.FirstOrDefault(member => !member.IsContrary && member.Claim.High <= Possible) is { } unsure
            && sure.Claim.Report != unsure.Claim.Report ? (sure.Claim, unsure.Claim) : null;

    /// <summary>A claim that says that something is not so says it with a word that negates.</summary>
    private static bool IsNegated(ClaimOutline claim) => claim.IsNegated && claim.HasNegation;
}
