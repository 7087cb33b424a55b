namespace Sayso.Language.Tests.Time;

/// <summary>Days of other calendars, and feasts.</summary>
public sealed class OtherCalendarTests
{
    [Theory]
    [InlineData("2024-04-20", "The deed is dated 15 Shawwal 1390.", "15 Shawwal 1390", "1970-12-13", "1970-12-14")]
    [InlineData("2024-04-20", "He was born on 3 Rabi' al-Awwal 1440 AH.", "3 Rabi' al-Awwal 1440 AH", "2018-11-11", "2018-11-12")]
    [InlineData("2024-04-20", "The letter is of 1 Dhu al-Hijja 1444.", "1 Dhu al-Hijja 1444", "2023-06-19", "2023-06-20")]
    [InlineData("2024-04-20", "Fighting stopped in Ramadan 1442.", "Ramadan 1442", "2021-04-13", "2021-05-13")]
    [InlineData("2024-04-20", "The order of 10 Muharram 61 AH is famous.", "10 Muharram 61 AH", "0680-10-12", "0680-10-13")]
    [InlineData("2024-04-20", "The law of 17 Shahrivar 1357 was repealed.", "17 Shahrivar 1357", "1978-09-08", "1978-09-09")]
    [InlineData("2024-04-20", "He arrived on 1 Farvardin 1400.", "1 Farvardin 1400", "2021-03-21", "2021-03-22")]
    [InlineData("2024-04-20", "The pact was signed in Esfand 1402.", "Esfand 1402", "2024-02-20", "2024-03-20")]
    public void Hijri_and_Persian_days_are_told_as_ours(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-04-20", "The act was passed in Showa 22.", "Showa 22", "1947-01-01", "1948-01-01")]
    [InlineData("2024-04-20", "It was sealed on 3 May Heisei 15.", "3 May Heisei 15", "2003-05-03", "2003-05-04")]
    [InlineData("2024-04-20", "The note is dated Reiwa 3, April 5.", "Reiwa 3, April 5", "2021-04-05", "2021-04-06")]
    public void A_year_of_a_Japanese_era_is_told_as_one_of_ours(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-04-20", "The tsar abdicated on 2 March (15 March) 1917.", "2 March (15 March) 1917", "1917-03-15", "1917-03-16")]
    [InlineData("2024-04-20", "He was born on 25 December 1880 (6 January 1881).",
        "25 December 1880 (6 January 1881)", "1881-01-06", "1881-01-07")]
    [InlineData("2024-04-20", "The rising began on 12 December (24 December) 1825.",
        "12 December (24 December) 1825", "1825-12-24", "1825-12-25")]
    [InlineData("2024-04-20", "They met on 14 July (15 July) 1917.", "14 July (15 July) 1917", "1917-01-01", "1918-01-01")]
    [InlineData("2024-04-20", "He was shot on 9 January (22 January, new style) 1905.",
        "9 January (22 January, new style) 1905", "1905-01-22", "1905-01-23")]
    public void Of_an_old_and_a_new_day_the_new_counts(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-04-20", "The bomb went off on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21", "2019-04-22")]
    [InlineData("2024-04-20", "The rising of Easter Monday 1916 failed.", "Easter Monday 1916", "1916-04-24", "1916-04-25")]
    [InlineData("2024-04-20", "He will return on Easter Monday.", "Easter Monday", "2025-04-21", "2025-04-22")]
    [InlineData("2024-04-20", "They met on Good Friday.", "Good Friday", "2024-03-29", "2024-03-30")]
    [InlineData("2024-04-20", "The shop was shut on Boxing Day.", "Boxing Day", "2023-12-26", "2023-12-27")]
    [InlineData("2024-04-20", "It opened on New Year's Eve 1999.", "New Year's Eve 1999", "1999-12-31", "2000-01-01")]
    [InlineData("2024-04-20", "He came back before Christmas.", "Christmas", "2023-12-25", "2023-12-26")]
    [InlineData("2024-04-20", "Orthodox Easter Sunday was quiet.", "Easter Sunday", "", "")]
    [InlineData("2024-04-20", "He left on Thanksgiving 2022.", "Thanksgiving 2022", "2022-11-24", "2022-11-25")]
    [InlineData("2021-01-10", "It lasted from Christmas Eve to New Year's Day.", "Christmas Eve", "2020-12-24", "2020-12-25")]
    [InlineData("2021-01-10", "It lasted from Christmas Eve to New Year's Day.", "New Year's Day", "2021-01-01", "2021-01-02")]
    public void Feasts_have_their_day(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-04-20", "Christmas shopping was brisk.")]
    [InlineData("2024-04-20", "Orthodox Easter Sunday was quiet.")]
    [InlineData("2024-04-20", "The attack came during Passover.")]
    [InlineData("2024-04-20", "Ramadan ended and the shops reopened that week.")]
    [InlineData("2024-04-20", "The permit is dated 5 Reiwa 3.")]
    [InlineData("2024-04-20", "They met at Eid al-Adha.")]
    [InlineData("2024-04-20", "Jan Kavan met April Jones.")]
    [InlineData("2024-04-20", "A man in his 30s was at this march.")]
    [InlineData("2024-04-20", "The score was 3.15 and 12/13. 24/7 service. 9/11 attacks.")]
    public void What_our_calendar_does_not_tell_gets_no_day(string published, string text) => TimeCase.HasNone(published, text);
}
