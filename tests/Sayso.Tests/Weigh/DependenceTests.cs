using Sayso.Cases;
using Sayso.Weigh.Dependence;

namespace Sayso.Tests.Weigh;

public sealed class DependenceTests
{
    private const string Story = """
        The harbour authority kept two sets of books for at least six years, according to ledgers that clerks copied before the archive was closed in May.
        Payments to a firm without staff or telephone were entered as dredging in one set and left out of the other, and nobody in the finance office signed for them.
        Three former clerks described how the second set was brought up from the cellar on the last Friday of each month and burned in part after the audit was announced.
        The firm's only director is a retired pilot who said by telephone that he had signed what he was given and never saw a dredger.
        """;

    private const string Speech = "“We will open every ledger to the public, we will publish every payment since the harbour was built, "
        + "and whoever kept a second set of books will answer for it before this council,” the mayor said.";

    [Fact]
    public void Prose_taken_over_is_the_same_text_and_the_earlier_report_is_the_original()
    {
        var found = Compare(
            ("Meridian", "2024-03-17", Story), (
            "Harbour Post", "2024-03-18", "Harbour kept double books\n" + Story.Replace(
            "at least six years", "years", StringComparison.Ordinal)));

        Assert.Equal((DependenceKind.SameText, DependenceDirection.FirstToSecond), (found!.Kind, found.Direction));
        Assert.True(found.IsDependent && found.Probability > 0.9);
    }

    [Fact]
    public void An_agency_is_the_original_of_its_text_whatever_the_day()
    {
        var found = Compare(("Harbour Post", "2024-03-17", "VELIN (AP) — " + Story), ("Northline", "2024-03-17", Story));

        Assert.Equal(
            (DependenceKind.SameText, DependenceDirection.BothOnThird, "Associated Press"), (found!.Kind, found.Direction, found.Third));
    }

    [Fact]
    public void A_report_that_names_another_and_shares_its_prose_rests_on_it()
    {
        string rewrite = """
            A council committee meets on Monday over the port. The Meridian reported that payments to a firm without staff or telephone were entered as dredging in one set of books.
            The opposition wants the audit office heard, and the ferry companies ask what their fees were spent on. No date has been set for a vote, and the council's lawyers are divided over
            whether the committee may summon people who no longer work for the city. Fishermen were not surprised: the channel, they say, has never been as shallow as it is this spring.
            """;
        var found = Compare(("The Meridian", "2024-03-17", Story), ("Northline", "2024-03-20", rewrite));

        Assert.Equal((DependenceKind.Rewrite, DependenceDirection.FirstToSecond), (found!.Kind, found.Direction));
        Assert.Contains("The Meridian", found.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_speech_that_two_report_is_an_origin_in_common_and_no_dependence()
    {
        var found = Compare(
            ("Meridian", "2024-03-18", "The council met for four hours on Monday and heard nobody from the port.\n" + Speech + "\nOutside, "
                + "dockers waited in the rain for their wages."),
            ("Northline", "2024-03-18",
                "In her first address since the vote the mayor promised an inquiry.\n" + Speech + "\nThe opposition called that too "
                    + "little, and said that the archive should have been sealed in May."));

        Assert.Equal(DependenceKind.CommonStatement, found!.Kind);
        Assert.False(found.IsDependent);
        Assert.All(found.Evidence, stretch => Assert.True(stretch.IsQuoted || stretch.Words < 10));
    }

    [Fact]
    public void Texts_without_words_in_common_are_not_mentioned() =>
        Assert.Null(Compare(("Meridian", null, Story), ("Northline", null, "Snow fell on the pass overnight and closed the road to lorries "
            + "until noon on Tuesday.")));

    [Fact]
    public void Evidence_points_at_the_same_words_in_both()
    {
        string copy = "An opening of its own.\n" + Story.ReplaceLineEndings("\n\n");
        var found = Compare(("Meridian", null, Story), ("Harbour Post", null, copy))!;

        Assert.NotEmpty(found.Evidence);
        Assert.All(found.Evidence, stretch => Assert.Equal(Words(stretch.First.Of(Story)), Words(stretch.Second.Of(copy))));
    }

    private static string Words(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ReportDependence? Compare(
        (string Outlet, string? Published, string Text) left, (string Outlet, string? Published, string Text) right)
    {
        ComparedText Of((string Outlet, string? Published, string Text) report) =>
            ComparedText.Of("a", report.Outlet, report.Published is { } day
                ? DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) : null, report.Text);
        return DependenceFinder.Compare(Of(left), Of(right));
    }
}
