namespace Sayso.Inquire.Knowledge;

/// <summary>One of the case's records who could not have known by then, and how much of its record the case holds.</summary>
/// <param name="Node">Who.</param>
/// <param name="Sent">How many transmissions of the case it sends.</param>
/// <param name="Received">How many it gets.</param>
public sealed record Unknower(string Node, int Sent, int Received)
{
    internal static Unknower Of(string node, KnowledgeNetwork network)
    {
        var (sent, received) = network.RecordsOf(node);
        return new Unknower(node, sent, received);
    }
}
