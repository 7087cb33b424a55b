using Sayso.Cases;
using Sayso.Inquire.Timeline;

namespace Sayso.Tests.Inquire;

public sealed class TimelineTests
{
    [Fact]
    public void Minutes_after_an_event_whose_time_is_told_lie_minutes_after_it()
    {
        var chronology = TimelineBuilder.Tighten(
            [
                Claim("c1", "the flight was landing at 22:10", "2024-03-14 22:10", "2024-03-14 22:11"),
                Claim("c2", "he was seized minutes after landing", "2024-03-14 00:00", "2024-03-15 00:00",
                    new ClaimAnchor("landing", AnchorSide.After, "PTXM") { Lemma = "landing" }),
            ],
            []);

        var seized = chronology.Events.Single(happening => happening.Id == "c2");
        Assert.Equal((new DateTime(2024, 3, 14, 22, 12, 0), new DateTime(2024, 3, 14, 23, 11, 0)), (seized.TightFrom, seized.TightTo));
    }

    [Fact]
    public void What_people_decide_about_the_order_tightens_and_an_impossible_order_is_named()
    {
        List<TimelineEvent> events = [Claim("c1", "one", "2024-03-14 10:00", "2024-03-14 20:00"),
            Claim("c2", "two", "2024-03-14 08:00", "2024-03-14 12:00")];

        var ordered = TimelineBuilder.Tighten(events, [Order("c1", "c2")]);
        Assert.Equal(new DateTime(2024, 3, 14, 12, 0, 0), ordered.Events.Single(happening => happening.Id == "c1").TightTo);

        List<TimelineEvent> apart = [Claim("c1", "one", "2024-03-15 10:00", "2024-03-15 11:00"),
            Claim("c2", "two", "2024-03-14 08:00", "2024-03-14 12:00")];
        Assert.Equal(["c1", "c2"], TimelineBuilder.Tighten(apart, [Order("c1", "c2")]).Impossible.Order());
    }

    [Fact]
    public void Clocks_of_other_zones_are_put_in_one_order()
    {
        var east = Claim("east", "x", "2024-03-14 23:00", "2024-03-14 23:01") with { Offset = 180 };
        var west = Claim("west", "y", "2024-03-14 20:30", "2024-03-14 20:31") with { Offset = 0 };

        Assert.Equal(["east", "west"], TimelineBuilder.Tighten([west, east], []).Events.Select(happening => happening.Id));
    }

    [Fact]
    public void A_calendar_has_its_lines_folded_its_signs_escaped_and_its_times_in_utc_where_a_zone_is_told()
    {
        var happening = Claim(
            "c1", "guards; drivers, and \\ others: " + new string('ä', 60), "2024-03-14 23:00", "2024-03-14 23:30") with { Offset = 120,
            TightFrom = new DateTime(2024, 3, 14, 23, 0, 0), TightTo = new DateTime(2024, 3, 14, 23, 30, 0) };

        string calendar = CalendarFile.Write([happening]);

        Assert.Contains("DTSTART:20240314T210000Z\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:guards\\; drivers\\, and \\\\ others", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Equal(calendar.Count(character => character == '\n'), calendar.Count(character => character == '\r'));
    }

    [Theory]
    [InlineData("2024-03-15", null, null, null, "b")]
    [InlineData(null, "2024-03-14", null, null, "a")]
    [InlineData(null, "2024-03-14T10:00", null, null, "a")]
    [InlineData(null, null, " stone ", null, "b")]
    [InlineData(null, null, "", "claim", "a b")]
    [InlineData(null, null, null, "record", "")]
    public void A_question_takes_what_it_asks_for(string? from, string? to, string? who, string? source, string expected)
    {
        var question = TimelineQuestion.Parse(from, to, who, source);
        TimelineEvent[] events = [Claim("a", "x", "2024-03-14 10:00", "2024-03-14 11:00"),
            Claim("b", "Maria Stone", "2024-03-15 10:00", "2024-03-15 11:00")];

        Assert.Equal(
            expected, string.Join(' ', TimelineBuilder.Tighten([.. events], []).Events.Where(question.Wants)
            .Select(happening => happening.Id)));
    }

    [Fact]
    public void A_day_ends_before_the_next_one_begins()
    {
        var next = Claim("c", "x", "2024-03-15 00:00", "2024-03-16 00:00");

        Assert.False(TimelineQuestion.Parse(null, "2024-03-14", null, null).Wants(next with { TightFrom = next.From, TightTo = next.To }));
    }

    [Theory]
    [InlineData("SAY0414", "soon", null)]
    [InlineData("SAY0305", null, "rumour")]
    public void A_question_that_is_none_is_a_problem(string code, string? from, string? source) =>
        Assert.Equal(code, Assert.Throws<SaysoException>(() => TimelineQuestion.Parse(from, null, null, source)).Problem.Code);

    private static TimelineEvent Claim(string id, string text, string from, string to, ClaimAnchor? anchor = null) => new()
    {
        Id = id,
        Source = EventSource.Claim,
        Text = text,
        Report = new ReportId("r1"),
        Basis = anchor is null ? EventBasis.Published : EventBasis.Event,
        Anchor = anchor,
        From = DateTime.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        To = DateTime.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
        Words = new ClaimWords { Content = [.. text.Split(' ').Select(word => new ContentWord(word, word))] },
    };

    private static Judgement Order(string first, string second) => new(
        1, new Decision.Order(first, second), [Thing(first), Thing(second)], "ann", DateTimeOffset.UnixEpoch, null, null, null);

    private static JudgedThing Thing(string id) => new(TargetKind.Event, id, id, new ReportId("r1"), "");
}
