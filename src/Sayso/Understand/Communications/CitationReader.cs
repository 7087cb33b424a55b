using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>
/// Reads what a document itself cites: numbers of messages in its text, and its footnotes that just name an earlier document.
/// </summary>
internal static partial class CitationReader
{
    private const int MostBefore = 200;
    private const int MostCited = 90;
    private const int MostNotes = 500;
    private const int LongestNote = 6000;

    /// <summary>What a document cites.</summary>
    /// <param name="text">The report.</param>
    /// <param name="layout">Where its pieces stand.</param>
    /// <param name="number">The document's own number in its volume; null when it has none.</param>
    /// <param name="own">The series of its own messages; empty when that is not told.</param>
    /// <param name="profile">Knows the series.</param>
    public static IReadOnlyList<Citation> Read(string text, Layout layout, int? number, string own, CollectionProfile profile)
    {
        var found = new List<Citation>();
        foreach (var (mark, note) in layout.Notes.Take(MostNotes))
        {
            Footnote(text, layout, mark, note, number, profile.Forms, found);
        }

        foreach (var paragraph in layout.Body)
        {
            string words = DatelineMark().Replace(paragraph.Of(text).ToString(), mark => new string(' ', mark.Length));
            var taken = new HashSet<int>();
            foreach (var (pattern, series) in profile.Series.Citing(own))
            {
                foreach (Match match in pattern.Matches(words))
                {
                    foreach (Match one in Digits().Matches(match.Groups["numbers"].Value))
                    {
                        int start = paragraph.Start + match.Groups["numbers"].Index + one.Index;
                        if (taken.Add(start))
                        {
                            found.Add(new Citation($"{series} {one.Value.TrimStart('0')}",
                                new Span(paragraph.Start + match.Index, start + one.Length)));
                        }
                    }
                }
            }
        }

        return [.. found.DistinctBy(citation => citation.Text)];
    }

    private static void Footnote(string text, Layout layout, string mark, Span note, int? own, CorrespondenceForms forms,
        List<Citation> found)
    {
        string words = note.Of(text)[..Math.Min(note.Length, LongestNote)].ToString();
        foreach (var (from, to) in NoteSentences.Of(words))
        {
            string sentence = words[from..to];
            bool cites = forms.Citing.IsMatch(sentence) && !sentence.StartsWith("See", StringComparison.Ordinal);
            bool sees = SeeOnly().IsMatch(sentence) && Before(text, layout, mark) is { } before
                && forms.CitedThing.IsMatch(before[^Math.Min(MostCited, before.Length)..]);
            if (!cites && !sees)
            {
                continue;
            }

            foreach (Match document in Documents().Matches(sentence))
            {
                if (Footnoted().IsMatch(sentence[..document.Index]))
                {
                    continue;
                }

                foreach (Match one in Digits().Matches(document.Groups["numbers"].Value))
                {
                    if (int.TryParse(one.Value, out int number) && (own is null || number < own))
                    {
                        found.Add(new Citation($"Document {number}",
                            new Span(note.Start + from + document.Index, note.Start + from + document.Index + document.Length)));
                    }
                }
            }
        }
    }

    /// <summary>The words before a footnote's mark.</summary>
    private static string? Before(string text, Layout layout, string mark)
    {
        int at = text.IndexOf($"[{mark}]", StringComparison.Ordinal);
        return at > 0 && layout.Notes.Count > 0 && at < layout.Notes[0].Span.Start
            ? DatelineMark().Replace(text[Math.Max(0, at - MostBefore)..at], "").TrimEnd() : null;
    }

    [GeneratedRegex(@"\[\d{1,3}\]")]
    private static partial Regex DatelineMark();

    [GeneratedRegex(@"(?<!A-)\b\d{1,6}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\bDocuments?\s+(?<numbers>\d+(?:(?:,? and|,|[-–])\s*\d+)*)")]
    private static partial Regex Documents();

    [GeneratedRegex(@"[Ff]ootnotes?\s+\d+,?\s*$")]
    private static partial Regex Footnoted();

    [GeneratedRegex(@"^See (?:Documents? [\d, and–-]+)\.?$")]
    private static partial Regex SeeOnly();
}
