using System.Globalization;
using Sayso.Cases;

namespace Sayso.Cli.Show;

/// <summary>What was resolved and weighed: entities, propositions, their origins, contradictions, dependence and grades.</summary>
internal static class ShownWeighing
{
    public static async Task EntitiesAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        [.. (await shown.StateAsync(cancellationToken)).Entities.All.Select(EntityLine.Of)],
        ("id", row => row.Id.Value),
        ("mentions", row => Words.Of(row.Mentions)),
        ("reports", row => Words.Of(row.Reports)),
        ("kind", row => Spelt.Of(row.Kind)),
        ("name", row => row.Name),
        ("also", row => string.Join("; ", row.Aliases)),
        ("because", row => string.Join("; ", row.Because)));

    public static async Task PropositionsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        [.. (await shown.StateAsync(cancellationToken)).Weighed.Propositions.Select(PropositionLine.Of)],
        ("standing", row => Spelt.Of(row.Standing)),
        ("origins", row => Words.Of(row.IndependentOrigins)),
        ("claims", row => Words.Of(row.Claims.Count)),
        ("reports", row => Words.Of(row.Reports)),
        ("reason", row => row.Reason),
        ("text", row => row.Text));

    public static async Task OriginsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        [.. (await shown.StateAsync(cancellationToken)).Weighed.Propositions.SelectMany(OriginLine.Of)],
        ("voice", row => row.Voice),
        ("kind", row => Spelt.Of(row.Kind)),
        ("established", row => Words.Of(row.Established)),
        ("claims", row => Words.Of(row.Claims.Count)),
        ("because", row => row.Because),
        ("proposition", row => row.Text));

    public static async Task ContradictionsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        [.. (await shown.StateAsync(cancellationToken)).Weighed.Contradictions.Select(ContradictionLine.Of)],
        ("kind", row => Spelt.Of(row.Kind)),
        ("between", row => Spelt.Of(row.Between)),
        ("what", row => row.What),
        ("one says", row => row.First.Text),
        ("the other", row => row.Second.Text));

    public static async Task GradesAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        (await shown.StateAsync(cancellationToken)).Voices,
        ("proposed", row => row.Reliability.Proposed),
        ("decided", row => row.Reliability.Decided),
        ("by", row => row.Reliability.By),
        ("kind", row => Spelt.Of(row.Kind)),
        ("voice", row => row.Voice),
        ("because", row => row.Reliability.Because));

    public static async Task DependenceAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListDependenceAsync(cancellationToken),
        ("kind", row => Spelt.Of(row.Kind)),
        ("direction", row => row.Direction == DependenceDirection.None ? "" : Spelt.Of(row.Direction)),
        ("probability", row => row.Probability.ToString("F2", CultureInfo.InvariantCulture)),
        ("a", row => row.A),
        ("b", row => row.B),
        ("third", row => row.Third),
        ("because", row => row.Because));
}
