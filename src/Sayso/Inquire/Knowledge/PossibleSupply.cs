namespace Sayso.Inquire.Knowledge;

/// <summary>A way in which every part of a leak could have been supplied.</summary>
/// <param name="Supply">Whether one alone could have, or two only together.</param>
/// <param name="Nodes">Who.</param>
public sealed record PossibleSupply(SupplyKind Supply, IReadOnlyList<string> Nodes);
