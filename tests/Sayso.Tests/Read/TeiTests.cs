using System.Text;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Testing;
using Sayso.Understand.Collections;
using Sayso.Understand.Communications;

namespace Sayso.Tests.Read;

public sealed class TeiTests
{
    private const string Edition = """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc/></teiHeader><text><body>
          <div type="chapter"><head>March</head>
            <div type="document" xml:id="d7" n="7"><head>7. Telegram From the <gloss type="from">Legation in Orvania</gloss> to the <gloss type="to">Foreign Ministry</gloss>
                <note n="1" type="source">Source: Foreign Ministry, Files. Secret. Drafted by <persName corresp="#p1">Harrow</persName>. Repeated to Paris.</note></head>
              <dateline><placeName>Paris</placeName>, <date when="1963-03-14">March 14, 1963, 9 p.m.</date></dateline>
              <p>41. The talks with <persName corresp="#p2">Marek Dolan</persName>
                 , which began on Monday,<note n="2">Document 5.</note> go on.</p></div>
            <div type="document" xml:id="d8" n="8"><head>8. Editorial Note</head><p>Nothing was sent.</p></div>
          </div></body></text></TEI>
        """;

    [Fact]
    public void Each_document_is_a_report_printed_as_the_book_prints_it()
    {
        var requests = ReadRequest.Documents(new ReadRequest("in/volume.xml", Encoding.UTF8.GetBytes(Edition)));
        var report = ReadStage.Read(requests[0], TestContext.Current.CancellationToken);

        Assert.Equal(["in/volume.xml/d007.txt", "in/volume.xml/d008.txt"], requests.Select(request => request.Path));
        Assert.Equal(("tei", "7. Telegram From the Legation in Orvania to the Foreign Ministry"), (report.Format, report.Title));
        Assert.Contains("41. The talks with Marek Dolan, which began on Monday,[2] go on.", report.Text, StringComparison.Ordinal);
        Assert.EndsWith("Notes\n\n2. Document 5.", report.Text, StringComparison.Ordinal);
        Assert.Equal(["Harrow", "Marek Dolan"], report.People.Select(span => span.Of(report.Text).ToString()));
        Assert.NotEqual(report.Id, ReadStage.Read(requests[1], TestContext.Current.CancellationToken).Id);

        var communication = CommunicationReader.Read(report, CollectionProfile.Any)!;
        Assert.Equal(("telegram", "Legation in Orvania", "Foreign Ministry", "41"),
            (communication.Kind, communication.From[0].Name, communication.To[0].Name, communication.Number));
        Assert.Equal(("Paris", 60, "Document 5"),
            (communication.Copies[0].Name, communication.Sent!.Offset, communication.References[0].Text));
        Assert.Null(CommunicationReader.Read(ReadStage.Read(requests[1], TestContext.Current.CancellationToken), CollectionProfile.Any));
    }

    [Fact]
    public void The_list_of_persons_tells_who_sits_where_and_when()
    {
        const string List = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><front><div xml:id="persons"><list>
              <item><persName xml:id="p1">Harrow, Ines R.</persName>, USA, Director of the Office of Ports until April 25, 1963; thereafter Deputy Secretary of State</item>
              <item><persName xml:id="p2">Mills, Omar</persName>, Ambassador to Italy from June 1963</item>
              <item><persName xml:id="p3">Stone, Jane</persName>, French correspondent</item>
              <item><persName xml:id="p4">Omar</persName>, see Mills, Omar</item>
            </list></div></front><text><body><div type="document" xml:id="d1"><p>One.</p></div><div type="document" xml:id="d2"><p>Two.</p></div></body></text></text></TEI>
            """;

        var frus = CollectionProfiles.Load(Repository.Collections).All.Single(profile => profile.Name == "frus");
        var seats = SeatReader.Read(ReadRequest.Persons(new ReadRequest("v.xml", Encoding.UTF8.GetBytes(List))), frus);

        Assert.Equal(
            [
                new OfficeLink("Harrow, Ines R.", "Harrow, Ines R.", "Department of State", false,
                    new DateTimeOffset(1963, 4, 26, 0, 0, 0, TimeSpan.Zero), null),
                new OfficeLink("Mills, Omar", "Mills, Omar", "Embassy in Italy", true,
                    new DateTimeOffset(1963, 6, 1, 0, 0, 0, TimeSpan.Zero), null),
                new OfficeLink("Stone, Jane", "Stone, Jane", "", false, null, null),
            ],
            seats);
    }

    [Theory]
    [InlineData("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>cut short", "SAY0155")]
    [InlineData("<!DOCTYPE TEI [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><TEI "
        + "xmlns='http://www.tei-c.org/ns/1.0'><text>&b;</text></TEI>", "SAY0155")]
    public void Damage_and_entities_that_grow_are_refused(string xml, string code) =>
        Assert.Equal(code, Assert.Throws<SaysoException>(() => ReadRequest.Documents(new ReadRequest("v.xml",
            Encoding.UTF8.GetBytes(xml)))).Problem.Code);

    [Fact]
    public void What_nests_too_deep_is_refused()
    {
        string xml = "<TEI xmlns='http://www.tei-c.org/ns/1.0'>" + string.Concat(Enumerable.Repeat("<div>",
            5000)) + string.Concat(Enumerable.Repeat("</div>", 5000)) + "</TEI>";

        Assert.Contains("deep", Assert.Throws<SaysoException>(() =>
            ReadRequest.Documents(new ReadRequest("v.xml", Encoding.UTF8.GetBytes(xml)))).Problem.What, StringComparison.Ordinal);
    }
}
