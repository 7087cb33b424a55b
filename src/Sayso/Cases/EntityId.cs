using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>
/// Names an entity of a case: it stays with the larger part when what it stands for is parted, and an old one always resolves.
/// </summary>
/// <param name="Value">As printed: "e" and hexadecimal digits.</param>
[JsonConverter(typeof(TextIdConverter<EntityId>))]
public readonly record struct EntityId(string Value) : ITextId<EntityId>, IComparable<EntityId>
{
    /// <inheritdoc/>
    public static EntityId Of(string value) => new(value);

    /// <summary>By its letters, the same everywhere.</summary>
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
