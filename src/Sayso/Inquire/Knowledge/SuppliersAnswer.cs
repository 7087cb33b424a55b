namespace Sayso.Inquire.Knowledge;

/// <summary>Who could have supplied every part of a leak. Several possible suppliers are never reduced to one.</summary>
/// <param name="Of">The parts.</param>
/// <param name="Suppliers">Who alone, by name; then who only together.</param>
public sealed record SuppliersAnswer(IReadOnlyList<string> Of, IReadOnlyList<PossibleSupply> Suppliers);
