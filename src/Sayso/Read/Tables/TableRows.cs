using System.Buffers;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sayso.Read.Tables;

/// <summary>The rows of a CSV or of the first sheet of an XLSX, one at a time.</summary>
internal static class TableRows
{
    private const int MostColumns = 400;
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdhYMDH");
    private const int MostSharedText = 64 * 1024 * 1024;

    /// <summary>Every row with its number in the file; the header is the first.</summary>
    /// <exception cref="SaysoException">The file is missing or damaged.</exception>
    public static IEnumerable<(int Row, IReadOnlyList<string> Cells)> Read(string path, string? shown = null)
    {
        if (!File.Exists(path))
        {
            throw TableProblems.NotFound(path);
        }

        string name = shown ?? path;
        return IsPacked(path) ? Sheet(path, name) : Csv(path, name);
    }

    private static bool IsPacked(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[4];
        return stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PK\x03\x04"u8);
    }

    private static IEnumerable<(int, IReadOnlyList<string>)> Csv(string path, string name)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvParser(reader,
            new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, TrimOptions = TrimOptions.Trim,
            DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], MaxFieldSize = 1024 * 1024 });
        while (true)
        {
            try
            {
                if (!csv.Read())
                {
                    yield break;
                }
            }
            catch (CsvHelperException failure)
            {
                throw TableProblems.Damaged(name, FormattableString.Invariant($"row {csv.RawRow}"), failure);
            }

            yield return (csv.RawRow, csv.Record!);
        }
    }

    private static IEnumerable<(int, IReadOnlyList<string>)> Sheet(string path, string name)
    {
        SpreadsheetDocument document;
        List<string> shared = [];
        WorksheetPart sheet;
        HashSet<uint> dates;
        try
        {
            document = SpreadsheetDocument.Open(path, false);
            var book = document.WorkbookPart!;
            sheet = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!);
            long length = 0;
            if (book.SharedStringTablePart is { } strings)
            {
                using var reader = OpenXmlReader.Create(strings);
                while (reader.Read())
                {
                    if (reader.ElementType == typeof(SharedStringItem))
                    {
                        string text = reader.LoadCurrentElement()!.InnerText;
                        length += text.Length;
                        shared.Add(length <= MostSharedText ? text : throw TableProblems.Damaged(name, "shared strings", null));
                    }
                }
            }

            dates = DateStyles(book);
        }
        catch (Exception failure) when (failure is not SaysoException)
        {
            throw TableProblems.Damaged(name, "workbook", failure);
        }

        using (document)
        {
            using var rows = OpenXmlReader.Create(sheet);
            int number = 0;
            while (Next(name, rows))
            {
                if (rows.ElementType != typeof(Row))
                {
                    continue;
                }

                var row = (Row)rows.LoadCurrentElement()!;
                number = (int?)row.RowIndex?.Value ?? number + 1;
                var cells = new List<string>();
                foreach (var cell in row.Elements<Cell>())
                {
                    int column = Column(cell.CellReference?.Value) ?? cells.Count;
                    while (cells.Count < column && cells.Count < MostColumns)
                    {
                        cells.Add("");
                    }

                    if (cells.Count < MostColumns)
                    {
                        cells.Add(Value(cell, shared, dates));
                    }
                }

                yield return (number, cells);
            }
        }
    }

    private static bool Next(string name, OpenXmlReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (Exception failure)
        {
            throw TableProblems.Damaged(name, "sheet", failure);
        }
    }

    private static string Value(Cell cell, List<string> shared, HashSet<uint> dates)
    {
        string text = cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Count
                ? shared[index].Trim()
                : "";
        }

        // A number that is shown as a date is days since 1900.
        return cell.DataType is null && cell.StyleIndex is { } style && dates.Contains(style.Value)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double days) && days is > 1 and < 2_900_000
            ? DateTime.FromOADate(days).AddMilliseconds(500).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : text.Trim();
    }

    private static HashSet<uint> DateStyles(WorkbookPart book)
    {
        var found = new HashSet<uint>();
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.FormatCode?.Value is { } code && code.AsSpan().IndexOfAny(DateLetters) >= 0)
            .Select(format => format.NumberFormatId!.Value).ToHashSet()
            ?? [];
        uint index = 0;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            uint id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 22) or (>= 45 and <= 47) || own.Contains(id))
            {
                found.Add(index);
            }

            index++;
        }

        return found;
    }

    private static int? Column(string? reference)
    {
        int column = 0;
        foreach (char letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            column = Math.Min((column * 26) + (letter - 'A' + 1), MostColumns);
        }

        return column > 0 ? column - 1 : null;
    }
}
