namespace Sayso.Inquire.Knowledge;

/// <summary>Something without which others could not have known.</summary>
/// <param name="What">The person, place, system or record.</param>
/// <param name="Kind">Which of these it is.</param>
/// <param name="Lost">Who could then not have known, by name.</param>
public sealed record Chokepoint(string What, ChokepointKind Kind, IReadOnlyList<string> Lost)
{
    internal static Chokepoint Of((string What, bool IsRecord, IReadOnlyList<string> Lost) row) =>
        new(row.What, row.IsRecord ? ChokepointKind.Record : ChokepointKind.Node, row.Lost);
}
