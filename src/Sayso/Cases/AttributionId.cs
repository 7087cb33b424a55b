using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>An attribution of one report, by its place in the ledger.</summary>
/// <param name="Number">From 0.</param>
[JsonConverter(typeof(NumberedIdConverter<AttributionId>))]
public readonly record struct AttributionId(int Number) : INumberedId<AttributionId>
{
    /// <inheritdoc/>
    public static string Prefix => "a";

    /// <inheritdoc/>
    public static int First => 1;

    /// <inheritdoc/>
    public static AttributionId Of(int number) => new(number);

    /// <summary>As printed: "a1".</summary>
    public override string ToString() => NumberedIds.Spell(this);
}
