using Sayso.Anchor;
using Sayso.Language;
using Sayso.Testing.Edits;

namespace Sayso.Benchmarks.Anchors;

/// <summary>Judged things of reports, edited by a script.</summary>
internal static class AnchorTrials
{
    /// <summary>
    /// The trials of one report: each edit by itself, all five together, and with a repeated sentence that deleted at its place.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="other">Another, to take words from.</param>
    /// <param name="seed">The same seed, the same trials.</param>
    /// <param name="repeats">Whether a judged sentence is made to stand elsewhere too.</param>
    /// <param name="deletes">Whether a judged sentence is deleted.</param>
    public static IEnumerable<AnchorTrial> Of(ReportText report, ReportText other, int seed, bool repeats, bool deletes)
    {
        var random = new Random(seed);
        Span? judged = null;
        if (repeats || deletes)
        {
            (report, judged) = WithRepeated(report, random, repeats);
        }

        var things = JudgedWords.Draw(report, random, judged);
        var sentences = things.Where(thing => thing.Kind == "sentence").Select(thing => thing.Spans[0]).ToList();
        var edits = new Dictionary<string, IReadOnlyList<TextEdit>>(
            ReportEdits.Of(report, other, random, sentences[random.Next(sentences.Count)]));

        // Of edits that overlap the first one counts: the larger ones come first.
        edits["all five"] =
        [
            .. edits["headline replaced"], .. edits["paragraph removed"], .. edits["paragraph added"], .. edits["word changed"],
            .. edits["name respelt"],
        ];
        edits["sentences replaced"] = [.. sentences.Select(sentence => ReportEdits.Instead(other, sentence, random))];
        if (deletes)
        {
            edits["sentence deleted"] = [ReportEdits.Without(report, judged!.Value)];
            edits["deleted and all five"] = [.. edits["sentence deleted"], .. edits["all five"]];
        }

        var before = new QuoteMatcher(report.Text);
        var quotes = things.Select(thing => before.Take(thing.Spans)).ToList();
        foreach (var (name, edit) in edits)
        {
            var edited = new EditedText(report.Text, edit);
            var matcher = new QuoteMatcher(edited.Text);
            for (int i = 0; i < things.Count; i++)
            {
                var mapped = things[i].Spans.Select(edited.Map).OfType<Span>().ToList();
                var gold = mapped.Count == things[i].Spans.Count ? mapped : null;
                yield return AnchorTrial.Of(report.FileName, name, things[i].Kind, quotes[i], gold, matcher, edited.Text);
            }
        }
    }

    /// <summary>Chooses a sentence and, where asked, puts it a second time: by itself, or with the sentence that follows it.</summary>
    private static (ReportText Report, Span Judged) WithRepeated(ReportText report, Random random, bool repeats)
    {
        var telling = report.Sentences.Where(sentence => sentence.Length >= 40).ToList();
        var chosen = telling[random.Next(telling.Count)];
        if (!repeats)
        {
            return (report, chosen);
        }

        int follows = report.Sentences.ToList().IndexOf(chosen) + 1;
        var copied = random.Next(2) == 0 && follows < report.Sentences.Count ? chosen with { End = report.Sentences[follows].End } : chosen;
        var before = report.Paragraphs[random.Next(1, report.Paragraphs.Count)];
        while (before.Start > copied.Start && before.Start < copied.End)
        {
            before = report.Paragraphs[random.Next(1, report.Paragraphs.Count)];
        }

        var copy = new TextEdit(new Span(before.Start, before.Start), report.Text[copied.Start..copied.End] + "\n\n", false);
        var repeated = new EditedText(report.Text, [copy]);
        return (new ReportText(report.FileName, repeated.Text), repeated.Map(chosen)!.Value);
    }
}
