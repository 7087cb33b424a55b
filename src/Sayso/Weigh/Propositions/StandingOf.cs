using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Weigh.Propositions;

/// <summary>Says how a proposition stands, and why.</summary>
internal static class StandingOf
{
    public static (Standing Standing, string Reason) Say(
        IReadOnlyList<MemberClaim> claims, IReadOnlyList<Origin> origins, int independent)
    {
        int reports = claims.Select(claim => claim.Claim.Report).Distinct().Count();
        var against = claims.Where(claim => claim.IsContrary).ToList();
        string said = $"{Count(claims.Count, "claim")} in {Count(reports, "report")}";
        if (claims.FirstOrDefault(claim => claim.Claim.Stance == Stance.Retracts) is { } retraction)
        {
            return (Standing.Retracted, $"{said}; {retraction.Claim.Innermost.Name} takes it back");
        }

        if (against.Count > 0)
        {
            List<string> deniers = [.. against.Select(claim => claim.Claim.Innermost.Name).Distinct()];
            string who = string.Join(", ", deniers.Take(3));
            return against.Count == claims.Count ? (Standing.Denied, $"{said}; only denied, by {who}")
                : (Standing.Disputed, $"{said}; {who} {(deniers.Count == 1 ? "says" : "say")} the contrary");
        }

        return independent switch
        {
            0 => (Standing.Unattributed, origins.Count == 0 ? $"{said}; none says on whose word" : $"{said}; {origins[0].Because}"),
            1 => (Standing.SingleOrigin,
                $"{Down(claims, origins, said)} down to {origins.First(origin => origin.IsEstablished).Voice}"),
            _ => (Standing.Corroborated,
                $"{Down(claims, origins, said)} down to {Count(independent, "independent origin")}: "
                + string.Join(", ", origins.Where(origin => origin.IsEstablished).Select(origin => origin.Voice).Take(4))),
        };
    }

    /// <summary>Only claims of established origins come down to them: the others come down to nobody who is known.</summary>
    private static string Down(IReadOnlyList<MemberClaim> claims, IReadOnlyList<Origin> origins, string said)
    {
        int known = claims.Count(claim => claim.Origin is { } origin && origins[origin].IsEstablished);
        return (known == claims.Count ? said : FormattableString.Invariant($"{known} of {said}")) + (known == 1 ? " comes" : " come");
    }

    private static string Count(int number, string what) =>
        FormattableString.Invariant($"{number} {what}{(number == 1 ? string.Empty : "s")}");
}
