using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Language;

/// <summary>Writes a span as {"start":0,"end":4}.</summary>
public sealed class SpanConverter : JsonConverter<Span>
{
    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    private static readonly JsonEncodedText End = JsonEncodedText.Encode("end");

    /// <inheritdoc/>
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A span is an object with start and end.");
        }

        int? start = null;
        int? end = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isStart = reader.ValueTextEquals("start"u8);
            bool isEnd = reader.ValueTextEquals("end"u8);
            reader.Read();
            if (isStart)
            {
                start = reader.GetInt32();
            }
            else if (isEnd)
            {
                end = reader.GetInt32();
            }
            else
            {
                reader.Skip();
            }
        }

        return start is { } from && end is { } to ? new Span(from, to) : throw new JsonException("A span has start and end.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Start, value.Start);
        writer.WriteNumber(End, value.End);
        writer.WriteEndObject();
    }
}
