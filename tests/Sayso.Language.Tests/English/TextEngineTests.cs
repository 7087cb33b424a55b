using CsCheck;
using Sayso.Language.English;
using Sayso.Testing;

namespace Sayso.Language.Tests.English;

public sealed class TextEngineTests
{
    [Theory]
    [InlineData("Claims that the guards had slept were false.")]
    [InlineData("Reports that")]
    [InlineData("Evidence that “the crew” knew is thin.")]
    [InlineData("Fears that")]
    public void A_text_may_begin_with_what_stands_for_a_saying(string text)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Assert.NotEmpty(Engines.English!.Annotate(text, ReadingContext.None, TestContext.Current.CancellationToken).Tokens);
    }

    [Fact]
    public void Any_text_is_read_with_spans_in_range_and_in_order()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Gens.NewsText.Sample(text => Check(Engines.English.Annotate(text, new DateOnly(2024, 3, 18))), iter: 300);
    }

    [Theory]
    [InlineData("(", 1_000_000)]
    [InlineData("“", 1_000_000)]
    [InlineData("\"", 1_000_000)]
    [InlineData("word ", 100_000)]
    [InlineData("he said that ", 20_000)]
    [InlineData("reportedly ", 20_000)]
    [InlineData("Mr. Smith (PMF) ", 20_000)]
    public void Hostile_texts_are_read_whole(string piece, int times)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string text = string.Concat(Enumerable.Repeat(piece, times));

        Check(Engines.English.Annotate(text, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Ten_megabytes_on_one_line_are_read_whole_and_take_no_more_room_a_character()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string line = "“We removed the names,” Petra Lindqvist of the Velin Port Authority told Reuters on Friday, and the ministry "
            + "declined to comment. ";
        var engine = Engines.English;
        long Bytes(int length)
        {
            string text = string.Concat(Enumerable.Repeat(line, (length / line.Length) + 1));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Check(engine.Annotate(text, cancellationToken: TestContext.Current.CancellationToken));
            return (GC.GetAllocatedBytesForCurrentThread() - before) / length;
        }

        long few = Bytes(1_000_000);
        Assert.InRange(Bytes(10_000_000), 0, few * 3 / 2);
    }

    [Fact]
    public void The_same_text_gives_the_same_document()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        const string Text = "“We removed the names,” said Petra Lindqvist on Friday. She declined to say who had asked.";
        var first = Engines.English.Annotate(Text, cancellationToken: TestContext.Current.CancellationToken);
        var second = Engines.English.Annotate(Text, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(first.Tags, second.Tags);
        Assert.Equal(first.Heads, second.Heads);
        Assert.Equal(first.Mentions, second.Mentions);
        Assert.Equal(
            first.Attributions.SelectMany(attribution => attribution.Content),
            second.Attributions.SelectMany(attribution => attribution.Content));
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Assert.Throws<OperationCanceledException>(
            () => Engines.English.Annotate("Text.", ReadingContext.None, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_folder_without_models_says_so() =>
        Assert.Contains("no such model", Assert.Throws<Language.Weights.WeightsException>(
            () => TextEngine.Load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).Message, StringComparison.Ordinal);

    private static void Check(Document document)
    {
        var whole = new Span(0, document.Text.Length);
        Assert.All(document.Heads, (head, token) => Assert.True(head != token && head >= -1 && head < document.Tokens.Count));
        Assert.Equal(document.Tokens.Count, document.Lemmas.Count);
        int last = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(whole.Contains(token) && token.Length > 0 && token.Start >= last);
            last = token.End;
        }

        last = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.True(sentence.First == last && sentence.Count > 0);
            last = sentence.End;
        }

        Assert.Equal(document.Tokens.Count, last);
        last = 0;
        foreach (var mention in document.Mentions)
        {
            Assert.True(whole.Contains(mention.Span) && mention.Span.Start >= last && mention.Span.Contains(document.Tokens[mention.Head]));
            Assert.InRange(mention.Entity, 0, document.Entities.Count - 1);
            last = mention.Span.Start;
        }

        last = 0;
        foreach (var time in document.Times)
        {
            Assert.True(whole.Contains(time.Span) && time.Span.Start >= last);
            last = time.Span.End;
        }

        for (int number = 0; number < document.Attributions.Count; number++)
        {
            var attribution = document.Attributions[number];
            Assert.InRange(attribution.Confidence, 0, 1);
            foreach (var spans in new[] { attribution.Source, attribution.Cue, attribution.Content })
            {
                int end = 0;
                foreach (var span in spans)
                {
                    Assert.True(whole.Contains(span) && span.Start >= end && span.Length > 0);
                    end = span.End;
                }
            }

            if (attribution.Within is { } around)
            {
                var outside = document.Attributions[around].Content;
                Assert.True(outside.Count > 0 && new Span(outside[0].Start, outside[^1].End)
                    .Contains(attribution.Cue.Concat(attribution.Content).MinBy(span => span.Start)),
                    "an attribution lies within another's content");
            }

            var seen = new HashSet<int>();
            for (int? outer = attribution.Within; outer is { } at; outer = document.Attributions[at].Within)
            {
                Assert.True(seen.Add(at), "attributions lie within each other in a circle");
            }
        }
    }
}
