using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sayso.Weigh.Fusion;

/// <summary>Reads source,item,value tables.</summary>
public static class ValueTableReader
{
    private static readonly string[] Needed = ["source", "item", "value"];

    /// <summary>
    /// Reads a table with a header row: source,item,value and, if there, attribute and time. Of several values of a source for one item the
    /// latest counts; without times each counts.
    /// </summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="reader">Its text.</param>
    /// <exception cref="SaysoException">SAY0401: it has no header row with these columns.</exception>
    public static ValueTable Read(string path, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var csv =
            new CsvReader(reader, new CsvConfiguration(
            CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, DetectColumnCountChanges = false });
        string[] header = csv.Read() && csv.ReadHeader()
            ? [.. csv.HeaderRecord!.Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant())] : [];
        int[] columns = [.. Needed.Select(name => Array.IndexOf(header, name))];
        if (columns.Contains(-1))
        {
            throw new SaysoException(
                new Problem(
                "SAY0401", path + ", line 1", $"no column \"{Needed[Array.IndexOf(columns, -1)]}\"",
                "The first row has to name the columns source, item and value; attribute and time are optional."));
        }

        int attribute = Array.IndexOf(header, "attribute");
        int time = Array.IndexOf(header, "time");
        var problems = new List<Problem>();
        var rows = new Dictionary<(string Item, string Attribute, string Source, string Value), (int Order, DateTimeOffset? Time)>();
        while (csv.Read())
        {
            string Field(int column) => column < 0 ? string.Empty : (csv.GetField(column) ?? string.Empty).Trim();
            string[] fields = [.. columns.Select(Field)];
            string where = string.Create(CultureInfo.InvariantCulture, $"{path}, line {csv.Parser.RawRow}");
            if (Array.IndexOf(fields, string.Empty) is >= 0 and var empty)
            {
                problems.Add(new Problem("SAY0402", where, $"no {Needed[empty]}", "Fill it in, or delete the row: it is left out."));
                continue;
            }

            DateTimeOffset? at = null;
            if (Field(time) is { Length: > 0 } written)
            {
                if (DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
                {
                    at = parsed;
                }
                else
                {
                    problems.Add(
                        new Problem(
                        "SAY0403", where, $"\"{written}\" is no time",
                        "Write times as 2020-01-10T21:30Z: the row counts as if it had none."));
                }
            }

            rows[(fields[1], Field(attribute), fields[0], fields[2])] = (rows.Count, at);
        }

        return Build(rows, problems);
    }

    private static ValueTable Build(
        Dictionary<(string Item, string Attribute, string Source, string Value), (int Order, DateTimeOffset? Time)> rows,
        List<Problem> problems)
    {
        var sources = new Dictionary<string, int>(StringComparer.Ordinal);
        var claims = rows
            .GroupBy(row => (row.Key.Item, row.Key.Attribute, row.Key.Source))
            .SelectMany(said => said.Where(row => row.Value.Time is null || row.Value.Time == said.Max(other => other.Value.Time)))
            .OrderBy(row => row.Value.Order)
            .Select(row => row.Key)
            .ToList();
        var forms = claims.GroupBy(claim => claim.Attribute)
            .ToDictionary(group => group.Key, group => ValueForms.Of([.. group.Select(claim => claim.Value)]));
        var items = new List<ValueItem>();
        foreach (var item in claims.GroupBy(claim => (claim.Item, claim.Attribute)))
        {
            var values = item
                .GroupBy(claim => ValueForms.Key(claim.Value, forms[claim.Attribute]))
                .Select(same => new ItemValue(
                    same.GroupBy(claim => claim.Value).MaxBy(spelling => spelling.Count())!.Key, same.Key,
                    [.. same.Select(claim => Number(sources, claim.Source)).Distinct()]));
            items.Add(new ValueItem(item.Key.Item, item.Key.Attribute, [.. values]) { Form = forms[item.Key.Attribute] });
        }

        return new ValueTable([.. sources.Keys], items, problems);
    }

    private static int Number(Dictionary<string, int> sources, string source)
    {
        sources.TryAdd(source, sources.Count);
        return sources[source];
    }
}
