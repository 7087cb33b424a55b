using System.Text;
using System.Text.RegularExpressions;

namespace Sayso.Language.Training.Corpora;

/// <summary>A text whose mentions are told who is who.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Text">Its tokens, joined as running text.</param>
/// <param name="Chains">Where each mention stands, and the number of whom it means.</param>
/// <param name="KnowsAll">True when whatever is no mention means nobody that is meant elsewhere.</param>
internal sealed partial record ChainText(string Name, string Text, IReadOnlyList<(Span Span, int Chain)> Chains, bool KnowsAll)
{
    /// <summary>Reads the files of a folder in CoNLL-2012's columns, LitBank's or OntoGUM's.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="takes">Told the name of each document.</param>
    /// <param name="knowsAll">True when chains of one are left out but all others marked.</param>
    public static IEnumerable<ChainText> Read(string folder, Func<string, bool> takes, bool knowsAll) =>
        Directory.GetFiles(folder, "*.conll").Order(StringComparer.Ordinal).Where(path => takes(Path.GetFileNameWithoutExtension(path)))
            .Select(path => Parse(path, knowsAll));

    private static ChainText Parse(string path, bool knowsAll)
    {
        var text = new StringBuilder();
        var chains = new List<(Span, int)>();
        var open = new Dictionary<int, Stack<int>>();
        bool opens = true;
        foreach (string line in File.ReadLines(path))
        {
            string[] columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length < 3 || line.StartsWith('#'))
            {
                continue;
            }

            string form = columns.Length == 3 ? columns[1] : columns[3];
            bool joined = columns.Length == 3 && form == "-";
            if (!opens && !joined && !Spacing.ClosesUp(form))
            {
                text.Append(' ');
            }

            int start = text.Length;
            text.Append(form);
            opens = joined || Spacing.OpensUp(form);
            foreach (Match bracket in Bracket().Matches(columns[^1]))
            {
                int chain = int.Parse(bracket.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
                if (bracket.Groups[1].Length > 0)
                {
                    (open.TryGetValue(chain, out var starts) ? starts : open[chain] = new Stack<int>()).Push(start);
                }

                if (bracket.Groups[3].Length > 0)
                {
                    chains.Add((new Span(open[chain].Pop(), text.Length), chain));
                }
            }
        }

        return new ChainText(Path.GetFileName(path), text.ToString(), chains, knowsAll);
    }

    [GeneratedRegex(@"(\()?(\d+)(\))?")]
    private static partial Regex Bracket();
}
