namespace Sayso.Language.Tests;

public sealed class LexiconTests
{
    [Fact]
    public void Every_list_is_read_and_no_line_of_it_stands_twice_or_has_a_blank_at_its_edge()
    {
        var names = typeof(Lexicon).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("lexicon/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name =>
        {
            string[] lines = Lexicon.Of(name.Split('/')[1]).Ordered(Path.GetFileNameWithoutExtension(name));
            Assert.NotEmpty(lines);
            Assert.Equal(lines.Distinct(StringComparer.Ordinal), lines);
            Assert.All(lines, line => Assert.Equal(line.Trim(), line));
        });
    }

    [Fact]
    public void A_list_that_is_not_there_is_said_to_be_missing() =>
        Assert.Contains(
            "lexicon/en/nothing.txt", Assert.Throws<ArgumentException>(() => Lexicon.English.Words("nothing")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Months_and_weekdays_have_their_full_names_once()
    {
        Assert.Equal(["january", "may", "december"], [CalendarWords.Months[0], CalendarWords.Months[4], CalendarWords.Months[11]]);
        Assert.Equal(["sunday", "saturday"], [CalendarWords.Weekdays[0], CalendarWords.Weekdays[6]]);
    }

    [Fact]
    public void Values_stand_behind_a_tab() =>
        Assert.Equal(40, Lexicon.English.Values("numbers", int.Parse)["forty"]);
}
