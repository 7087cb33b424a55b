namespace Sayso.Language.Tests.Time;

/// <summary>Times that have two ends, or stretch over a part of a decade, a week or a night.</summary>
public sealed class TimeRangeTests
{
    [Theory]
    [InlineData("2021-01-10", "He was away from 5 to 9 May 2019.", "5 to 9 May 2019", "2019-05-05", "2019-05-10")]
    [InlineData("2021-01-10", "It ran between 3 and 7 June 2018.", "3", "2018-06-03", "2018-06-04")]
    [InlineData("2021-01-10", "It ran between 3 and 7 June 2018.", "7 June 2018", "2018-06-07", "2018-06-08")]
    [InlineData("2021-01-10", "The fair took place on December 12-14, 2019.", "December 12-14, 2019", "2019-12-12", "2019-12-15")]
    [InlineData("2021-01-10", "It rained on 7 and 8 January.", "7", "2021-01-07", "2021-01-08")]
    [InlineData("2021-01-10", "It rained on 7 and 8 January.", "8 January", "2021-01-08", "2021-01-09")]
    [InlineData("2021-01-10", "The fleet sailed from 28 November to 3 December 2020.", "28 November", "2020-11-28", "2020-11-29")]
    [InlineData("2021-01-10", "The fleet sailed from 28 November to 3 December 2020.", "3 December 2020", "2020-12-03", "2020-12-04")]
    [InlineData("2021-01-10", "He was abroad from 20 December 2019 to 4 January.", "20 December 2019", "2019-12-20", "2019-12-21")]
    [InlineData("2021-01-10", "He was abroad from 20 December 2019 to 4 January.", "4 January", "2020-01-04", "2020-01-05")]
    [InlineData("2021-01-10", "The plant closed from May to July 2018.", "May", "2018-05-01", "2018-06-01")]
    [InlineData("2021-01-10", "The plant closed from May to July 2018.", "July 2018", "2018-07-01", "2018-08-01")]
    [InlineData("2021-01-10", "The war of 1914-18 killed many.", "1914-18", "1914-01-01", "1919-01-01")]
    [InlineData("2021-01-10", "He lived in Rome from 1998 to 2003.", "1998", "1998-01-01", "1999-01-01")]
    [InlineData("2021-01-10", "He lived in Rome from 1998 to 2003.", "2003", "2003-01-01", "2004-01-01")]
    [InlineData("2021-01-10", "The station was shut from Monday to Thursday.", "Monday", "2021-01-04", "2021-01-05")]
    [InlineData("2021-01-10", "The station was shut from Monday to Thursday.", "Thursday", "2021-01-07", "2021-01-08")]
    [InlineData("2021-01-10", "The survey covers January-March 2020.", "January-March 2020", "2020-01-01", "2020-04-01")]
    [InlineData("2021-01-10", "The 2015–2019 plan failed.", "2015–2019", "2015-01-01", "2020-01-01")]
    public void Both_ends_of_a_range_are_kept(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2021-01-10", "They drove on the night of January 5-6.",
        "the night of January 5-6", "2021-01-05T20:00:00", "2021-01-06T06:00:00")]
    [InlineData("2021-01-10", "He vanished on the night of 2 January.",
        "the night of 2 January", "2021-01-02T20:00:00", "2021-01-03T06:00:00")]
    [InlineData("2021-01-10", "Shots were heard on the night between 6 and 7 January 2021.",
        "the night between 6 and 7 January 2021", "2021-01-06T20:00:00", "2021-01-07T06:00:00")]
    [InlineData("2021-01-10", "On the morning of 5 January the gate was open.",
        "the morning of 5 January", "2021-01-05T05:00:00", "2021-01-05T12:00:00")]
    [InlineData("2021-01-10", "They worked overnight from Friday to Saturday.",
        "overnight from Friday to Saturday", "2021-01-08T20:00:00", "2021-01-09T06:00:00")]
    public void A_night_lasts_into_the_next_morning(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2021-01-10", "It happened in the week of 6 January.", "the week of 6 January", "2021-01-04", "2021-01-11")]
    [InlineData("2021-01-10", "In the week beginning 4 January 2021 sales fell.",
        "the week beginning 4 January 2021", "2021-01-04", "2021-01-11")]
    [InlineData("2021-01-10", "In the week ending 8 January 2021 sales fell.",
        "the week ending 8 January 2021", "2021-01-02", "2021-01-09")]
    [InlineData("2021-01-10", "The week of Sunday, 3 January was calm.", "The week of Sunday, 3 January", "2021-01-03", "2021-01-10")]
    public void A_week_told_by_a_day_has_seven_days(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2021-01-10", "In the winter of 1978-79 the ports froze.", "the winter of 1978-79", "1978-12-01", "1979-03-01")]
    [InlineData("2021-01-10", "It grew in the late 1980s.", "the late 1980s", "1986-01-01", "1990-01-01")]
    [InlineData("2021-01-10", "He came in the early '90s and left in the mid-2000s.", "the early '90s", "1990-01-01", "1994-01-01")]
    [InlineData("2021-01-10", "He came in the early '90s and left in the mid-2000s.", "the mid-2000s", "2003-01-01", "2007-01-01")]
    [InlineData("2021-01-10", "The nineties were kind to them.", "The nineties", "1990-01-01", "2000-01-01")]
    [InlineData("2021-01-10", "He joined in '07 and left in '19.", "'07", "2007-01-01", "2008-01-01")]
    [InlineData("2021-01-10", "He joined in '07 and left in '19.", "'19", "2019-01-01", "2020-01-01")]
    [InlineData("2021-01-10", "In May '68 students marched.", "May '68", "1968-05-01", "1968-06-01")]
    [InlineData("2021-01-10", "The summer of '69 was hot.", "The summer of '69", "1969-06-01", "1969-09-01")]
    public void Parts_of_decades_and_short_years_are_read(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2021-01-10", "Sales in FY20 and FY2018/19 were flat.", "FY20", "2020-01-01", "2021-01-01")]
    [InlineData("2021-01-10", "Sales in FY20 and FY2018/19 were flat.", "FY2018/19", "2018-01-01", "2020-01-01")]
    [InlineData("2021-01-10", "In financial year 2017-18 it lost money.", "financial year 2017-18", "2017-01-01", "2019-01-01")]
    [InlineData("2021-01-10", "In fiscal year 2015 it lost money.", "fiscal year 2015", "2015-01-01", "2016-01-01")]
    public void A_fiscal_year_is_the_calendar_years_of_its_name(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2021-01-10", "Sales fell in Q3 2019.", "Q3 2019", "2019-07-01", "2019-10-01")]
    [InlineData("2021-01-10", "Sales fell in Q2 of 2018 and rose in Q3.", "Q2 of 2018", "2018-04-01", "2018-07-01")]
    [InlineData("2021-01-10", "Sales fell in Q2 of 2018 and rose in Q3.", "Q3", "2018-07-01", "2018-10-01")]
    [InlineData("2021-01-10", "Profit rose in 2019, mostly in Q1.", "2019", "2019-01-01", "2020-01-01")]
    [InlineData("2021-01-10", "Profit rose in 2019, mostly in Q1.", "Q1", "2019-01-01", "2019-04-01")]
    [InlineData("2021-01-10", "Profit rose in Q3.", "Q3", "2020-07-01", "2020-10-01")]
    [InlineData("2021-01-10", "Output fell in 1Q 2017.", "1Q 2017", "2017-01-01", "2017-04-01")]
    [InlineData("2024-04-20", "Sales fell in last year's third quarter.", "last year's third quarter", "2023-07-01", "2023-10-01")]
    [InlineData("2024-04-20", "Sales rose in the 2019 second quarter.", "the 2019 second quarter", "2019-04-01", "2019-07-01")]
    [InlineData("2024-04-20", "Profit fell in the third quarter of 2023; in the year-ago quarter it had risen.",
        "the third quarter of 2023", "2023-07-01", "2023-10-01")]
    [InlineData("2024-04-20", "Profit fell in the third quarter of 2023; in the year-ago quarter it had risen.",
        "the year-ago quarter", "2022-07-01", "2022-10-01")]
    [InlineData("2021-01-10", "In H1 2020 it grew. The Q3 figure for 2020 is out. H2 rose.", "H1 2020", "2020-01-01", "2020-07-01")]
    [InlineData("2021-01-10", "In H1 2020 it grew. The Q3 figure for 2020 is out. H2 rose.", "Q3", "2020-07-01", "2020-10-01")]
    [InlineData("2021-01-10", "In H1 2020 it grew. The Q3 figure for 2020 is out. H2 rose.", "2020", "2020-01-01", "2021-01-01")]
    public void A_quarter_takes_the_year_told_just_before(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);

    [Theory]
    [InlineData("2024-04-20", "In the 19th century the port was small; the early 20th-century pier burned.",
        "the 19th century", "1800-01-01", "1900-01-01")]
    [InlineData("2024-04-20", "In the 19th century the port was small; the early 20th-century pier burned.",
        "the early 20th-century", "1900-01-01", "2000-01-01")]
    [InlineData("2024-04-20", "The fort fell in the 17th century.", "the 17th century", "1600-01-01", "1700-01-01")]
    [InlineData("2024-04-20", "The song of the late 18th century is lost.", "the late 18th century", "1700-01-01", "1800-01-01")]
    [InlineData("2021-01-10", "The first week of December was cold; the last week of May 2019 was hot.",
        "The first week of December", "2020-12-01", "2020-12-08")]
    [InlineData("2021-01-10", "The first week of December was cold; the last week of May 2019 was hot.",
        "the last week of May 2019", "2019-05-25", "2019-06-01")]
    [InlineData("2024-04-20", "He came in the second week of March.", "the second week of March", "2024-03-08", "2024-03-15")]
    public void Centuries_and_weeks_of_months_are_read(string published, string text, string words, string from, string to) =>
        TimeCase.Check(published, text, words, from, to);
}
