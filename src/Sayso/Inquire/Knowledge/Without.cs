namespace Sayso.Inquire.Knowledge;

/// <summary>What is taken away to see who drops out: persons, records or reports, and kinds of transmission.</summary>
/// <param name="Nodes">Who passes nothing on and gets nothing.</param>
/// <param name="Records">Transmissions by id.</param>
/// <param name="Kinds">Transmissions by kind.</param>
public sealed record Without(IReadOnlySet<string> Nodes, IReadOnlySet<string> Records, IReadOnlySet<string> Kinds)
{
    /// <summary>Nothing taken away.</summary>
    public static Without Nothing { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
}
