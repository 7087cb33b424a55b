using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>Names a table of records: "t" and the SHA-256 of its file.</summary>
/// <param name="Value">As printed.</param>
[JsonConverter(typeof(TextIdConverter<TableId>))]
public readonly record struct TableId(string Value) : ITextId<TableId>, IComparable<TableId>
{
    /// <inheritdoc/>
    public static TableId Of(string value) => new(value);

    /// <summary>As people see it, and as rows without an id of their own are named after it: the first 12 digits.</summary>
    [JsonIgnore]
    public string ForDisplay => Value.Length > 13 ? Value[..13] : Value;

    /// <summary>By its letters, the same everywhere.</summary>
    public int CompareTo(TableId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
