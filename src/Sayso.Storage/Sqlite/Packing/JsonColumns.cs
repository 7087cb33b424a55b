using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>
/// JSON by columns: two for each path (what sort of value, and the value), in the order in which paths first come. What a ledger's line is
/// written as comes back to the byte.
/// </summary>
internal static class JsonColumns
{
    private const decimal Thousand = 1000;

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private enum Sort
    {
        Null,
        True,
        False,
        Whole,
        Fraction,
        Share,
        Text,
        Numbered,
        List,
        Thing,
    }

    /// <param name="json">One value.</param>
    /// <param name="source">A text that the reader will have at hand.</param>
    /// <param name="known">Texts that the reader will know.</param>
    public static byte[] Write(ReadOnlyMemory<byte> json, string source, IReadOnlyList<string>? known = null)
    {
        using var document = JsonDocument.Parse(json);
        var columns = new ColumnWriter(source, known);
        new Writing(columns).Write(document.RootElement, new Path(0));
        return columns.ToArray();
    }

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static byte[] Read(byte[] packed, string source, IReadOnlyList<string>? known = null)
    {
        var buffer = new ArrayBufferWriter<byte>(packed.Length * 8);
        using var json = new Utf8JsonWriter(buffer, Options);
        new Reading(new ColumnReader(packed, source, known), json).Read(new Path(0));
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>"m12" as "m" and 12; the other way round it must come out the same.</summary>
    private static (string Letters, long Number)? Numbered(string text)
    {
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetterLower(text[letters]))
        {
            letters++;
        }

        return letters is > 0 and < 4 && text.Length - letters is > 0 and < 10 && (text[letters] != '0' || text.Length == letters + 1)
            && text.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0
            ? (text[..letters], long.Parse(text.AsSpan(letters), CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>Where values of one sort stand: the same names in the same order lead there.</summary>
    private sealed class Path(int number)
    {
        private readonly Dictionary<string, Path> _properties = new(StringComparer.Ordinal);
        private Path? _item;

        public int Sorts => 2 * number;

        public int Values => (2 * number) + 1;

        /// <summary>The letters of numbered ids that stand here.</summary>
        public string? Letters { get; set; }

        /// <summary>Which properties things here have.</summary>
        public List<string[]> Shapes { get; } = [];

        public Path Property(string name, ref int count) =>
            _properties.TryGetValue(name, out var found) ? found : _properties[name] = new Path(++count);

        public Path Item(ref int count) => _item ??= new Path(++count);
    }

    private sealed class Writing(ColumnWriter columns)
    {
        private int _paths;
        private long _last;

        public void Write(JsonElement value, Path path)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    Thing(value, path);
                    break;
                case JsonValueKind.Array:
                    Put(path, Sort.List, value.GetArrayLength());
                    foreach (var item in value.EnumerateArray())
                    {
                        Write(item, path.Item(ref _paths));
                    }

                    break;
                case JsonValueKind.Number:
                    Number(value, path);
                    break;
                case JsonValueKind.String:
                    Text(value.GetString()!, path);
                    break;
                default:
                    columns.Number(path.Sorts, (int)(value.ValueKind == JsonValueKind.Null ? Sort.Null
                        : value.ValueKind == JsonValueKind.True ? Sort.True : Sort.False));
                    break;
            }
        }

        private void Thing(JsonElement value, Path path)
        {
            string[] names = [.. value.EnumerateObject().Select(property => property.Name)];
            int shape = path.Shapes.FindIndex(known => known.AsSpan().SequenceEqual(names));
            Put(path, Sort.Thing, shape < 0 ? path.Shapes.Count : shape);
            if (shape < 0)
            {
                path.Shapes.Add(names);
                columns.Number(path.Values, names.Length);
                foreach (string name in names)
                {
                    columns.Text(path.Values, name);
                }
            }

            foreach (var property in value.EnumerateObject())
            {
                Write(property.Value, path.Property(property.Name, ref _paths));
            }
        }

        private void Number(JsonElement value, Path path)
        {
            // Most are offsets, each a little after the last one.
            string raw = value.GetRawText();
            if (value.TryGetInt64(out long whole) && raw == whole.ToString(CultureInfo.InvariantCulture))
            {
                Put(path, Sort.Whole, whole - _last);
                _last = whole;
            }
            else if (value.TryGetDecimal(out decimal share) && share is > 0 and < 1 && decimal.IsInteger(share * Thousand)
                && raw == share.ToString(CultureInfo.InvariantCulture))
            {
                Put(path, Sort.Share, (long)(share * Thousand));
            }
            else
            {
                columns.Number(path.Sorts, (int)Sort.Fraction);
                columns.Text(path.Values, raw);
            }
        }

        private void Text(string text, Path path)
        {
            if (Numbered(text) is var (letters, number) && (path.Letters ?? letters) == letters)
            {
                columns.Number(path.Sorts, (int)Sort.Numbered);
                if (path.Letters is null)
                {
                    columns.Text(path.Values, path.Letters = letters);
                }

                columns.Step(path.Values, number);
            }
            else
            {
                columns.Number(path.Sorts, (int)Sort.Text);
                columns.Text(path.Values, text);
            }
        }

        private void Put(Path path, Sort sort, long value)
        {
            columns.Number(path.Sorts, (int)sort);
            columns.Number(path.Values, value);
        }
    }

    private sealed class Reading(ColumnReader columns, Utf8JsonWriter json)
    {
        private int _paths;
        private long _last;

        public void Read(Path path)
        {
            switch ((Sort)columns.Int(path.Sorts))
            {
                case Sort.Null:
                    json.WriteNullValue();
                    break;
                case Sort.True:
                    json.WriteBooleanValue(true);
                    break;
                case Sort.False:
                    json.WriteBooleanValue(false);
                    break;
                case Sort.Whole:
                    json.WriteNumberValue(_last += columns.Number(path.Values));
                    break;
                case Sort.Fraction:
                    json.WriteRawValue(columns.Words(path.Values), skipInputValidation: true);
                    break;
                case Sort.Share:
                    json.WriteNumberValue(columns.Number(path.Values) / Thousand);
                    break;
                case Sort.Text:
                    json.WriteStringValue(columns.Text(path.Values));
                    break;
                case Sort.Numbered:
                    path.Letters ??= columns.Words(path.Values);
                    json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{path.Letters}{columns.Step(path.Values)}"));
                    break;
                case Sort.List:
                    json.WriteStartArray();
                    for (int left = columns.Int(path.Values); left > 0; left--)
                    {
                        Read(path.Item(ref _paths));
                    }

                    json.WriteEndArray();
                    break;
                case Sort.Thing:
                    Thing(path);
                    break;
                default:
                    throw new InvalidDataException("a value is of no sort");
            }
        }

        private void Thing(Path path)
        {
            int shape = columns.Int(path.Values);
            if (shape == path.Shapes.Count)
            {
                string[] names = new string[columns.Int(path.Values)];
                for (int i = 0; i < names.Length; i++)
                {
                    names[i] = columns.Words(path.Values);
                }

                path.Shapes.Add(names);
            }

            json.WriteStartObject();
            foreach (string name in path.Shapes[shape])
            {
                json.WritePropertyName(name);
                Read(path.Property(name, ref _paths));
            }

            json.WriteEndObject();
        }
    }
}
