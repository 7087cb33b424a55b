using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>Names a report: "r" and the 64 hexadecimal digits of the SHA-256 of its bytes and of its provenance as first given.</summary>
/// <param name="Value">The whole id; <see cref="ForDisplay"/> is for display.</param>
[JsonConverter(typeof(TextIdConverter<ReportId>))]
public readonly record struct ReportId(string Value) : ITextId<ReportId>, IComparable<ReportId>
{
    /// <inheritdoc/>
    public static ReportId Of(string value) => new(value);

    /// <summary>As people see it: the first 12 digits.</summary>
    [JsonIgnore]
    public string ForDisplay => Value.Length > 13 ? Value[..13] : Value;

    /// <summary>By its letters, the same everywhere.</summary>
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
