using CsCheck;
using Sayso.Cases;
using Sayso.Testing;
using Sayso.Tests.Read;
using Sayso.Understand.Collections;
using Sayso.Understand.Communications;

namespace Sayso.Tests.Understand;

/// <summary>Communications of our own making, in the forms that printed collections and letters have.</summary>
public sealed class CommunicationTests
{
    private static readonly CollectionProfiles Collections = CollectionProfiles.Load(Repository.Collections);

    // A note is one line, however long.
    private const string Note = "Source: Department of State, Central Files. Secret; Priority. Drafted by Harrow and Mills, cleared by"
        + " Osborne and in Defense by Pike, and approved by Stone. Received at 4:15 p.m. Repeated to Paris, London for Ambassador Weld,"
        + " and CINCPAC. Passed to the White House.";

    private const string Telegram = $"""
        112. Telegram From the Embassy in Italy to the Department of State

        {Note}

        Rome, July 9, 1963, 9 p.m.

        218. Deptel 77.[2] The Minister told Ambassador Hart that talks would go on. Your 81 is being studied; Embtels 201 and 204 stand.

        Hart

        Notes

        2. Document 98.
        3. See footnote 1, Document 90.
        """;

    [Fact]
    public void A_printed_telegram_tells_its_whole_way()
    {
        var found = Read(Telegram)!;

        Assert.Equal(("telegram", "Rome", "218", 112), (found.Kind, found.Place, found.Number, found.Entry));
        Assert.Equal(["Embassy in Italy"], Names(found.From));
        Assert.Equal(["Department of State"], Names(found.To));
        Assert.Equal(["Harrow", "Mills"], Names(found.Drafted));
        Assert.Equal(["Osborne", "Pike"], Names(found.Cleared));
        Assert.Equal(["Stone"], Names(found.Approved));
        Assert.Equal(["Paris", "London", "CINCPAC", "White House"], Names(found.Copies));
        Assert.Equal("Ambassador Weld", found.Copies[1].Person);
        Assert.Equal(["Hart"], Names(found.Signatures));

        // Rome on 9 July 1963 stood at UTC+1; Washington at UTC-4: five hours apart.
        Assert.Equal(new DateTimeOffset(1963, 7, 9, 21, 0, 0, TimeSpan.FromHours(1)), found.Sent!.Start);
        Assert.Equal(new DateTimeOffset(1963, 7, 9, 16, 15, 0, TimeSpan.FromHours(-4)), found.Received!.Start);
        Assert.Equal(found.Received, found.Copies[3].At);
        Assert.Equal(["Deptel 77", "Deptel 81", "Document 98", "Embtel 201", "Embtel 204"],
            found.References.Select(citation => citation.Text).Order());
        Assert.All(found.From.Concat(found.Copies).Concat(found.Drafted), party =>
            Assert.Equal(party.Name, party.Span.Of(Telegram).ToString()));
    }

    [Theory]
    [InlineData("24. Letter From the Counselor of the Embassy in Italy (Harrow) to the Director of the Italian Desk (Mills)", "letter",
        "Counselor of the Embassy in Italy (Harrow)", "Director of the Italian Desk (Mills)")]
    [InlineData("25. Memorandum From the Secretary of Defense (Pike) and Jane R. Stone of the Council Staff to the President",
        "memorandum", "Secretary of Defense (Pike)|Jane R. Stone of the Council Staff", "President")]
    [InlineData("26. Letter From the Ambassador to Guatemala (Weld) to the Secretary of State", "letter", "Ambassador to Guatemala (Weld)",
        "Secretary of State")]
    [InlineData("27. Memorandum for the Record by the Chief of Staff (Osborne)", "memorandum for the record", "Chief of Staff (Osborne)",
        "")]
    [InlineData("28. Report Prepared in the Bureau of Fisheries", "report", "Bureau of Fisheries", "")]
    public void Headings_name_kinds_and_parties(string heading, string kind, string from, string to)
    {
        var found = Read(heading + "\n\nRome, July 9, 1963.\n\nThe harbour is full.\n")!;

        Assert.Equal((kind, from, to), (found.Kind, string.Join('|', Names(found.From)), string.Join('|', Names(found.To))));
    }

    [Theory]
    [InlineData("Saigon, August 24, 1963, 11 p.m.", "1963-08-24T23:00:00+08:00", "hour")]
    [InlineData("Washington, January 10, 1963, 9:36 a.m.", "1963-01-10T09:36:00-05:00", "minute")]
    [InlineData("Washington, August 10, 1963, noon.", "1963-08-10T12:00:00-04:00", "hour")]
    [InlineData("Guatemala City, May 16, 1954, 0925Z.", "1954-05-16T09:25:00+00:00", "minute")]
    [InlineData("Washington, July 4, 1963, 11-11:50 a.m.", "1963-07-04T11:00:00-04:00", "span")]
    [InlineData("Bangkok, June 3, 1963.", "1963-06-03T00:00:00+07:00", "day")]
    public void Datelines_stand_on_the_clock_of_their_place(string dateline, string start, string precision)
    {
        var found = Read($"31. Letter From the Consul (Harrow) to the Minister (Mills)\n\n{dateline}\n\nThe harbour is full.\n")!;

        Assert.Equal((DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), precision),
            (found.Sent!.Start, found.Sent.Precision));
    }

    [Fact]
    public void A_place_without_a_known_clock_gives_no_zone() =>
        Assert.Null(Read(
        "31. Letter From the Consul (Harrow) to the Minister (Mills)\n\n[place not declassified], June 3, 1963.\n\nText.\n")!.Sent!.Offset);

    [Fact]
    public void A_memorandum_tells_by_its_heads_and_a_letter_by_greeting_and_signature()
    {
        var memorandum = Read(
            "FROM: Ines Harrow, Ministry of Ports\nTO: Omar Mills; Jane Stone\nCC: Harbour Office\n\nThe harbour is full.\n")!;
        var letter = Read("Rome, July 9, 1963.\n\nDear Mr. Mills:\n\nThe harbour is full.\n\nInes Harrow\n")!;

        Assert.Equal(("memorandum", "Ines Harrow, Ministry of Ports", "Omar Mills|Jane Stone", "Harbour Office"),
            (memorandum.Kind, memorandum.From[0].Name, string.Join('|', Names(memorandum.To)), memorandum.Copies[0].Name));
        Assert.Equal(("letter", "Ines Harrow", "Mr. Mills"), (letter.Kind, letter.From[0].Name, letter.To[0].Name));
    }

    [Theory]
    [InlineData(
        "VELIN, March 17 (Meridian) - Two guards were questioned on Monday, officials said.\n\nThe ministry declined to comment.\n")]
    [InlineData("The minister said on Tuesday that she had received a letter from the union.\n")]
    [InlineData("March 18, 2024\n\nThe Bureau confirmed that the flight had landed.\n")]
    public void A_news_report_is_no_communication(string text) => Assert.Null(Read(text));

    [Fact]
    public void Any_text_is_read_or_left() => Gens.NewsText.Sample(
        text =>
        {
            string document = "12. Telegram From the Embassy in Italy to " + text +
                "\n\nSource: Department of State, Files. Drafted by " + text + ". Received at 4 p.m. Repeated to " + text
                + ".\n\nRome, July 9, 1963, 9 p.m.\n\n218. " + text + "\n\nNotes\n\n2. " + text;
            var report = new Report { Id = new ReportId("r1"), Path = "a.txt", Sha256 = "", Text = document, Parts = [], Format = "txt",
                Language = "en" };
            if (CommunicationReader.Read(report, Collections.For(report)) is { } found)
            {
                Assert.All(
                    new[] { found.From, found.To, found.Copies, found.Drafted, found.Cleared, found.Participants, found.Attention,
                        found.Signatures }.SelectMany(parties => parties),
                    party => Assert.True(party.Span.Start >= 0 && party.Span.End <= report.Text.Length && party.Span.Length > 0));
                Assert.All(NamedPeople.Read(found, report.Text, Collections.For(report)), span =>
                    Assert.True(span.End <= report.Text.Length));
            }
        },
        iter: 400);

    public static TheoryData<string> Hostile => new()
    {
        "9. Telegram From A to B\n\nRome, July 9, 1963, " + string.Concat(Enumerable.Repeat("1 ", 55)) + "x\n\ntext",
        "9. Telegram From A to B\n\nSource: " + new string('“', 400_000),
        "9. Telegram From A to B\n\nSource: " + string.Concat(Enumerable.Repeat("sent to ", 60_000)),
        "9. Telegram From A to B\n\nSource: " + string.Concat(Enumerable.Repeat("A. ", 100_000)),
        "9. Telegram From A to B\n\nNotes\n\n" + string.Concat(Enumerable.Range(0, 50_000)
            .Select(number => $"{number % 900}. See Document {number}.\n")),
        "9. Telegram From A to B\n\n" + string.Concat(Enumerable.Repeat("State ", 100_000)),
        "9. Telegram " + string.Concat(Enumerable.Repeat("From A to ", 30)) + "\n\n" + new string('(', 300_000),
        "PRESENT: " + string.Concat(Enumerable.Repeat("Mr. A. B. ", 60_000)),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Documents_made_to_hang_the_reader_are_read(string text)
    {
        var report = new Report { Id = new ReportId("r1"), Path = "a.txt", Sha256 = "", Text = text, Parts = [], Format = "txt",
            Language = "en" };
        foreach (var profile in Collections.All.Append(CollectionProfile.Any))
        {
            var found = CommunicationReader.Read(report, profile);
            Assert.All(found is null ? [] : NamedPeople.Read(found, text, profile), span => Assert.True(span.End <= text.Length));
        }
    }

    private static Communication? Read(string text) =>
        Some.Report(text, "in/d112.txt") is var report ? CommunicationReader.Read(report, Collections.For(report)) : null;

    private static IEnumerable<string> Names(IEnumerable<Party> parties) => parties.Select(party => party.Name);
}
