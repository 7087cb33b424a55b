namespace Sayso.Cases;

/// <summary>A number in a claim, and what it counts: "nine guards".</summary>
/// <param name="Value">The number in digits.</param>
/// <param name="Text">As printed.</param>
/// <param name="Counted">What it counts, up to two words.</param>
public sealed record CountedNumber(string Value, string Text, IReadOnlyList<ContentWord> Counted);
