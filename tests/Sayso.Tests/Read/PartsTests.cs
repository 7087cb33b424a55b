using System.Text;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Read;

public sealed class PartsTests
{
    [Fact]
    public void The_real_report_gives_promotion_headline_caption_dateline_and_body()
    {
        Assert.SkipWhen(Repository.Shared is null, "../shared is absent");
        string path = Path.Combine(Repository.Shared, "examples", "amn-2020-01-10.txt");
        var report = Some.Report(ReadStage.Load(path), path);

        var kinds = report.Parts.Select(part => part.Kind).ToList();
        Assert.Equal([PartKind.Promotion, PartKind.Headline, PartKind.Caption, PartKind.Dateline], kinds.Take(4));
        Assert.True(kinds.Skip(4).All(kind => kind == PartKind.Body));
        Assert.Equal(new DateOnly(2020, 1, 10), report.Published);
        Assert.Equal("Iraqi, Syrian informants helped US track Soleimani before strike: Reuters", report.Title);
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), report.Text);
    }

    [Fact]
    public void A_report_of_an_agency_gives_its_dateline_outlet_and_sign_off()
    {
        var report = Some.Report(
            """
            Harbour chief says tip came from rival port

            By Ann Smith and Omar Haddad

            VELIN CITY, Jan 9, 2021 (Reuters) - The harbour's director said on Saturday that a first tip about the shipment had come from a rival port.

            (Reporting by Ann Smith; Editing by Bob Jones)
            """);

        Assert.Equal(
            [PartKind.Headline, PartKind.Byline, PartKind.Dateline, PartKind.Body, PartKind.Note], report.Parts.Select(part => part.Kind));
        Assert.Equal("Reuters", report.Outlet);
        Assert.Equal("Ann Smith and Omar Haddad", report.Author);
        Assert.Equal(new DateOnly(2021, 1, 9), report.Published);
        Assert.StartsWith("The harbour's director", report.Parts[3].Span.Of(report.Text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subscribe to our newsletter and never miss a story.", PartKind.Promotion)]
    [InlineData("Follow us on Telegram: https://t.me/example", PartKind.Promotion)]
    [InlineData("Download our app for breaking alerts!", PartKind.Promotion)]
    [InlineData("Read more: Five things to know about the port", PartKind.Promotion)]
    [InlineData("Advertisement", PartKind.Promotion)]
    [InlineData("FILE PHOTO: A crane lifts containers at the port of Velin, March 3, 2020. REUTERS/J. Doe", PartKind.Caption)]
    [InlineData("Dockers wait outside the gate on Monday. (AP Photo/Jane Doe, File)", PartKind.Caption)]
    [InlineData("The minister at a meeting in May. ( Commons)", PartKind.Caption)]
    [InlineData("A ship leaves the harbour. (Photo: Velin Port Authority)", PartKind.Caption)]
    [InlineData("Guards outside the terminal | Jane Doe/Getty Images", PartKind.Caption)]
    [InlineData("Correction: An earlier version of this article misspelt the director's name.", PartKind.Note)]
    [InlineData("Editor’s note: This story has been updated.", PartKind.Note)]
    [InlineData("The Associated Press contributed to this report.", PartKind.Note)]
    [InlineData("© 2021 The Velin Herald. All rights reserved.", PartKind.Note)]
    [InlineData("* * *", PartKind.Note)]
    [InlineData("\"Join the channel of the ministry on Telegram,\" the spokesman told reporters.", PartKind.Body)]
    [InlineData("Follow-up talks on the port will be held in May, a channel close to the ministry said.", PartKind.Body)]
    [InlineData("The photo was published on Facebook and shared by thousands.", PartKind.Body)]
    [InlineData("He said the port (pictured) had been closed.", PartKind.Body)]
    [InlineData("The strike was first reported by local channels (Reuters could not confirm it).", PartKind.Body)]
    [InlineData("NATO - which has 29 members - declined to comment.", PartKind.Body)]
    [InlineData("By Monday the guards had left, residents said.", PartKind.Body)]
    [InlineData("By the time police arrived, the office was empty.", PartKind.Body)]
    public void A_paragraph_inside_a_report_is_what_its_wording_says(string paragraph, PartKind expected)
    {
        var report = Some.Report($"Harbour chief says tip came from rival port\n\n{Some.Body}\n\n{paragraph}\n\n{Some.Body}\n\n"
            + $"{Some.Body}\n\n{Some.Body}");

        Assert.Equal(expected, report.Parts.Single(part => part.Span.Of(report.Text).SequenceEqual(paragraph)).Kind);
        Assert.Equal(4, report.Parts.Count(part => part.Kind == PartKind.Body && part.Span.Of(report.Text).SequenceEqual(Some.Body)));
    }

    [Theory]
    [InlineData("January 10, 2020", 2020, 1, 10)]
    [InlineData("10 January 2020", 2020, 1, 10)]
    [InlineData("Friday, Jan. 10th, 2020", 2020, 1, 10)]
    [InlineData("Published: 2020-01-10 at 17:03 GMT", 2020, 1, 10)]
    [InlineData("Updated on Jan 10, 2020, 5:03 p.m. EST", 2020, 1, 10)]
    [InlineData("13/01/2020", 2020, 1, 13)]
    [InlineData("10.01.2020", 2020, 1, 10)]
    [InlineData("Posted Sept. 3, 2019 | 8:15 am", 2019, 9, 3)]
    public void A_date_alone_on_a_line_is_the_dateline_and_dates_the_report(string line, int year, int month, int day)
    {
        var report = Some.Report($"Harbour chief says tip came from rival port\n{line}\n\n{Some.Body}");

        Assert.Equal([PartKind.Headline, PartKind.Dateline, PartKind.Body], report.Parts.Select(part => part.Kind));
        Assert.Equal(new DateOnly(year, month, day), report.Published);
    }

    [Theory]
    [InlineData("01/02/2020")]
    [InlineData("10 January")]
    public void A_date_that_leaves_the_day_open_dates_nothing(string line)
    {
        var report = Some.Report($"Harbour chief says tip came from rival port\n\n{line}\n\n{Some.Body}");

        Assert.Equal(PartKind.Dateline, report.Parts[1].Kind);
        Assert.Null(report.Published);
    }

    [Theory]
    [InlineData("WASHINGTON – California and 15 other states sued on Monday.", "WASHINGTON –")]
    [InlineData("STATE COLLEGE, Pa. - The senator is closer to a decision.", "STATE COLLEGE, Pa. -")]
    [InlineData("BEIRUT, LEBANON (5:40 P.M.) - The army advanced on Friday.", "BEIRUT, LEBANON (5:40 P.M.) -")]
    [InlineData("Baghdad (AFP) — The ministry denied it.", "Baghdad (AFP) —")]
    [InlineData("RIO DE JANEIRO, Aug. 18 -- Police indicted two swimmers.", "RIO DE JANEIRO, Aug. 18 --")]
    [InlineData("DAMASCUS, 9 January (SANA)- The airport was closed.", "DAMASCUS, 9 January (SANA)-")]
    [InlineData("It was late - very late - when the convoy left.", null)]
    [InlineData("The Port Authority - a state body - runs it.", null)]
    public void The_place_before_the_first_sentence_is_a_dateline(string paragraph, string? prefix)
    {
        var report = Some.Report($"Harbour chief says tip came from rival port\n\n{paragraph} {Some.Body}");

        Assert.Equal(prefix is null ? 2 : 3, report.Parts.Count);
        if (prefix is not null)
        {
            Assert.Equal(new ReportPart(PartKind.Dateline, new(45, 45 + prefix.Length)), report.Parts[1]);
        }

        Assert.Equal(PartKind.Body, report.Parts[^1].Kind);
    }

    [Fact]
    public void Wrapped_lines_make_one_paragraph_and_short_lines_stay_apart()
    {
        var report = Some.Report(
            """
            Harbour chief says tip came from rival port
            By Ann Smith
            The harbour's director said on Saturday that a first tip about the
            shipment had come from a rival port, and that two guards had been
            questioned over the last week by investigators of the ministry.

            The ministry declined to comment on the matter. A spokesman said that
            an inquiry was under way.
            """);

        Assert.Equal([PartKind.Headline, PartKind.Byline, PartKind.Body, PartKind.Body], report.Parts.Select(part => part.Kind));
    }
}
