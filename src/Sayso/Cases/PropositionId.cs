using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>
/// Names a proposition of a case: it stays with the larger part when claims are parted or joined, and an old one always resolves.
/// </summary>
/// <param name="Value">As printed: "p" and hexadecimal digits.</param>
[JsonConverter(typeof(TextIdConverter<PropositionId>))]
public readonly record struct PropositionId(string Value) : ITextId<PropositionId>, IComparable<PropositionId>
{
    /// <inheritdoc/>
    public static PropositionId Of(string value) => new(value);

    /// <summary>By its letters, the same everywhere.</summary>
    public int CompareTo(PropositionId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
