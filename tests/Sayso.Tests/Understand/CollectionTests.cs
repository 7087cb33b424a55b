using Sayso.Read;
using Sayso.Tests.Read;
using Sayso.Understand.Collections;
using Sayso.Understand.Communications;

namespace Sayso.Tests.Understand;

/// <summary>A foreign service of our own making, whose files docs/guide/collections.md shows.</summary>
public sealed class CollectionTests : IDisposable
{
    private const string Karst = """
        {
          "title": "Karst Foreign Service Telegrams",
          "signs": { "titles": ["Karst Foreign Service Telegrams"], "outlets": ["KFST"], "sourceNotes": ["Karst Archives"] },
          "home": "Stonegate",
          "ours": ["Karst"],
          "places": { "Stonegate": "Europe/Ljubljana" },
          "posts": { "named": "Legation in {country}", "countries": { "Zagreb": "the Croats" } },
          "misprints": { "Telcgram": "Telegram" },
          "kinds": [{ "kind": "pigeon note", "starts": ["Pigeon Note"], "isSent": true }],
          "titles": ["Voivode"],
          "numberPrefixes": ["KFS"],
          "wholeNames": ["Board of Ports, Coast"]
        }
        """;

    private const string Offices = """
        {
          "institutions": [
            { "name": "Harbour Board", "words": ["HARBORD", "Harbour Board"], "openings": ["HARBORD"], "desks": ["PILOT"] },
            {
              "name": "Foreign Office", "words": ["Foreign Office"], "alone": ["FO"], "starts": ["Chancellor"], "short": ["FO"],
              "holders": ["Chancellor"], "heads": ["Chancellor"]
            }
          ],
          "series": [
            {
              "name": "Legtel", "words": ["Leg(ation) tel(s)", "Legtel(s)"], "from": ["Legation in "], "to": ["Foreign Office"],
              "yours": "Offtel"
            },
            { "name": "Offtel", "words": ["Offtel(s)"], "from": ["Foreign Office"], "places": ["Stonegate"], "yours": "Legtel" }
          ],
          "foreign": { "starts": ["Duchy"] },
          "persons": { "before": ["KN"], "nobody": ["pilot"] }
        }
        """;

    private const string Note = "Source: Karst Archives, Box 4. Drafted by Harrow and cleared in FO by Pike. Received at 10:15 p.m."
        + " Repeated to Paris, Zagreb, and Board of Ports, Coast.";

    private const string Telegram = $"""
        12. Telcgram From the Karst Legation in Italy to the Foreign Office

        {Note}

        Rome, July 9, 1963, 9 p.m.

        KFS 218. For HARBORD/PILOT from Mills. Your 81 has come. Legtel 201 stands, and Leg tel 77.

        Hart
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-collections-").FullName;

    public CollectionTests()
    {
        Write("karst/offices.json", Offices);
        Write("karst/profile.json", Karst);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_telegram_of_a_service_is_read_by_what_the_service_calls_its_own()
    {
        var report = Some.Report(Telegram);
        var profile = CollectionProfiles.Load(_folder).For(report);
        var found = CommunicationReader.Read(report, profile)!;

        Assert.Equal(("karst", "Karst Foreign Service Telegrams"), (profile.Name, profile.Title));
        Assert.Equal(("telegram", "218", "Legtel"), (found.Kind, found.Number, found.Series));
        Assert.Equal(("Legation in Italy", "Foreign Office"), (found.From[0].Institution, found.To[0].Institution));
        Assert.Equal(["Paris", "Zagreb", "Board of Ports, Coast", "HARBORD"], found.Copies.Select(copy => copy.Name));
        Assert.Equal(["Legation in France", "Legation in the Croats", null, "Harbour Board"],
            found.Copies.Select(copy => copy.Institution));
        Assert.Equal(["Pike"], found.Cleared.Select(party => party.Name));
        Assert.Equal(["Legtel 201", "Legtel 77", "Offtel 81"], found.References.Select(citation => citation.Text)
            .Order(StringComparer.Ordinal));
        Assert.Equal(new DateTimeOffset(1963, 7, 9, 22, 15, 0, TimeSpan.FromHours(1)), found.Received!.Start);
        Assert.All(found.From.Concat(found.Copies), party => Assert.Equal(party.Name, party.Span.Of(report.Text).ToString()));
    }

    [Fact]
    public void Without_its_collection_the_same_telegram_is_read_as_any()
    {
        var found = CommunicationReader.Read(Some.Report(Telegram.Replace("Telcgram", "Telegram", StringComparison.Ordinal)),
            CollectionProfile.Any)!;

        Assert.Equal(("telegram", "Rome", 12), (found.Kind, found.Place, found.Entry));
        Assert.Equal(("Karst Legation in Italy", "Legation in Italy"), (found.From[0].Name, found.From[0].Institution));
        Assert.Equal(("Foreign Office", null), (found.To[0].Name, found.To[0].Institution));
        Assert.Equal(["Harrow"], found.Drafted.Select(party => party.Name));
        Assert.Equal(["Paris", "Zagreb", "Board of Ports", "Coast"], found.Copies.Select(copy => copy.Name));
        Assert.Equal(new DateTimeOffset(1963, 7, 9, 21, 0, 0, TimeSpan.FromHours(1)), found.Sent!.Start);

        // Whose clock stamped it is not told, and its own series are words without a meaning but for "tel".
        Assert.Null(found.Received);
        Assert.Equal(["telegram 77"], found.References.Select(citation => citation.Text));
    }

    [Fact]
    public void A_place_that_the_note_names_stamps_what_is_received()
    {
        var found = CommunicationReader.Read(Some.Report(Telegram.Replace("Received at", "Received in Paris at",
            StringComparison.Ordinal)), CollectionProfile.Any)!;

        Assert.Equal(new DateTimeOffset(1963, 7, 9, 22, 15, 0, TimeSpan.FromHours(1)), found.Received!.Start);
    }

    [Theory]
    [InlineData("3. Pigeon Note From the Office to the Legation\n\nSource: Karst Archives, Box 1.\n\nCoo.\n", null, "karst")]
    [InlineData("Karst Foreign Service Telegrams, 1963\n\nStonegate, July 9, 1963.\n\nCoo.\n", null, "karst")]
    [InlineData("Stonegate, July 9, 1963.\n\nCoo.\n", "kfst", "karst")]
    [InlineData("Stonegate, July 9, 1963.\n\nCoo.\n", null, "")]
    public void A_document_says_itself_which_collection_it_is_of(string text, string? outlet, string name) =>
        Assert.Equal(name, CollectionProfiles.Load(_folder).For(Some.Report(text, given: new Provenance { Outlet = outlet })).Name);

    [Fact]
    public void The_header_of_an_edition_names_its_collection()
    {
        const string Edition = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0">
              <teiHeader><fileDesc><titleStmt><title>Karst Foreign
                Service Telegrams, 1963</title></titleStmt></fileDesc></teiHeader>
              <text><body><div type="document" xml:id="d1"><p>Coo.</p></div></body></text>
            </TEI>
            """;
        var request = ReadRequest.Documents(new ReadRequest("v.xml", System.Text.Encoding.UTF8.GetBytes(Edition)))[0];
        var report = ReadStage.Read(request, TestContext.Current.CancellationToken);

        Assert.Equal(("Karst Foreign Service Telegrams, 1963", "karst"),
            (report.Edition, CollectionProfiles.Load(_folder).For(report).Name));
    }

    [Fact]
    public void A_list_of_persons_is_read_with_the_institutions_of_its_collection()
    {
        ListedPerson[] listed = [new("Weld, Ana", "KN, Chancellor from May 1963"), new("Mills, Omar", "Duchy envoy"),
            new("Hart, Jo", "pilot of the Harbour Board")];
        var seats = SeatReader.Read(listed, CollectionProfiles.Load(_folder).All[0]);

        Assert.Equal(["", "", ""], SeatReader.Read(listed, CollectionProfile.Any).Select(seat => seat.Institution));
        Assert.Equal(["Foreign Office", "", ""], seats.Select(seat => seat.Institution));
        Assert.Equal((true, new DateTimeOffset(1963, 5, 1, 0, 0, 0, TimeSpan.Zero)), (seats[0].IsHead, seats[0].From));
    }

    [Fact]
    public void The_digest_changes_with_any_byte_and_any_name()
    {
        string first = CollectionProfiles.Load(_folder).Digest;
        Assert.Equal(first, CollectionProfiles.Load(_folder).Digest);
        Assert.Equal(64, first.Length);

        Write("karst/offices.json", Offices + "\n");
        string second = CollectionProfiles.Load(_folder).Digest;
        File.Move(Path.Combine(_folder, "karst", "offices.json"), Path.Combine(_folder, "karst", "houses.json"));

        Assert.Equal(3, new[] { first, second, CollectionProfiles.Load(_folder).Digest }.Distinct().Count());
    }

    [Theory]
    [InlineData("""{ "home": """, "SAY0171", "bad.json, line 1")]
    [InlineData("{\n \"hone\": \"Stonegate\" }", "SAY0171", "bad.json, line 2, hone")]
    [InlineData("""{ "titles": [7] }""", "SAY0171", "titles[0]")]
    [InlineData("""{ "titles": null }""", "SAY0171", "bad.json")]
    [InlineData("""{ "titles": [null] }""", "SAY0172", "titles")]
    [InlineData("""{ "institutions": [{ "words": ["A"] }] }""", "SAY0171", "institutions[0]")]
    [InlineData("""{ "institutions": [{ "name": "Board", "words": ["Bo(ard"] }] }""", "SAY0172", "institutions, \"Board\"")]
    [InlineData("""{ "titles": ["(a)(a)(a)(a)(a)(a)(a)(a)(a)"] }""", "SAY0172", "titles")]
    [InlineData("""{ "places": { "Stonegate": "Europe/Nowhere" } }""", "SAY0172", "places, \"Stonegate\"")]
    [InlineData("""{ "posts": { "named": "Legation" } }""", "SAY0172", "posts, named")]
    public void A_bad_file_is_named_with_the_place_in_it(string json, string code, string where)
    {
        Write("karst/bad.json", json);

        var problem = Assert.Throws<SaysoException>(() => CollectionProfiles.Load(_folder)).Problem;

        Assert.Equal(code, problem.Code);
        Assert.Contains("bad.json", problem.Where, StringComparison.Ordinal);
        Assert.Contains(where, problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal("SAY0170", Assert.Throws<SaysoException>(() =>
            CollectionProfiles.Load(Path.Combine(_folder, "nowhere"))).Problem.Code);

    [Fact]
    public void Words_of_a_file_are_words_and_no_pattern()
    {
        Write("karst/signs.json", """{ "institutions": [{ "name": "Board", "alone": [".*", "A+", "[a-z]|\\w"] }] }""");
        var names = CollectionProfiles.Load(_folder).All[0].Institutions;

        Assert.Null(names.Of("anything"));
        Assert.Equal("Board", names.Of("A+"));
    }

    private void Write(string name, string words)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, words);
    }
}
