namespace Sayso.Inquire.Knowledge;

/// <summary>One who could have known, as it is printed.</summary>
/// <param name="Node">Who.</param>
/// <param name="Earliest">The earliest time (UTC).</param>
/// <param name="Latest">The earliest time if every uncertain time was as late as its words allow; null when there is no way then.</param>
/// <param name="Path">The records of the way, in order.</param>
/// <param name="Steps">The way, step by step.</param>
/// <param name="Sent">How many transmissions of the case this node sends: with the next, how much of its record the case holds.</param>
/// <param name="Received">How many it gets.</param>
public sealed record KnowerRow(
    string Node, string Earliest, string? Latest, IReadOnlyList<string> Path, IReadOnlyList<KnowerStepRow> Steps, int Sent, int Received)
{
    /// <summary>Makes the row.</summary>
    public static KnowerRow Of(Knower knower, KnowledgeNetwork network)
    {
        ArgumentNullException.ThrowIfNull(knower);
        ArgumentNullException.ThrowIfNull(network);
        var (sent, received) = network.RecordsOf(knower.Node);
        return new KnowerRow(
            knower.Node, FactFinder.Text(knower.Earliest), knower.Latest is { } latest ? FactFinder.Text(latest) : null,
            [.. knower.Path.Select(step => step.By).OfType<string>().Distinct()],
            [.. knower.Path.Select(step => new KnowerStepRow(step.Node, FactFinder.Text(step.Time), step.Kind, step.By))], sent, received);
    }
}
