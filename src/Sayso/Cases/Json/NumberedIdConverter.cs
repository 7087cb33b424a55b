using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Cases.Json;

/// <summary>Writes an id within one report as letter and number.</summary>
/// <typeparam name="T">The id.</typeparam>
public sealed class NumberedIdConverter<T> : JsonConverter<T>
    where T : struct, INumberedId<T>
{
    // The first ones are spelt once.
    private static readonly JsonEncodedText[] Spelt =
        [.. Enumerable.Range(0, 512).Select(number => JsonEncodedText.Encode(NumberedIds.Spell(T.Of(number))))];

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NumberedIds.Parse<T>(reader.GetString()) ?? throw new JsonException($"An id here is \"{T.Prefix}\" and a number.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Number < Spelt.Length)
        {
            writer.WriteStringValue(Spelt[value.Number]);
        }
        else
        {
            writer.WriteStringValue(NumberedIds.Spell(value));
        }
    }
}
