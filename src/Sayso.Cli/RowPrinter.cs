using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sayso.Cli;

/// <summary>Prints rows for people, as JSON Lines, or as CSV.</summary>
internal abstract class RowPrinter : IAsyncDisposable
{
    public static RowPrinter Create(bool json, bool csv) => json ? new JsonPrinter() : csv ? new CsvPrinter() : new TablePrinter();

    /// <summary>May be called again with more rows of the same kind.</summary>
    public abstract void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class JsonPrinter : RowPrinter
    {
        private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public override void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns)
        {
            foreach (var row in rows)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(row, Options));
            }
        }
    }

    private sealed class CsvPrinter : RowPrinter
    {
        private bool _started;

        public override void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns)
        {
            if (!_started)
            {
                Console.Out.Write(string.Join(',', columns.Select(column => column.Name)) + "\r\n");
                _started = true;
            }

            foreach (var row in rows)
            {
                Console.Out.Write(string.Join(',', columns.Select(column => Field(column.Value(row) ?? ""))) + "\r\n");
            }
        }

        /// <summary>Quoted where needed; what a spreadsheet would run as a formula gets an apostrophe before it.</summary>
        private static string Field(string value)
        {
            if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            {
                value = "'" + value;
            }

            return value.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
        }
    }

    private sealed class TablePrinter : RowPrinter
    {
        private const int Gap = 2;

        public override void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns)
        {
            int room = Console.IsOutputRedirected ? 200 : Math.Max(60, Console.WindowWidth);
            var cells = rows.Select(row => columns.Select(column => OneLine(column.Value(row) ?? "")).ToArray()).ToList();
            int[] widths = [.. columns.Select((column, number) => Math.Max(column.Name.Length, cells.Count == 0 ? 0 : cells.Max(row => row[number].Length)))];

            // The last column takes what is left; a wide one before it gives way.
            while (widths[..^1].Sum() + (Gap * (widths.Length - 1)) + 24 > room && widths[..^1].Max() > 12)
            {
                widths[Array.IndexOf(widths, widths[..^1].Max())]--;
            }

            widths[^1] = Math.Max(12, room - widths[..^1].Sum() - (Gap * (widths.Length - 1)));
            Console.Out.WriteLine(Line([.. columns.Select(column => column.Name)], widths));
            Console.Out.WriteLine(string.Join(new string(' ', Gap), widths.Select(width => new string('-', Math.Min(width, 40)))).TrimEnd());
            foreach (string[] row in cells)
            {
                Console.Out.WriteLine(Line(row, widths));
            }
        }

        private static string Line(string[] cells, int[] widths) =>
            string.Join(new string(' ', Gap), cells.Select((cell, number) => cell.Length > widths[number] ? string.Concat(cell.AsSpan(0, widths[number] - 1), "…") : cell.PadRight(widths[number]))).TrimEnd();

        private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
