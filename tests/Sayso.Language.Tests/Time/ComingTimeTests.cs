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
