using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>A mention of one report, by its place in the ledger.</summary>
/// <param name="Number">From 0.</param>
[JsonConverter(typeof(NumberedIdConverter<MentionId>))]
public readonly record struct MentionId(int Number) : INumberedId<MentionId>
{
    /// <inheritdoc/>
    public static string Prefix => "m";

    /// <inheritdoc/>
    public static int First => 1;

    /// <inheritdoc/>
    public static MentionId Of(int number) => new(number);

    /// <summary>As printed: "m1".</summary>
    public override string ToString() => NumberedIds.Spell(this);
}
