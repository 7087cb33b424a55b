using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>How lists and small records inside a row are written.</summary>
internal static class RowJson
{
    public static readonly JsonSerializerOptions Options = new(LedgerJson.List)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new InvalidDataException("a column holds null");
}
