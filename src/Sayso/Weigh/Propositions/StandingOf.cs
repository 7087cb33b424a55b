using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Weigh.Propositions;

/// <summary>Says how a proposition stands, and why.</summary>
public static class StandingOf
{
    internal static (Standing Standing, string Reason) Say(
        IReadOnlyList<MemberClaim> claims, int reports, IReadOnlyList<Origin> origins, int independent)
    {
        int all = claims.Sum(claim => claim.Count);
        var against = claims.Where(claim => claim.IsContrary).ToList();
        string said = $"{Count(all, "claim")} in {Count(reports, "report")}";
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

        // Only claims of established origins come down to them: the others come down to nobody who is known.
        int known = claims.Where(claim => claim.Origin is { } origin && origins[origin].IsEstablished).Sum(claim => claim.Count);
        var standing = independent switch { 0 => Standing.Unattributed, 1 => Standing.SingleOrigin, _ => Standing.Corroborated };
        return (standing, Reason(standing, all, reports, known, origins, independent)!);
    }

    /// <summary>The reason of a standing that hangs on origins alone; null for one that hangs on what its claims say.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="claims">How many claims there are.</param>
    /// <param name="reports">In how many reports.</param>
    /// <param name="known">How many of them come down to established origins.</param>
    /// <param name="origins">What they come down to.</param>
    /// <param name="independent">How many established independent origins of those who say so there are.</param>
    public static string? Reason(
        Standing standing, int claims, int reports, int known, IReadOnlyList<Origin> origins, int independent)
    {
        ArgumentNullException.ThrowIfNull(origins);
        string said = $"{Count(claims, "claim")} in {Count(reports, "report")}";
        string down = (known == claims ? said : FormattableString.Invariant($"{known} of {said}")) + (known == 1 ? " comes" : " come")
            + " down to ";
        var voices = origins.Where(origin => origin.IsEstablished).Select(origin => origin.Voice);
        return standing switch
        {
            Standing.Unattributed when origins.Count == 0 => $"{said}; none says on whose word",
            Standing.Unattributed => $"{said}; {origins[0].Because}",
            Standing.SingleOrigin => down + voices.FirstOrDefault(),
            Standing.Corroborated => $"{down}{Count(independent, "independent origin")}: {string.Join(", ", voices.Take(4))}",
            _ => null,
        };
    }

    private static string Count(int number, string what) =>
        FormattableString.Invariant($"{number} {what}{(number == 1 ? string.Empty : "s")}");
}
