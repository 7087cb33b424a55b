using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Claims with what people decided laid over them: those marked wrong left out, corrected ones as they were corrected.</summary>
internal static class JudgedClaims
{
    public static IReadOnlyList<ClaimRow> Of(IEnumerable<ClaimRow> claims, IEnumerable<Judgement> judgements)
    {
        var corrections = judgements
            .Where(judgement => judgement.Stands && judgement.Kind == JudgementKind.Correction && judgement.Things[0].Now is not null)
            .OrderBy(judgement => judgement.Id)
            .ToLookup(judgement => judgement.Things[0].Now!, judgement => judgement.Value!);
        return [.. claims.Where(claim => claim.Judgement is null).Select(claim => corrections[claim.Id].Aggregate(claim, Correct))];
    }

    private static ClaimRow Correct(ClaimRow claim, string correction)
    {
        int at = correction.IndexOf('=', StringComparison.Ordinal);
        string value = correction[(at + 1)..];
        return correction[..at] switch
        {
            "stance" => claim with { Stance = value },
            "negated" => claim with { Negated = value == "yes" },
            _ => claim with { Chain = [.. claim.Chain.Take(Math.Max(1, claim.Chain.Count - 1)), value.Length == 0 ? new ChainStep("unstated", "unstated", "said", false) : new ChainStep(value, "person", "said", false, new ClaimName(value, "person"))] },
        };
    }
}
