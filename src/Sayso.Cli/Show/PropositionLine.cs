using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Cli.Show;

/// <summary>A proposition as it is printed: its claims by id, with the path of the report that each stands in.</summary>
internal sealed record PropositionLine(
    PropositionId Id,
    string Text,
    Standing Standing,
    string Reason,
    int IndependentOrigins,
    IReadOnlyList<PropositionLine.Member> Claims,
    IReadOnlyList<PropositionLine.Source> Origins)
{
    /// <summary>In how many reports it is claimed: several may have one path.</summary>
    public int Reports { get; private init; }

    public static PropositionLine Of(Proposition proposition) => new(
        proposition.Id, proposition.Text, proposition.Standing, proposition.Reason, proposition.IndependentOrigins,
        [.. proposition.Claims.Select(claim => new Member(claim.Path, claim.Claim.Id, claim.Claim.Stance, claim.IsContrary))],
        [.. proposition.Origins.Select((origin, number) =>
            new Source(origin.Voice, origin.IsEstablished, ClaimsOf(proposition, number), origin.Because))])
    {
        Reports = proposition.Claims.Select(claim => claim.Claim.Report).Distinct().Count(),
    };

    /// <summary>The claims that come down to an origin.</summary>
    public static IReadOnlyList<ClaimId> ClaimsOf(Proposition proposition, int origin) =>
        [.. proposition.Claims.Where(claim => claim.Origin == origin).Select(claim => claim.Claim.Id)];

    internal sealed record Member(string Report, ClaimId Claim, Stance Stance, bool Contrary);

    internal sealed record Source(string Voice, bool Established, IReadOnlyList<ClaimId> Claims, string Because);
}
