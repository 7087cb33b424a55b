using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>Prints rows for people, as JSON Lines, or as CSV.</summary>
internal abstract class RowPrinter : IAsyncDisposable
{
    public static RowPrinter Create(bool json, bool csv) => json ? new JsonPrinter() : csv ? new CsvPrinter() : new TablePrinter();

    /// <summary>May be called again with more rows of the same kind.</summary>
    public abstract void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns);

    public abstract ValueTask DisposeAsync();

    private sealed class JsonPrinter : RowPrinter
    {
        private readonly BufferedStream _output = new(Console.OpenStandardOutput(), 1 << 16);

        public override void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns)
        {
            foreach (var row in rows)
            {
                JsonSerializer.Serialize(_output, row, LedgerJson.List);
                _output.WriteByte((byte)'\n');
            }
        }

        public override ValueTask DisposeAsync() => _output.DisposeAsync();
    }

    /// <summary>RFC 4180; what a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    private sealed class CsvPrinter : RowPrinter
    {
        private readonly CsvWriter _output = new(
            Console.Out,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                NewLine = "\r\n",
                InjectionOptions = InjectionOptions.Escape,
                InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
                InjectionEscapeCharacter = '\'',
            },
            leaveOpen: true);

        private bool _started;

        public override void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns)
        {
            if (!_started)
            {
                Line(columns.Select(column => column.Name));
                _started = true;
            }

            foreach (var row in rows)
            {
                Line(columns.Select(column => column.Value(row)));
            }
        }

        public override ValueTask DisposeAsync() => _output.DisposeAsync();

        private void Line(IEnumerable<string?> fields)
        {
            foreach (string? field in fields)
            {
                _output.WriteField(field ?? "");
            }

            _output.NextRecord();
        }
    }

    private sealed class TablePrinter : RowPrinter
    {
        private const int Gap = 2;

        public override void Print<T>(IReadOnlyList<T> rows, params (string Name, Func<T, string?> Value)[] columns)
        {
            int room = Console.IsOutputRedirected ? 200 : Math.Max(60, Console.WindowWidth);
            var cells = rows.Select(row => columns.Select(column => OneLine(column.Value(row) ?? "")).ToArray()).ToList();
            int Widest(int column) => cells.Count == 0 ? 0 : cells.Max(row => row[column].Length);
            int[] widths = [.. columns.Select((column, number) => Math.Max(column.Name.Length, Widest(number)))];

            // The last column takes what is left; a wide one before it gives way.
            while (widths[..^1].Sum() + (Gap * (widths.Length - 1)) + 24 > room && widths[..^1].Max() > 12)
            {
                widths[Array.IndexOf(widths, widths[..^1].Max())]--;
            }

            widths[^1] = Math.Max(12, room - widths[..^1].Sum() - (Gap * (widths.Length - 1)));
            Console.Out.WriteLine(Line([.. columns.Select(column => column.Name)], widths));
            string[] rules = [.. widths.Select(width => new string('-', Math.Min(width, 40)))];
            Console.Out.WriteLine(string.Join(new string(' ', Gap), rules).TrimEnd());
            foreach (string[] row in cells)
            {
                Console.Out.WriteLine(Line(row, widths));
            }
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static string Line(string[] cells, int[] widths) =>
            string.Join(new string(' ', Gap), cells.Select((cell, number) => Cell(cell, widths[number]))).TrimEnd();

        private static string Cell(string cell, int width) => cell.Length > width
            ? string.Concat(cell.AsSpan(0, width - 1), "…")
            : cell.PadRight(width);

        private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
