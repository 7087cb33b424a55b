using System.Text.RegularExpressions;
using Sayso.Anchor;
using Sayso.Language;
using Sayso.Testing.Edits;

namespace Sayso.Benchmarks.Anchors;

/// <summary>
/// Pairs of reports that an agency or desk really rewrote: sentences that stand in both, told by plain equality, are the gold.
/// </summary>
internal static class RewrittenTrials
{
    private const double LeastCommon = 0.35;

    /// <summary>The ten pairs and more of <c>pairs.tsv</c> that share most, those of one text first.</summary>
    public static IEnumerable<AnchorTrial> All(string folder)
    {
        var pairs = File.ReadLines(Path.Combine(folder, "pairs.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Where(fields => fields[2] is "same-text" or "rewrite"
                && double.Parse(fields[7], System.Globalization.CultureInfo.InvariantCulture) >= LeastCommon);
        foreach (string[] pair in pairs)
        {
            var first = Read(folder, pair[0]);
            var second = Read(folder, pair[1]);
            foreach (var trial in Of(first, second).Concat(Of(second, first)))
            {
                yield return trial;
            }
        }
    }

    /// <summary>Gold is null where a sentence does not stand word for word in the other text, or stands there or here twice.</summary>
    private static IEnumerable<AnchorTrial> Of(ReportText from, ReportText to)
    {
        var here = from.Sentences.ToLookup(sentence => Plain(from.Text, sentence));
        var there = to.Sentences.ToLookup(sentence => Plain(to.Text, sentence));
        var before = new QuoteMatcher(from.Text);
        var matcher = new QuoteMatcher(to.Text);
        foreach (var sentence in from.Sentences)
        {
            string plain = Plain(from.Text, sentence);
            IReadOnlyList<Span>? gold = here[plain].Count() == 1 && there[plain].Count() == 1 ? [there[plain].First()] : null;
            string names = $"{from.FileName} -> {to.FileName}";
            yield return AnchorTrial.Of(names, "rewritten", "sentence", before.Take(sentence), gold, matcher, to.Text);
        }
    }

    private static string Plain(string text, Span sentence) =>
        Regex.Replace(Regex.Replace(Regex.Replace(text[sentence.Start..sentence.End], @"\s+", " "), "[“”]", "\""), "[‘’]", "'");

    private static ReportText Read(string folder, string name) => new(name, File.ReadAllText(Path.Combine(folder, "text", name + ".txt")));
}
