using System.Text.RegularExpressions;
using Sayso.Language;

namespace Sayso.Testing.Edits;

/// <summary>The five changes that a desk makes to a report that is already out, each by a script that knows what it moved.</summary>
public static class ReportEdits
{
    private static readonly Regex PlainWord = new(@"(?<= )[a-z]{4,}(?= )", RegexOptions.CultureInvariant);

    private static readonly string[] OtherWords =
    [
        "nearly", "several", "reportedly", "earlier", "announced", "various",
        "senior", "criticised", "meanwhile", "repeated", "planned", "officials",
    ];

    /// <summary>Each change by name.</summary>
    /// <param name="report">What is changed.</param>
    /// <param name="other">Another report, of which a paragraph and the headline are taken.</param>
    /// <param name="random">Seeded.</param>
    /// <param name="within">Where a word is changed, such as a judged sentence; anywhere when null.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<TextEdit>> Of(
        ReportText report, ReportText other, Random random, Span? within) =>
        new Dictionary<string, IReadOnlyList<TextEdit>>
        {
            ["paragraph added"] = [Added(report, other, random)],
            ["paragraph removed"] = Removed(report, random),
            ["word changed"] = Changed(report, random, within),
            ["name respelt"] = Respelt(report, random),
            ["headline replaced"] = [new TextEdit(report.Paragraphs[0], other.Paragraphs[0].Of(other.Text).ToString(), false)],
        };

    /// <summary>Takes one sentence out, with the white space after it.</summary>
    public static TextEdit Without(ReportText report, Span sentence)
    {
        int end = sentence.End;
        while (end < report.Text.Length && report.Text[end] == ' ')
        {
            end++;
        }

        return new TextEdit(sentence with { End = end }, "", false);
    }

    /// <summary>Puts a sentence of another report in the place of one.</summary>
    public static TextEdit Instead(ReportText other, Span sentence, Random random)
    {
        var words = other.Sentences[random.Next(other.Sentences.Count)];
        return new TextEdit(sentence, other.Text[words.Start..words.End], false);
    }

    private static TextEdit Added(ReportText report, ReportText other, Random random)
    {
        var paragraph = other.Paragraphs[random.Next(Math.Min(1, other.Paragraphs.Count - 1), other.Paragraphs.Count)];
        var before = report.Paragraphs[random.Next(Math.Min(1, report.Paragraphs.Count - 1), report.Paragraphs.Count)];
        return new TextEdit(new Span(before.Start, before.Start), other.Text[paragraph.Start..paragraph.End] + "\n\n", false);
    }

    private static TextEdit[] Removed(ReportText report, Random random)
    {
        if (report.Paragraphs.Count < 3)
        {
            return [];
        }

        int number = random.Next(1, report.Paragraphs.Count);
        int end = number + 1 < report.Paragraphs.Count ? report.Paragraphs[number + 1].Start : report.Text.Length;
        return [new TextEdit(report.Paragraphs[number] with { End = end }, "", false)];
    }

    private static TextEdit[] Changed(ReportText report, Random random, Span? within)
    {
        var words = PlainWord.Matches(report.Text).Select(match => new Span(match.Index, match.Index + match.Length))
            .Where(word => within is not { } place || place.Contains(word)).ToList();
        return words.Count == 0 ? [] : [new TextEdit(words[random.Next(words.Count)], OtherWords[random.Next(OtherWords.Length)], true)];
    }

    /// <summary>One name, wherever it stands.</summary>
    private static TextEdit[] Respelt(ReportText report, Random random)
    {
        if (report.Names.Count == 0)
        {
            return [];
        }

        string name = report.Names[random.Next(report.Names.Count)].Of(report.Text).ToString().Split(' ')[^1];
        int vowel = Math.Max(0, name.AsSpan(1).IndexOfAny("aeiou")) + 1;
        string other = string.Concat(name.AsSpan(0, vowel), name[vowel] is 'e' ? "ai" : "e", name.AsSpan(vowel + 1));
        return [.. Regex.Matches(report.Text, $@"\b{name}\b", RegexOptions.CultureInvariant)
            .Select(match => new TextEdit(new Span(match.Index, match.Index + match.Length), other, true))];
    }
}
