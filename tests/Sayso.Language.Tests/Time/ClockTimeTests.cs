namespace Sayso.Language.Tests.Time;

/// <summary>The day that a time of day lies on.</summary>
public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("2012-08-15", "At 8pm on Monday the lights went out.", "8pm on Monday", "2012-08-13T20:00:00", "2012-08-13T20:01:00")]
    [InlineData("2012-08-15", "On 3 March 2012 he left home. At 9 a.m. he bought a ticket.", "3 March 2012", "2012-03-03", "2012-03-04")]
    [InlineData("2012-08-15", "On 3 March 2012 he left home. At 9 a.m. he bought a ticket.",
        "9 a.m.", "2012-03-03T09:00:00", "2012-03-03T09:01:00")]
    [InlineData("2012-08-15", "The men met on Friday night. At 11:30 p.m. they left. At 1:15 a.m. a shot was heard.",
        "Friday night", "2012-08-10T20:00:00", "2012-08-11T06:00:00")]
    [InlineData("2012-08-15", "The men met on Friday night. At 11:30 p.m. they left. At 1:15 a.m. a shot was heard.",
        "11:30 p.m.", "2012-08-10T23:30:00", "2012-08-10T23:31:00")]
    [InlineData("2012-08-15", "The men met on Friday night. At 11:30 p.m. they left. At 1:15 a.m. a shot was heard.",
        "1:15 a.m.", "2012-08-11T01:15:00", "2012-08-11T01:16:00")]
    [InlineData("2012-08-15", "The men met on Friday night. The hearing will begin at 10 a.m.",
        "Friday night", "2012-08-10T20:00:00", "2012-08-11T06:00:00")]
    [InlineData("2012-08-15", "The men met on Friday night. The hearing will begin at 10 a.m.",
        "10 a.m.", "2012-08-15T10:00:00", "2012-08-15T10:01:00")]
    [InlineData("2012-08-15", "The alarm rang at 6.45am and again at 14.30 GMT on 2 June 2012.",
        "6.45am", "2012-06-02T06:45:00", "2012-06-02T06:46:00")]
    [InlineData("2012-08-15", "The alarm rang at 6.45am and again at 14.30 GMT on 2 June 2012.",
        "14.30 GMT on 2 June 2012", "2012-06-02T14:30:00", "2012-06-02T14:31:00")]
    [InlineData("2012-08-15", "He called at 22:10 the same day.", "22:10", "2012-08-15T22:10:00", "2012-08-15T22:11:00")]
    [InlineData("2012-08-15", "He called at 22:10 the same day.", "the same day", "2012-08-15", "2012-08-16")]
    [InlineData("2012-08-15", "He landed on 2 July 2012 and left at 06:20 the next day.", "2 July 2012", "2012-07-02", "2012-07-03")]
    [InlineData("2012-08-15", "He landed on 2 July 2012 and left at 06:20 the next day.",
        "06:20 the next day", "2012-07-03T06:20:00", "2012-07-03T06:21:00")]
    [InlineData("2012-08-15", "It was 10 o'clock on Thursday night.",
        "10 o'clock on Thursday night", "2012-08-09T22:00:00", "2012-08-09T22:01:00")]
    [InlineData("2012-08-15", "She rang at eight in the evening on 4 May.",
        "eight in the evening on 4 May", "2012-05-04T20:00:00", "2012-05-04T20:01:00")]
    [InlineData("2024-04-20", "The ship left between 9 and 10 p.m. on 3 April.", "9", "2024-04-03T21:00:00", "2024-04-03T21:01:00")]
    [InlineData("2024-04-20", "The ship left between 9 and 10 p.m. on 3 April.",
        "10 p.m. on 3 April", "2024-04-03T22:00:00", "2024-04-03T22:01:00")]
    [InlineData("2021-01-10", "The shop was open from 9am to 5pm on 7 January.", "9am", "2021-01-07T09:00:00", "2021-01-07T09:01:00")]
    [InlineData("2021-01-10", "The shop was open from 9am to 5pm on 7 January.",
        "5pm on 7 January", "2021-01-07T17:00:00", "2021-01-07T17:01:00")]
    [InlineData("2012-08-15", "The train left at 18.05 on 4 August and arrived at 06.10 the following morning.",
        "18.05 on 4 August", "2012-08-04T18:05:00", "2012-08-04T18:06:00")]
    [InlineData("2012-08-15", "The train left at 18.05 on 4 August and arrived at 06.10 the following morning.",
        "06.10 the following morning", "2012-08-05T06:10:00", "2012-08-05T06:11:00")]
    [InlineData("2012-08-15", "A 1500 GMT update said 1200 people fled.", "1500 GMT", "2012-08-15T15:00:00", "2012-08-15T15:01:00")]
    public void A_clock_goes_by_the_day_beside_it_or_told_before(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-04-20", "He came on 3 March 2024. That night he slept at the depot. The next morning he left.",
        "3 March 2024", "2024-03-03", "2024-03-04")]
    [InlineData("2024-04-20", "He came on 3 March 2024. That night he slept at the depot. The next morning he left.",
        "That night", "2024-03-03T20:00:00", "2024-03-04T06:00:00")]
    [InlineData("2024-04-20", "He came on 3 March 2024. That night he slept at the depot. The next morning he left.",
        "The next morning", "2024-03-04T05:00:00", "2024-03-04T12:00:00")]
    [InlineData("2024-04-20", "The truck came on Tuesday. That evening it was searched.", "Tuesday", "2024-04-16", "2024-04-17")]
    [InlineData("2024-04-20", "The truck came on Tuesday. That evening it was searched.",
        "That evening", "2024-04-16T17:00:00", "2024-04-16T22:00:00")]
    [InlineData("2024-04-20", "On 2 April 2024 he flew home and the following night he was seen in a bar.",
        "2 April 2024", "2024-04-02", "2024-04-03")]
    [InlineData("2024-04-20", "On 2 April 2024 he flew home and the following night he was seen in a bar.",
        "the following night", "2024-04-03T20:00:00", "2024-04-04T06:00:00")]
    public void That_night_is_the_night_of_the_day_told_before(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);
}
