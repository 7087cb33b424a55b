namespace Sayso.Weigh.Fusion;

/// <summary>One value of an item and who gives it.</summary>
/// <param name="Text">As most of them spell it.</param>
/// <param name="Key">What is compared: the value after normalising.</param>
/// <param name="Sources">Indexes into <see cref="ValueTable.Sources"/>.</param>
public sealed record ItemValue(string Text, string Key, IReadOnlyList<int> Sources);
