using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>How claims that say the same stand together, without their words.</summary>
/// <param name="Members">The claims, in the order of the case; of those that count alike the first for all.</param>
/// <param name="Claims">How many claims there are.</param>
/// <param name="Reports">In how many reports.</param>
/// <param name="Origins">What they come down to.</param>
/// <param name="IndependentOrigins">Established independent origins of those who say so.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Shown">The claim whose words say it most briefly in full.</param>
public sealed record PropositionOutline(
    IReadOnlyList<MemberClaim> Members, int Claims, int Reports, IReadOnlyList<Origin> Origins, int IndependentOrigins, Standing Standing,
    string Reason, ClaimOutline Shown)
{
    // Words of about this length say a thing in full and no more.
    private const int BestLength = 90;

    // From here on something is told as a fact, and up to there as a possibility.
    private const double Certain = 0.95;
    private const double Possible = 0.8;

    /// <summary>The outline of a proposition of these claims.</summary>
    /// <param name="claims">In the order of the case; at least one.</param>
    /// <param name="finder">Tells what they come down to.</param>
    internal static PropositionOutline Of(IReadOnlyList<ClaimOutline> claims, OriginFinder finder) =>
        Of([.. claims.Select(claim => new AlikeClaims(claim))], claims.Select(claim => claim.Report).Distinct().Count(), finder);

    /// <summary>The outline of a proposition of claims of which some count alike.</summary>
    /// <param name="alike">By their first claims, in the order of the case; at least one.</param>
    /// <param name="reports">In how many reports they are.</param>
    /// <param name="finder">Tells what they come down to.</param>
    internal static PropositionOutline Of(IReadOnlyList<AlikeClaims> alike, int reports, OriginFinder finder)
    {
        int all = alike.Sum(claims => claims.Count);
        bool majorityNegated = alike.Where(claims => IsNegated(claims.First)).Sum(claims => claims.Count) * 2 > all;
        List<ClaimOutline> firsts = [.. alike.Select(claims => claims.First)];
        bool[] contrary = [.. firsts.Select(claim => SaysNot(claim) != majorityNegated)];
        var (origins, ofClaim) = finder.Find(firsts, contrary);
        List<MemberClaim> members =
            [.. alike.Select((claims, number) => new MemberClaim(claims.First, claims.Count, contrary[number], ofClaim[number]))];
        int independent = members.Where(member => !member.IsContrary && member.Origin is { } origin && origins[origin].IsEstablished)
            .DistinctBy(member => member.Origin).Count();
        var (standing, reason) = StandingOf.Say(members, reports, origins, independent);
        var shown = alike.Where(claims => !IsNegated(claims.First) || majorityNegated).DefaultIfEmpty(alike[0])
            .Select(claims => claims.Best).Aggregate(Best);
        return new PropositionOutline(members, all, reports, origins, independent, standing, reason, shown);
    }

    /// <summary>Of two claims the one whose words say it most briefly in full; of two as good the first in the order of the case.</summary>
    internal static ClaimOutline Best(ClaimOutline one, ClaimOutline other)
    {
        int difference = Math.Abs(one.Length - BestLength) - Math.Abs(other.Length - BestLength);
        return difference < 0 || (difference == 0 && string.CompareOrdinal(one.Place, other.Place) <= 0) ? one : other;
    }

    /// <summary>
    /// What a claim says for or against its proposition and how surely, as letters: claims of which it differs never count alike.
    /// </summary>
    internal static string SideOf(ClaimOutline claim) => FormattableString.Invariant(
        $"{claim.Stance} {IsNegated(claim)} {claim.Low >= Certain} {claim.High <= Possible}");

    /// <summary>The first claim of each side: one that says so and one that denies it; null when all are of one mind.</summary>
    public (ClaimOutline For, ClaimOutline Against)? Opposed =>
        Members.FirstOrDefault(member => !member.IsContrary) is { } favour && Members.FirstOrDefault(member => member.IsContrary) is { }
            against ? (favour.Claim, against.Claim) : null;

    /// <summary>The first that says it happened and the first that says it might have, in two reports; null when there are none.</summary>
    public (ClaimOutline Sure, ClaimOutline Unsure)? Unlike =>
        Members.FirstOrDefault(member => !member.IsContrary && member.Claim.Low >= Certain) is { } sure
            && Members.FirstOrDefault(member => !member.IsContrary && member.Claim.High <= Possible) is { } unsure
            && sure.Claim.Report != unsure.Claim.Report ? (sure.Claim, unsure.Claim) : null;

    private static bool SaysNot(ClaimOutline claim) => claim.Stance is Language.Stance.Denies or Language.Stance.Doubts ^ IsNegated(claim);

    /// <summary>A claim that says that something is not so says it with a word that negates.</summary>
    private static bool IsNegated(ClaimOutline claim) => claim.IsNegated && claim.HasNegation;
}
