namespace Sayso.Language.Training.Corpora;

/// <summary>Wikinews articles as a CSV of url, date, title and text.</summary>
internal static class Wikinews
{
    /// <summary>The texts, without those whose titles are kept for measuring.</summary>
    public static IEnumerable<string> Read(string path, HashSet<string> kept) =>
        Rows(File.ReadAllText(path)).Skip(1).Where(row => row.Count == 4 && !kept.Contains(Plain(row[2])))
            .Select(row => row[2] + "\n\n" + row[3]);

    /// <summary>Titles that a corpus measures on: "# meta::title" lines of a treebank, or the file names of a folder.</summary>
    public static IEnumerable<string> Titles(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Plain(Path.GetFileNameWithoutExtension(file).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))
        : File.ReadLines(path).Where(line => line.StartsWith("# meta::title = ", StringComparison.Ordinal))
            .Select(line => Plain(line[16..]));

    /// <summary>Letters and digits alone, in lower case.</summary>
    private static string Plain(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<List<string>> Rows(string csv)
    {
        var row = new List<string>();
        int at = 0;
        while (at < csv.Length)
        {
            int end;
            if (csv[at] == '"')
            {
                end = at + 1;
                while (end < csv.Length && !(csv[end] == '"' && (end + 1 == csv.Length || csv[end + 1] != '"')))
                {
                    end += csv[end] == '"' ? 2 : 1;
                }

                row.Add(csv[(at + 1)..Math.Min(end, csv.Length)].Replace("\"\"", "\"", StringComparison.Ordinal));
                end++;
            }
            else
            {
                end = csv.IndexOfAny([',', '\n'], at);
                end = end < 0 ? csv.Length : end;
                row.Add(csv[at..end].TrimEnd('\r'));
            }

            if (end >= csv.Length || csv[end] != ',')
            {
                yield return row;
                row = [];
                end = csv.IndexOf('\n', Math.Min(end, csv.Length - 1)) is >= 0 and var next ? next : csv.Length;
            }

            at = end + 1;
        }
    }
}
