using System.Text.Json.Serialization;
using Sayso.Cases.Json;

namespace Sayso.Cases;

/// <summary>A voice, of which "v0" is the outlet, of one report, by its place in the ledger.</summary>
/// <param name="Number">From 0.</param>
[JsonConverter(typeof(NumberedIdConverter<VoiceId>))]
public readonly record struct VoiceId(int Number) : INumberedId<VoiceId>
{
    /// <inheritdoc/>
    public static string Prefix => "v";

    /// <inheritdoc/>
    public static int First => 0;

    /// <inheritdoc/>
    public static VoiceId Of(int number) => new(number);

    /// <summary>As printed: "v0".</summary>
    public override string ToString() => NumberedIds.Spell(this);
}
