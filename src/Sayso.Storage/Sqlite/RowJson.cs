using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sayso.Storage.Sqlite;

/// <summary>How lists inside a row are written.</summary>
internal static class RowJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
