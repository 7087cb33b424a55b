namespace Sayso.Language.Tests.Time;

/// <summary>Times that lie ahead of the text, and those that only seem to.</summary>
public sealed class ComingTimeTests
{
    [Theory]
    [InlineData("2024-03-13", "The road was closed until Friday.", "Friday", "2024-03-15", "2024-03-16")]
    [InlineData("2024-03-13", "The talks were delayed until Tuesday, officials said.", "Tuesday", "2024-03-19", "2024-03-20")]
    [InlineData("2024-03-13", "The trial was adjourned to Monday.", "Monday", "2024-03-18", "2024-03-19")]
    [InlineData("2024-03-13", "The verdict is due on Friday.", "Friday", "2024-03-15", "2024-03-16")]
    [InlineData("2024-03-13", "Payment is due in April.", "April", "2024-04-01", "2024-05-01")]
    [InlineData("2024-03-13", "The vote was scheduled for Thursday.", "Thursday", "2024-03-14", "2024-03-15")]
    [InlineData("2024-03-13", "The company must reply by Monday.", "Monday", "2024-03-18", "2024-03-19")]
    [InlineData("2024-03-13", "The ministry will publish the report by Friday.", "Friday", "2024-03-15", "2024-03-16")]
    [InlineData("2024-03-13", "They should leave by Sunday.", "Sunday", "2024-03-17", "2024-03-18")]
    [InlineData("2024-03-13", "The match was postponed to June.", "June", "2024-06-01", "2024-07-01")]
    [InlineData("2024-03-13", "He was remanded until 20 March.", "20 March", "2024-03-20", "2024-03-21")]
    [InlineData("2024-03-13", "The strike lasted until Monday.", "Monday", "2024-03-11", "2024-03-12")]
    [InlineData("2024-03-13", "He did not learn of it until Sunday.", "Sunday", "2024-03-10", "2024-03-11")]
    [InlineData("2024-03-13", "She stayed in the city until Friday.", "Friday", "2024-03-08", "2024-03-09")]
    [InlineData("2024-03-13", "The hearing was put off until May.", "May", "2024-05-01", "2024-06-01")]
    [InlineData("2024-03-13", "The shop is open until Sunday.", "Sunday", "2024-03-17", "2024-03-18")]
    [InlineData("2024-03-13", "They have until Tuesday to pay.", "Tuesday", "2024-03-19", "2024-03-20")]
    [InlineData("2024-03-13", "Ministers are to meet on Saturday.", "Saturday", "2024-03-16", "2024-03-17")]
    [InlineData("2024-03-13", "The exhibition runs until June.", "June", "2024-06-01", "2024-07-01")]
    public void A_time_behind_until_or_due_lies_ahead(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-03-13", "A deadline of Monday was set. Payment is due by 5 p.m. Friday.", "Monday", "2024-03-18", "2024-03-19")]
    [InlineData("2024-03-13", "A deadline of Monday was set. Payment is due by 5 p.m. Friday.",
        "5 p.m. Friday", "2024-03-15T17:00:00", "2024-03-15T17:01:00")]
    [InlineData("2024-03-13", "The court extended the ban until 9 a.m. Tuesday.",
        "9 a.m. Tuesday", "2024-03-19T09:00:00", "2024-03-19T09:01:00")]
    [InlineData("2024-03-13", "He has until midnight on Friday.", "midnight on Friday", "2024-03-16", "2024-03-16T00:01:00")]
    [InlineData("2024-03-13", "The vote could come as soon as Thursday.", "Thursday", "2024-03-14", "2024-03-15")]
    [InlineData("2024-03-13", "The trial, postponed until May 6, is the third.", "May 6", "2024-05-06", "2024-05-07")]
    [InlineData("2024-03-13", "The summit is scheduled for 3 April.", "3 April", "2024-04-03", "2024-04-04")]
    [InlineData("2024-03-13", "The payment was due on 3 February.", "3 February", "2024-02-03", "2024-02-04")]
    [InlineData("2024-03-13", "The payment was due last Monday.", "last Monday", "2024-03-11", "2024-03-12")]
    [InlineData("2024-03-13", "The meeting will take place by the end of April.", "the end of April", "2024-04-01", "2024-05-01")]
    [InlineData("2024-03-13", "Parliament was suspended until the autumn of 2024.", "the autumn of 2024", "2024-09-01", "2024-12-01")]
    [InlineData("2024-03-13", "The judge adjourned the case until January.", "January", "2025-01-01", "2025-02-01")]
    [InlineData("2024-03-13", "She was jailed until December 2025.", "December 2025", "2025-12-01", "2026-01-01")]
    [InlineData("2024-03-13", "The hearing was delayed by a week.", "a week", "", "")]
    [InlineData("2024-03-13", "The ceasefire held until Sunday.", "Sunday", "2024-03-10", "2024-03-11")]
    [InlineData("2024-03-13", "The flight was rescheduled for Sunday.", "Sunday", "2024-03-17", "2024-03-18")]
    [InlineData("2024-03-13", "Results are due next month. Elections due in November were put off to March.",
        "next month", "2024-04-01", "2024-05-01")]
    [InlineData("2024-03-13", "Results are due next month. Elections due in November were put off to March.",
        "November", "2024-11-01", "2024-12-01")]
    [InlineData("2024-03-13", "Results are due next month. Elections due in November were put off to March.",
        "March", "2024-03-01", "2024-04-01")]
    [InlineData("2024-03-13", "The contract runs out on 31 March.", "31 March", "2024-03-31", "2024-04-01")]
    [InlineData("2024-03-13", "He did not say who was there on Monday.", "Monday", "2024-03-11", "2024-03-12")]
    [InlineData("2024-03-13", "Until Thursday he had been in Paris.", "Thursday", "2024-03-07", "2024-03-08")]
    [InlineData("2024-04-20", "She said she would resign on Monday.", "Monday", "2024-04-22", "2024-04-23")]
    [InlineData("2024-04-20", "They agreed to meet on Thursday.", "Thursday", "2024-04-25", "2024-04-26")]
    [InlineData("2024-04-20", "The talks are expected to begin on Tuesday.", "Tuesday", "2024-04-23", "2024-04-24")]
    [InlineData("2024-04-20", "They met on 14 July.", "14 July", "2023-07-14", "2023-07-15")]
    [InlineData("2024-04-20", "The bridge was shut from Monday until Thursday. It is closed from Friday until Tuesday.",
        "Monday", "2024-04-15", "2024-04-16")]
    [InlineData("2024-04-20", "The bridge was shut from Monday until Thursday. It is closed from Friday until Tuesday.",
        "Thursday", "2024-04-18", "2024-04-19")]
    [InlineData("2024-04-20", "The bridge was shut from Monday until Thursday. It is closed from Friday until Tuesday.",
        "Friday", "2024-04-19", "2024-04-20")]
    [InlineData("2024-04-20", "The bridge was shut from Monday until Thursday. It is closed from Friday until Tuesday.",
        "Tuesday", "2024-04-23", "2024-04-24")]
    public void The_tense_of_the_clause_tells_ahead_from_behind(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-03-13", "It arrived on the 15th of last month.", "the 15th of last month", "2024-02-15", "2024-02-16")]
    [InlineData("2024-03-13", "The rent is paid on the 3rd of this month.", "the 3rd of this month", "2024-03-03", "2024-03-04")]
    [InlineData("2024-03-13", "The envoy left on the 2nd of the month.", "the 2nd of the month", "2024-03-02", "2024-03-03")]
    [InlineData("2024-03-13", "It opens on the 5th of next month.", "the 5th of next month", "2024-04-05", "2024-04-06")]
    public void A_day_of_a_month_told_from_the_text_is_a_day(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-03-13", "He was freed on 1 March 2024. He was arrested three working days later.",
        "1 March 2024", "2024-03-01", "2024-03-02")]
    [InlineData("2024-03-13", "He was freed on 1 March 2024. He was arrested three working days later.",
        "three working days later", "2024-03-06", "2024-03-07")]
    [InlineData("2024-03-13", "The letter came on Friday 8 March. Two business days later it was answered.",
        "Friday 8 March", "2024-03-08", "2024-03-09")]
    [InlineData("2024-03-13", "The letter came on Friday 8 March. Two business days later it was answered.",
        "Two business days later", "2024-03-12", "2024-03-13")]
    [InlineData("2024-03-13", "The order came last year. Five working days later the plant closed.", "Five working days later", "", "")]
    [InlineData("2024-03-13", "The bid was lodged on 12 February 2024 and refused two working days earlier.",
        "12 February 2024", "2024-02-12", "2024-02-13")]
    [InlineData("2024-03-13", "The bid was lodged on 12 February 2024 and refused two working days earlier.",
        "two working days earlier", "2024-02-08", "2024-02-09")]
    [InlineData("2024-03-13", "The panel ruled ten working days ago.", "ten working days ago", "2024-02-28", "2024-02-29")]
    public void Working_days_are_counted_from_a_day_that_was_told(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);
}
