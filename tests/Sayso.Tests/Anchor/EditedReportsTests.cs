using Sayso.Anchor;
using Sayso.Testing;
using Sayso.Testing.Edits;

namespace Sayso.Tests.Anchor;

/// <summary>The bench <c>bench/Sayso.Benchmarks --anchors</c> in small, on the reports of the example case.</summary>
public sealed class EditedReportsTests
{
    [Fact]
    public void Judged_words_stand_where_they_belong_after_five_edits_and_nowhere_else()
    {
        var reports = Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "velin", "reports"))
            .Where(path => Path.GetExtension(path) is ".txt" or ".md").Order(StringComparer.Ordinal)
            .Select(path => new ReportText(Path.GetFileName(path), File.ReadAllText(path))).ToList();
        int there = 0;
        int stand = 0;
        for (int i = 0; i < reports.Count; i++)
        {
            var random = new Random(i);
            var report = reports[i];
            var things = JudgedWords.Draw(report, random, report.Sentences[^1]);
            var other = reports[(i + 3) % reports.Count];
            var edits = ReportEdits.Of(report, other, random, report.Sentences[^2]).ToDictionary(pair => pair.Key, pair => pair.Value);
            edits["deleted"] = [ReportEdits.Without(report, report.Sentences[^1])];
            var before = new QuoteMatcher(report.Text);
            foreach (var (name, edit) in edits)
            {
                var edited = new EditedText(report.Text, edit);
                var matcher = new QuoteMatcher(edited.Text);
                foreach (var thing in things)
                {
                    var gold = thing.Spans.Select(edited.Map).ToList();
                    var place = matcher.Find(before.Take(thing.Spans));
                    bool gone = gold.Contains(null);
                    there += gone ? 0 : 1;
                    stand += !gone && place is not null ? 1 : 0;
                    Assert.True(
                        place is null || (!gone && place.Spans.Select(span => (Sayso.Language.Span?)span).SequenceEqual(gold)),
                        $"{report.FileName}, {name}: {thing.Kind} {string.Join(' ', thing.Spans)} stands at "
                        + $"{string.Join(' ', place?.Spans ?? [])}, not {string.Join(' ', gold)}");
                }
            }
        }

        Assert.True(stand >= 0.98 * there, $"{stand} of {there}");
    }
}
