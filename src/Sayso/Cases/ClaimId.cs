using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>
/// Names a claim: "c" and 32 hexadecimal digits derived from its report, quote and position: it holds while the reading is the same.
/// </summary>
/// <param name="Value">As printed.</param>
[JsonConverter(typeof(TextIdConverter<ClaimId>))]
public readonly record struct ClaimId(string Value) : ITextId<ClaimId>, IComparable<ClaimId>
{
    /// <inheritdoc/>
    public static ClaimId Of(string value) => new(value);

    /// <summary>By its letters, the same everywhere.</summary>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
