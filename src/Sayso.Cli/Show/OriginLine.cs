using Sayso.Cases;

namespace Sayso.Cli.Show;

/// <summary>An origin of a proposition as it is printed.</summary>
internal sealed record OriginLine(
    PropositionId Proposition, string Text, string Voice, VoiceKind Kind, bool Established, IReadOnlyList<ClaimId> Claims, string Because)
{
    public static IEnumerable<OriginLine> Of(Proposition proposition) => proposition.Origins.Select((origin, number) => new OriginLine(
        proposition.Id, proposition.Text, origin.Voice, origin.Kind, origin.IsEstablished, PropositionLine.ClaimsOf(proposition, number),
        origin.Because));
}
