using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Weigh.Propositions;

/// <summary>Claims with what people decided laid over them.</summary>
internal static class JudgedClaims
{
    /// <summary>Those marked wrong left out, corrected ones as they were corrected.</summary>
    public static IReadOnlyList<ClaimInCase> Of(IEnumerable<ClaimInCase> claims, IEnumerable<Judgement> judgements)
    {
        var corrections = Judgement.All<Decision.Correction>(judgements).ToLookup(correction => correction.Claim);
        return [.. claims.Where(claim => claim.Judgement is null).Select(claim => corrections[claim.Id].Aggregate(claim, Correct))];
    }

    /// <summary>A claim as people corrected it, in the order in which they did.</summary>
    public static ClaimOutline Of(ClaimOutline claim, IEnumerable<Decision.Correction> corrections) =>
        corrections.Aggregate(claim, Correct);

    private static ClaimInCase Correct(ClaimInCase claim, Decision.Correction correction) => claim with
    {
        Stance = correction.Stance ?? claim.Stance,
        IsNegated = correction.Negated ?? claim.IsNegated,
        Chain = correction.Origin is { } origin ? [.. claim.Chain.Take(Math.Max(1, claim.Chain.Count - 1)), Link(origin)] : claim.Chain,
    };

    private static ClaimOutline Correct(ClaimOutline claim, Decision.Correction correction) => claim with
    {
        Stance = correction.Stance ?? claim.Stance,
        IsNegated = correction.Negated ?? claim.IsNegated,
        Voices = correction.Origin is null ? claim.Voices : Math.Max(2, claim.Voices),
        Innermost = correction.Origin is { } origin ? Link(origin) : claim.Innermost,
    };

    private static ChainLink Link(string origin) => origin.Length == 0
        ? new ChainLink { Voice = default, Kind = VoiceKind.Unstated, Name = "unstated", Relation = LinkRelation.Said }
        : new ChainLink
        {
            Voice = default, Kind = VoiceKind.Person, Name = origin, Relation = LinkRelation.Said,
                Named = new EntityName(EntityKind.Person, origin),
        };
}
