using Sayso.Testing;

namespace Sayso.Language.Tests.Time;

public sealed class TimeReaderTests
{
    private static readonly DateOnly Published = new(2024, 3, 18); // a Monday

    [Theory]
    [InlineData("It began on January 10, 2020.", "January 10, 2020", "2020-01-10")]
    [InlineData("They met on 5 March.", "5 March", "2024-03-05")]
    [InlineData("He resigned yesterday.", "yesterday", "2024-03-17")]
    [InlineData("She spoke on Thursday.", "Thursday", "2024-03-14")]
    [InlineData("She will speak on Thursday.", "Thursday", "2024-03-21")]
    [InlineData("He came on Thursday night.", "Thursday night", "2024-03-14TNI")]
    [InlineData("Sales fell in the third quarter.", "the third quarter", "2023-Q3")]
    [InlineData("It rose last year.", "last year", "2023")]
    [InlineData("It rose three years ago.", "three years ago", "2021")]
    [InlineData("It lasted for two days.", "two days", "P2D")]
    [InlineData("It is a 10-day truce.", "10-day", "P10D")]
    [InlineData("He runs every day.", "every day", "P1D")]
    [InlineData("He landed at 11:48 p.m. on Thursday.", "11:48 p.m. on Thursday", "2024-03-14T23:48")]
    [InlineData("Unrest grew in the 1990s.", "the 1990s", "199")]
    [InlineData("He said so recently.", "recently", "PAST_REF")]
    [InlineData("Last week it rained.", "Last week", "2024-W11")]
    public void Values_follow_TimeML(string text, string words, string value)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var document = Engines.English.Annotate(text, Published, TestContext.Current.CancellationToken);

        var time = Assert.Single(document.Times);
        Assert.Equal((words, value), (time.Span.Of(text).ToString(), time.Value));
    }

    [Theory]
    [InlineData("He was killed minutes after the strike.", "the strike")]
    [InlineData("They tracked him in the days preceding the attack.", "the attack")]
    public void A_time_may_hang_on_an_event(string text, string anchor)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var time = Assert.Single(Engines.English.Annotate(text, Published, TestContext.Current.CancellationToken).Times);

        Assert.Equal(TimeBasis.Event, time.Basis);
        Assert.Equal(anchor, time.Anchor!.Value.Of(text).ToString());
    }

    [Fact]
    public void Intervals_are_half_open_and_stay_in_the_calendar()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        foreach (var published in new[] { DateOnly.MinValue, DateOnly.MaxValue, Published })
        {
            var document = Engines.English.Annotate("Yesterday, tomorrow, last year, next century, 5,000 years ago, Friday, the next "
                + "quarter, in 9999, the weekend.", published, TestContext.Current.CancellationToken);

            Assert.NotEmpty(document.Times);
            Assert.All(document.Times, time => Assert.True(time.Interval.From is null || time.Interval.To is null
                || time.Interval.From < time.Interval.To));
        }
    }

    [Theory]
    [InlineData("From 23 December to 2 January 2020, in the early 1990s, in fiscal year 2019/20 and in the third quarter of last year")]
    [InlineData("At 9am EST, 14:00 GMT, on 5 March 2012 and at 23:50 the previous day, between 9 and 10 p.m. on the night of 3-4 January")]
    [InlineData("On 25 October (7 November) 1917, on 12 Dhu al-Hijja 1445 AH, on 3 May Heisei 15, on Easter Sunday 2019 and in spring '98")]
    [InlineData("The first week of May 2019, the week of Sunday, 3 January, three working days later, until noon on Friday, FY2021, Q4")]
    public void A_text_may_end_anywhere(string text)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        for (int length = 1; length <= text.Length; length++)
        {
            string head = text[..length];
            var times = Engines.English.Annotate(head, Published, TestContext.Current.CancellationToken).Times;
            Assert.All(times, time => Assert.True(time.Span.End <= head.Length && time.Span.Length > 0));
        }
    }
}
