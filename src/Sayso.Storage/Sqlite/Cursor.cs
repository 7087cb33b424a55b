using System.Buffers.Text;
using System.Text.Json;

namespace Sayso.Storage.Sqlite;

/// <summary>The place of a row in a list, by the values that the list is sorted by, as one word of an address.</summary>
internal static class Cursor
{
    public static string Write(IEnumerable<object?> values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values));

    /// <param name="cursor">What <see cref="Write"/> wrote.</param>
    /// <param name="count">How many values it has to hold.</param>
    /// <exception cref="SaysoException">It is no place in that list (SAY0305).</exception>
    public static IReadOnlyList<object?> Read(string cursor, int count)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            List<object?> values = [.. json.RootElement.EnumerateArray().Select(Value)];
            return values.Count == count ? values : throw None(null);
        }
        catch (Exception failure) when (failure is FormatException or JsonException or InvalidOperationException)
        {
            throw None(failure);
        }
    }

    private static object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out long whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Null => null,
        _ => throw new FormatException("A cursor holds words and numbers."),
    };

    /// <summary>It is no place in that list.</summary>
    public static SaysoException None(Exception? why) => new(
        new Problem("SAY0305", "after", "that is no place in this list", "Give what the page before it gave as \"next\"."), why);
}
