using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>An event of one report, by its place in the ledger.</summary>
/// <param name="Number">From 0.</param>
[JsonConverter(typeof(NumberedIdConverter<EventId>))]
public readonly record struct EventId(int Number) : INumberedId<EventId>
{
    /// <inheritdoc/>
    public static string Prefix => "ev";

    /// <inheritdoc/>
    public static int First => 1;

    /// <inheritdoc/>
    public static EventId Of(int number) => new(number);

    /// <summary>As printed: "ev1".</summary>
    public override string ToString() => NumberedIds.Spell(this);
}
