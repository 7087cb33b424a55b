using System.Globalization;
using System.Reflection;

namespace Sayso.Weigh.Propositions;

/// <summary>
/// How much a word tells, from how rare it is in plain news: the same in every case, so that adding a report changes nothing about the
/// others.
/// </summary>
/// <remarks>common-words.txt is counted by training/en/common_words.py.</remarks>
internal static class WordWeights
{
    private static readonly Dictionary<string, double> ByStem = Load(out Rarest);

    private static readonly double Rarest;

    /// <summary>-ln of the share of sentences that hold a word of this lemma.</summary>
    public static double Of(string lemma) => ByStem.GetValueOrDefault(Stem(lemma), Rarest);

    private static Dictionary<string, double> Load(out double rarest)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly()
            .GetManifestResourceStream("Sayso.Weigh.Propositions.common-words.txt")!);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        rarest = 0;
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            double weight = double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
            weights.TryAdd(Stem(line[..space]), weight);
            rarest = Math.Max(rarest, weight);
        }

        return weights;
    }

    // The list counts forms, not lemmas: one entry stands for all forms of a word.
    private static string Stem(string word)
    {
        foreach (string ending in (ReadOnlySpan<string>)["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                string stem = word[..^ending.Length];
                bool doubled = stem.Length > 2 && stem[^1] == stem[^2] && ending is "ing" or "ed";
                return ending == "ies" ? stem + "y" : doubled || stem.EndsWith('e') ? stem[..^1] : stem;
            }
        }

        return word.EndsWith('e') && word.Length > 4 ? word[..^1] : word;
    }
}
