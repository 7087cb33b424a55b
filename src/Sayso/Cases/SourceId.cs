using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>What a name or a record stands in: a report or a table of records.</summary>
/// <param name="Value">The id of the one or the other.</param>
[JsonConverter(typeof(TextIdConverter<SourceId>))]
public readonly record struct SourceId(string Value) : ITextId<SourceId>, IComparable<SourceId>
{
    /// <summary>The report; null for a table.</summary>
    [JsonIgnore]
    public ReportId? Report => Value is ['r', ..] ? new ReportId(Value) : null;

    /// <summary>The table; null for a report.</summary>
    [JsonIgnore]
    public TableId? Table => Value is ['t', ..] ? new TableId(Value) : null;

    /// <inheritdoc/>
    public static SourceId Of(string value) => new(value);

    /// <summary>A report is a source.</summary>
    public static implicit operator SourceId(ReportId report) => new(report.Value);

    /// <summary>A table is a source.</summary>
    public static implicit operator SourceId(TableId table) => new(table.Value);

    /// <summary>By its letters.</summary>
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>As printed.</summary>
    public override string ToString() => Value;
}
