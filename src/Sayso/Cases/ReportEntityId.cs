using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>An entity of one report, by its place in the ledger.</summary>
/// <param name="Number">From 0.</param>
[JsonConverter(typeof(NumberedIdConverter<ReportEntityId>))]
public readonly record struct ReportEntityId(int Number) : INumberedId<ReportEntityId>
{
    /// <inheritdoc/>
    public static string Prefix => "e";

    /// <inheritdoc/>
    public static int First => 1;

    /// <inheritdoc/>
    public static ReportEntityId Of(int number) => new(number);

    /// <summary>As printed: "e1".</summary>
    public override string ToString() => NumberedIds.Spell(this);
}
