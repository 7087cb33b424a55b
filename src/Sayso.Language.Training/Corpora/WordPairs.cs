using Sayso.Language.Scripts;

namespace Sayso.Language.Training.Corpora;

/// <summary>
/// Reads the word lists of Merhav and Ash (COLING 2018): a Latin and another word a line, parted by a tabulator, letters of one parted by
/// blanks, then how often the pair was seen.
/// </summary>
internal static class WordPairs
{
    public static IEnumerable<(string Native, string Latin)> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 2)
            {
                continue;
            }

            string[] words = [.. fields.Take(2).Select(field => Letters.Fold(field.Replace(" ", string.Empty, StringComparison.Ordinal)))];
            bool[] latin = [.. words.Select(word => Letters.ScriptOf(word) == Script.Latin)];
            if (latin[0] != latin[1] && words.All(word => word.Length > 0))
            {
                yield return latin[0] ? (words[1], words[0]) : (words[0], words[1]);
            }
        }
    }
}
