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
    private static readonly Dictionary<string, double> ByFamily = Load(out Rarest);

    private static readonly double Rarest;

    /// <summary>-ln of the share of sentences that hold a word of this family.</summary>
    public static double Of(string family) => ByFamily.GetValueOrDefault(family, Rarest);

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
            weights.TryAdd(WordFamily.Of(line[..space]), weight);
            rarest = Math.Max(rarest, weight);
        }

        return weights;
    }
}
