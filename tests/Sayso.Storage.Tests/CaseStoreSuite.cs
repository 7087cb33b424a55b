using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Sayso.Cases;
using Sayso.Inquire.Hypotheses;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Resolve.Names;
using Sayso.Testing;
using Sayso.Weigh;
using Record = Sayso.Cases.Record;

namespace Sayso.Storage.Tests;

/// <summary>What every case store must do; run against each database.</summary>
public abstract partial class CaseStoreSuite : IAsyncLifetime
{
    private static readonly byte[] First = ("Guards knew nothing\n\n“We knew nothing of the flight,” Maria Stone told Reuters on Friday. "u8
        + "The embassy did not respond to a request for comment.\n"u8).ToArray();
    private static readonly byte[] Second = ("Minister denies leak\n\nThe minister denied that anybody in her office had spoken of the "u8
        + "visit. She said the talks would go on.\n"u8).ToArray();

    protected ICaseStore Store { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Store = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_same_bytes_from_the_same_place_add_nothing()
    {
        var ledger = Ledger("a.txt", First, "Meridian");

        Assert.True(await Store.AddAsync(ledger, First, Token));
        Assert.False(await Store.AddAsync(ledger, First, Token));
        Assert.Equal(1, (await Store.SummariseAsync(Token)).Reports);
        Assert.Equal(1, Assert.Single(await Store.ListReportsAsync(Token)).Captures);
    }

    [Fact]
    public async Task The_same_bytes_from_another_outlet_are_another_report()
    {
        await Store.AddAsync(Ledger("a.txt", First, "Meridian"), First, Token);
        await Store.AddAsync(Ledger("a.txt", First, "The Harbour Post"), First, Token);

        Assert.Equal(["Meridian", "The Harbour Post"], (await Store.ListReportsAsync(Token)).Select(report => report.Outlet).Order());
    }

    [Fact]
    public async Task Reports_added_one_by_one_are_weighed_as_reports_added_at_once()
    {
        byte[] story = Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Range(1, 12).Select(number => $"Clerk number {number} "
            + $"described how the second set of books was carried up from cellar {number} and burned after the audit was announced in the "
            + $"spring.")));
        byte[] copy = [.. "Harbour kept double books\n\n"u8, .. story];
        await Store.AddAsync(Ledger("a.txt", story, "Meridian"), story, Token);
        Assert.Equal(1, await WeighStage.WeighAsync(Store, Token));
        await Store.AddAsync(Ledger("b.txt", copy, "Courier"), copy, Token);
        await Store.AddAsync(Ledger("c.txt", First, "Northline"), First, Token);
        Assert.Equal(2, await WeighStage.WeighAsync(Store, Token));
        Assert.Equal(0, await WeighStage.WeighAsync(Store, Token));

        var pair = Assert.Single(await Store.ListDependenceAsync(Token));
        Assert.Equal(["a.txt", "b.txt"], new[] { pair.A, pair.B }.Order(StringComparer.Ordinal));
        Assert.Equal((true, DependenceKind.SameText), (pair.IsDependent, pair.Kind));
        Assert.True(pair.ReportA.CompareTo(pair.ReportB) < 0, "the lower id comes first, whichever was added first");
        var texts = new[] { ("a.txt", story), ("b.txt", copy) }.ToDictionary(
            file => file.Item1, file => Encoding.UTF8.GetString(file.Item2));
        Assert.All(pair.Evidence, stretch => Assert.Equal(
            texts[pair.A][stretch.A[0]..stretch.A[1]], texts[pair.B][stretch.B[0]..stretch.B[1]]));
    }

    [Fact]
    public async Task A_report_read_with_newer_models_is_weighed_again()
    {
        var ledger = Ledger("a.txt", First, "Meridian");
        await Store.AddAsync(ledger, First, Token);
        await WeighStage.WeighAsync(Store, Token);
        await Store.AddAsync(ledger.ReadBy("en-next"), First, Token);

        Assert.Equal([ledger.Report.Id], await Store.WeighAsync(weighing => weighing.Unweighed(100), Token));
    }

    [Fact]
    public async Task The_ledger_comes_back_as_it_was_read()
    {
        var ledger = Ledger("a.txt", First, "Meridian");
        await Store.AddAsync(ledger, First, Token);

        Assert.Equal(LedgerJson.Write(ledger), LedgerJson.Write((await Store.FindLedgerAsync(ledger.Report.Id, Token))!));
        Assert.Null(await Store.FindLedgerAsync(new ReportId("r0"), Token));
    }

    [Fact]
    public async Task Claims_can_be_filtered_sorted_and_paged()
    {
        await Store.AddAsync(Ledger("a.txt", First, "Meridian"), First, Token);
        await Store.AddAsync(Ledger("b.txt", Second, "Courier"), Second, Token);
        var all = await Store.ListClaimsAsync(new ClaimFilter(), Token);

        Assert.Equal(all.Total, all.Items.Count);
        Assert.All((await Store.ListClaimsAsync(new ClaimFilter { Outlet = "Courier" }, Token)).Items, claim =>
            Assert.Equal("Courier", claim.Outlet));
        Assert.Equal(Stance.NoResponse, Assert.Single(
            (await Store.ListClaimsAsync(new ClaimFilter { Stance = Stance.NoResponse }, Token)).Items).Stance);
        Assert.All((await Store.ListClaimsAsync(new ClaimFilter { Voice = "Reuters" }, Token)).Items, claim =>
            Assert.Contains(claim.Chain, link => link.Name == "Reuters"));
        Assert.Contains(
            "flight", Assert.Single((await Store.ListClaimsAsync(new ClaimFilter { Query = "knew flight" }, Token)).Items).Text,
            StringComparison.Ordinal);
        var sorted = (await Store.ListClaimsAsync(new ClaimFilter { Sort = "-voice" }, Token)).Items.Select(claim => claim.Innermost.Name)
            .ToList();
        Assert.Equal(sorted.OrderDescending(StringComparer.Ordinal), sorted);
        var first = await Store.ListClaimsAsync(new ClaimFilter { Limit = 1 }, Token);
        var page = await Store.ListClaimsAsync(new ClaimFilter { After = first.Next, Limit = 1 }, Token);
        Assert.Equal((all.Total, all.Items[1].Id), (page.Total, Assert.Single(page.Items).Id));
    }

    [Fact]
    public async Task Facets_count_what_is_there()
    {
        await Store.AddAsync(Ledger("a.txt", First, "Meridian"), First, Token);
        var facets = await Store.ListFacetsAsync(Token);
        int total = (await Store.ListClaimsAsync(new ClaimFilter(), Token)).Total;

        Assert.Equal(total, facets.Stances.Sum(stance => stance.Count));
        Assert.Equal(total, Assert.Single(facets.Outlets).Count);
        Assert.NotEmpty(await Store.ListVoicesAsync(Token));
        Assert.NotEmpty(await Store.ListNamesAsync(Token));
        Assert.NotEmpty(await Store.ListTimesAsync(Token));
    }

    [Theory]
    [InlineData("fligh")]
    [InlineData("Stone flight")]
    [InlineData("FLIGHT")]
    public async Task Search_finds_words_and_beginnings(string query)
    {
        await Store.AddAsync(Ledger("a.txt", First, "Meridian"), First, Token);
        var result = await Store.SearchAsync(query, 10, Token);

        Assert.Contains(Assert.Single(result.Reports).Snippet, piece => piece.Hit);
        Assert.NotEmpty(result.Claims);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a AND OR NOT (")]
    [InlineData("text:\"x")]
    [InlineData("'; DROP TABLE report; --")]
    [InlineData("*")]
    [InlineData("")]
    public async Task Whatever_is_typed_is_only_words(string query)
    {
        await Store.AddAsync(Ledger("a.txt", First, "Meridian"), First, Token);

        await Store.SearchAsync(query, 10, Token);
        await Store.ListClaimsAsync(new ClaimFilter { Query = query, Outlet = query, Sort = query }, Token);
        Assert.Equal(1, (await Store.SummariseAsync(Token)).Reports);
    }

    [Fact]
    public async Task A_claim_marked_wrong_stays_marked_until_it_is_withdrawn_and_the_judgement_stays_for_ever()
    {
        await Store.AddAsync(Ledger("a.txt", First, "Meridian"), First, Token);
        var claim = (await Store.ListClaimsAsync(new ClaimFilter(), Token)).Items[0];

        var made = await Wrong(claim.Id, "ana", "the cue belongs to the next sentence");
        Assert.Equal(made.Id, (await Wrong(claim.Id, "ben")).Id);
        Assert.Equal("ana", (await Store.FindClaimAsync(claim.Id, Token))!.Judgement!.By);
        Assert.Single((await Store.ListClaimsAsync(new ClaimFilter { Judged = true }, Token)).Items);

        var withdrawn = await Store.WithdrawAsync(made.Id, "ben", Token);
        Assert.Equal(("ana", "ben"), (withdrawn!.By, withdrawn.WithdrawnBy));
        Assert.Null((await Store.FindClaimAsync(claim.Id, Token))!.Judgement);
        Assert.Equal("the cue belongs to the next sentence", Assert.Single(await Store.ListJudgementsAsync(Token)).Reason);
        Assert.Equal("SAY0303", (await Assert.ThrowsAsync<SaysoException>(() => Wrong(new ClaimId("c0"), "ana"))).Problem.Code);
        Assert.Null(await Store.WithdrawAsync(99, "ana", Token));
    }

    [Fact]
    public async Task Judgements_outlive_a_reading_by_newer_models()
    {
        var ledger = Ledger("a.txt", First, "Meridian");
        await Store.AddAsync(ledger, First, Token);
        var claims = (await Store.ListClaimsAsync(new ClaimFilter(), Token)).Items;
        await Wrong(claims[0].Id, "ana");
        await Wrong(claims[1].Id, "ana");

        // A newer reading that names one of the claims anew and no longer finds the other.
        var kept = ledger.Claims.Single(claim => claim.Id == claims[0].Id) with { Id = new ClaimId("cnew") };
        await Store.AddAsync(ledger.ReadBy("en-2") with { Claims = [kept] }, First, Token);

        var judgements = await Store.ListJudgementsAsync(Token);
        Assert.Equal(2, judgements.Count);
        Assert.Equal("cnew", judgements.Single(judgement => judgement.Anchored).Things[0].Now);
        Assert.Equal(claims[1].Text, judgements.Single(judgement => !judgement.Anchored).Things[0].Quote);
        Assert.NotNull(Assert.Single((await Store.ListClaimsAsync(new ClaimFilter(), Token)).Items).Judgement);
    }

    [Fact]
    public async Task A_report_in_another_language_is_kept_and_searchable()
    {
        byte[] arabic = Encoding.UTF8.GetBytes("قال المسؤول إن المحادثات بين البلدين مستمرة وإن الوزير لم يتحدث إلى الصحافة");
        await Store.AddAsync(Ledger("c.txt", arabic, "Monitor"), arabic, Token);

        Assert.False(Assert.Single(await Store.ListReportsAsync(Token)).IsRead);
        Assert.Single((await Store.SearchAsync("المحادثات", 10, Token)).Reports);
    }

    [Fact]
    public async Task A_removed_report_is_gone_with_all_that_it_holds_and_comes_back_whole()
    {
        await FillAsync();
        using var weigher = new CaseWeigher(Store, Names);
        string before = Describe(await weigher.StateAsync(Token));
        var report = (await Store.ListReportsAsync(Token))[0].Id;

        var preview = await weigher.PreviewAsync(Judging.Make("removed", report.Value), Token);
        var removal = await Store.JudgeAsync(Judging.Make("removed", [report.Value], null, "ana", "forged"), Token);
        var state = await weigher.StateAsync(Token);

        Assert.True(preview.Claims > 0 && preview.Changes.Count > 0);
        Assert.DoesNotContain(state.Reports, row => row.Id == report);
        Assert.DoesNotContain(await Store.ListNamesAsync(Token), name => name.Named.Source == report);
        Assert.DoesNotContain((await Store.ListClaimsAsync(new ClaimFilter(), Token)).Items, claim => claim.Report == report);
        Assert.Equal(2, (await Store.SummariseAsync(Token)).Reports);
        await Store.WithdrawAsync(removal.Id, "ana", Token);
        Assert.Equal(before, Describe(await weigher.StateAsync(Token)));
    }

    [Fact]
    public async Task Merging_and_splitting_outlive_a_reading_by_newer_models_and_a_merge_loses_no_alias()
    {
        var ledgers = await FillAsync();
        using var weigher = new CaseWeigher(Store, Names);
        var names = (await Store.ListNamesAsync(Token)).Where(name => name.Named.Kind == EntityKind.Person).ToList();
        var (one, other) = (names[0].Named, names.First(name => name.Named.Name != names[0].Named.Name).Named);
        await Store.JudgeAsync(Judging.Make("same-entity", [one.ToString(), other.ToString()], null, "ana"), Token);

        foreach (var (ledger, bytes) in ledgers)
        {
            await Store.AddAsync(ledger.ReadBy("en-next"), bytes, Token);
        }

        var entities = (await weigher.StateAsync(Token)).Entities;
        Assert.Equal(entities.Of(one)!.Id, entities.Of(other)!.Id);
        Assert.Superset(new HashSet<string> { one.Name, other.Name }, entities.Of(one)!.Aliases.Append(entities.Of(one)!.Name).ToHashSet());
        await Store.JudgeAsync(Judging.Make("other-entity", [one.ToString(), other.ToString()], null, "ben"), Token);
        Assert.Equal(2, (await Store.ListJudgementsAsync(Token)).Count(judgement => judgement.Anchored));
    }

    [Fact]
    public async Task A_time_and_a_mention_that_are_read_wrongly_count_no_more()
    {
        await FillAsync();
        using var weigher = new CaseWeigher(Store, Names);
        var time = (await Store.ListTimesAsync(Token))[0];
        var name = (await Store.ListNamesAsync(Token)).First(name => name.Mentions == 1 && name.Named.Kind == EntityKind.Person);
        string[] words = [$"{time.Report}/{time.Start}-{time.End}", $"{name.Named.Source}/{name.Spans[0].Start}-{name.Spans[0].End}"];

        foreach (string thing in words)
        {
            await Store.JudgeAsync(Judging.Make("wrong-words", thing), Token);
        }

        Assert.DoesNotContain(time, await Store.ListTimesAsync(Token));
        Assert.Null((await weigher.StateAsync(Token)).Entities.Of(name.Named));
        await Assert.ThrowsAsync<SaysoException>(() => Store.JudgeAsync(Judging.Make("wrong-words", $"{time.Report}/5-999999"), Token));
    }

    [Fact]
    public async Task Any_judgements_and_their_withdrawal_in_any_order_give_the_same_case_again()
    {
        await FillAsync();
        using var weigher = new CaseWeigher(Store, Names);
        string before = Describe(await weigher.StateAsync(Token));
        string[] claims = [.. (await Store.ListClaimsAsync(new ClaimFilter(), Token)).Items.Select(claim => claim.Id.Value)];
        string[] reports = [.. (await Store.ListReportsAsync(Token)).Select(report => report.Id.Value)];
        string[] names = [.. (await Store.ListNamesAsync(Token)).Select(name => name.Named.ToString()).Distinct()];
        string[] voices = [.. (await Store.ListVoicesAsync(Token)).Select(voice => new VoiceName(voice.Kind, voice.Name).ToString())];
        var kinds = DecisionForm.All.Where(form => form.What is "claim" or "report" or "name" or "voice").ToArray();
        var judgement = Gen.Select(Gen.Int[0, kinds.Length - 1], Gen.Int[0, 1_000_000], Gen.Int[0, 10]).Select((number, pick, other) =>
        {
            var kind = kinds[number];
            string[] all = kind.What switch { "claim" => claims, "report" => reports, "name" => names, _ => voices };
            string?[] values = kind.Kind switch
            {
                JudgementKind.Correction => ["stance=denies", "origin=", "negated=yes"],
                JudgementKind.Dependence => ["independent", "a->b"],
                JudgementKind.Reliability => ["B"],
                JudgementKind.Credibility => ["2"],
                JudgementKind.Provenance => ["title=Another", "published=2024-03-01"],
                _ => [null],
            };
            int step = 1 + (other % Math.Max(1, all.Length - 1));
            string[] things = [.. Enumerable.Range(0, kind.Least).Select(place => all[(pick + (place * step)) % all.Length])];
            return Judging.Make(Spelt.Of(kind.Kind), things, values[pick % values.Length], "ana");
        });

        await Gen.Select(judgement.Array[1, 6], Gen.Int[0, 1000]).SampleAsync(
            async sample =>
            {
                var made = new List<long>();
                foreach (var next in sample.Item1)
                {
                    made.Add((await Store.JudgeAsync(next, Token)).Id);
                }

                string with = Describe(await weigher.StateAsync(Token));
                Assert.Equal(with, Describe(await weigher.StateAsync(Token)));
                foreach (long id in made.OrderBy(id => (id * 7919) ^ sample.Item2))
                {
                    await Store.WithdrawAsync(id, "ben", Token);
                }

                Assert.Equal(before, Describe(await weigher.StateAsync(Token)));
                return true;
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public async Task Hypotheses_evidence_and_ratings_are_judgements_that_are_taken_back_one_by_one()
    {
        await FillAsync();
        using var weigher = new CaseWeigher(Store, Names);
        var claim = (await Store.ListClaimsAsync(new ClaimFilter(), Token)).Items[0].Id;
        async Task<string> Matrix() => JsonSerializer.Serialize(HypothesisWeigher.Weigh(await weigher.StateAsync(Token), []));
        string before = await Matrix();
        var made = new List<long>();
        foreach (var (kind, things, value, by) in new (string, string[], string?, string)[]
        {
            ("hypothesis", ["h1"], "a guard told them", "ana"), ("hypothesis", ["h2"], "a pilot told them", "ana"),
                ("evidence", ["e1"], $"claim={claim}", "ana"),
            ("rated", ["h1", "e1"], "inconsistent", "ana"), ("rated", ["h1", "e1"], "inconsistent", "ben"),
            ("rejected", ["h2"], null, "ben"), ("milestone", ["h1"], "a call is found", "ana"),
        })
        {
            made.Add((await Store.JudgeAsync(Judging.Make(kind, things, value, by), Token)).Id);
        }

        Assert.Equal(7, made.Distinct().Count());
        var matrix = HypothesisWeigher.Weigh(await weigher.StateAsync(Token), []);
        Assert.Equal(("h1", 1.0, 2), (matrix.Hypotheses[0].Id, matrix.Hypotheses[0].Inconsistency, matrix.Evidence[0].Ratings["h1"].Count));
        foreach (long id in made)
        {
            await Store.WithdrawAsync(id, "ben", Token);
        }

        Assert.Equal(before, await Matrix());
        await Assert.ThrowsAsync<SaysoException>(() => Store.JudgeAsync(Judging.Make("rated", ["h1", "e1"], "consistent", "ana"), Token));
    }

    [Fact]
    public async Task A_table_of_records_is_taken_in_whole_again_and_its_names_are_joined_and_judged_like_those_of_reports()
    {
        await FillAsync();
        Record[] rows = [Shift(2, "Anton Reyes"), Shift(3, "انطون رييس")];
        var table = new RecordTable(new TableId("t1"), "roster.csv", RecordKind.Presence, "{}", 0, 0, default);
        IEnumerable<(Record?, RowProblem?)> Rows() =>
            [.. rows.Select(row => ((Record?)row, (RowProblem?)null)), (null, new RowProblem(table.Id, 4, "it has no time", "x"))];

        Assert.Equal((2, 1), await Store.AddRecordsAsync(table, "00", Rows(), Token) is var made ? (made.Records, made.Problems) : default);
        long version = await Store.VersionAsync(Token);
        await Store.AddRecordsAsync(table, "00", Rows(), Token);
        Assert.NotEqual(version, await Store.VersionAsync(Token)); // as many rows as before, which may have been read otherwise
        Assert.Equivalent(rows, await Store.ListRecordsAsync(RecordKind.Presence, Token));
        Assert.Equal(("it has no time", 4), Assert.Single(await Store.ListRowProblemsAsync(Token)) is var problem
            ? (problem.What, problem.Row) : default);

        using var weigher = new CaseWeigher(Store, Names);
        var listed = new NamedIn(table.Id, EntityKind.Person, "Anton Reyes");
        var written = new NamedIn(table.Id, EntityKind.Person, "انطون رييس");
        var entities = (await weigher.StateAsync(Token)).Entities;
        Assert.True(entities.Of(listed)!.Reports > 1, "the row and the reports name one man");
        var others = entities.Of(listed)!.Names.Select(name => name.Named).Where(name => name != listed).Select(name => name.ToString());
        var split = await Store.JudgeAsync(Judging.Make("other-entity", [listed.ToString(), .. others], null, "ana"), Token);
        Assert.Single((await weigher.StateAsync(Token)).Entities.Of(listed)!.Names);
        await Store.WithdrawAsync(split.Id, "ana", Token);
        await Store.JudgeAsync(Judging.Make("same-entity", [listed.ToString(), written.ToString()], null, "ana"), Token);

        // Taken in again, the judgement finds the names again.
        await Store.AddRecordsAsync(table, "00", Rows(), Token);
        entities = (await weigher.StateAsync(Token)).Entities;
        Assert.Same(entities.Of(listed), entities.Of(written));

        await Store.AddOfficesAsync("list", [new OfficeLink("p1", "Reyes, Anton", "Union", true, null, DateTimeOffset.UnixEpoch)], Token);
        await Store.AddOfficesAsync("list", [new OfficeLink("p1", "Reyes, Anton", "Union", false, DateTimeOffset.UnixEpoch, null)], Token);
        Assert.Equal(
            new OfficeLink("p1", "Reyes, Anton", "Union", false, DateTimeOffset.UnixEpoch, null),
            Assert.Single(await Store.ListOfficesAsync(Token)));

        static Record Shift(int row, string who) => new()
        {
            Id = $"t1/{row}",
            Table = new TableId("t1"),
            Row = row,
            Kind = RecordKind.Presence,
            Who = [who],
            What = "gate 3",
            From = new DateTimeOffset(2024, 3, 14, 22, 0, 0, TimeSpan.FromHours(2)),
            To = new DateTimeOffset(2024, 3, 15, 6, 0, 0, TimeSpan.FromHours(2)),
        };
    }

    [Fact]
    public async Task What_a_document_says_of_its_own_way_is_kept_and_goes_with_the_report()
    {
        byte[] bytes = ("12. Telegram From the Embassy in Italy to the Department of State\n\nSource: Department Files. Repeated to "u8
            + "Paris.\n\nRome, July 9, 1963, 9 p.m.\n\n218. The talks go on.\n"u8).ToArray();
        var ledger = Ledger("d012.txt", bytes, "FRUS");
        await Store.AddAsync(ledger, bytes, Token);
        await Store.AddAsync(ledger.ReadBy("en-2"), bytes, Token);

        var kept = Assert.Single(await Store.ListCommunicationsAsync(Token));
        Assert.Equivalent(ledger.Communication, kept.Communication);
        Assert.Equal(new DateTimeOffset(1963, 7, 9, 21, 0, 0, TimeSpan.FromHours(1)), kept.Communication.Sent!.Start);
        var removed = await Store.JudgeAsync(Judging.Make("removed", kept.Report.Value), Token);
        Assert.Empty(await Store.ListCommunicationsAsync(Token));
        await Store.WithdrawAsync(removed.Id, "ana", Token);
        Assert.Single(await Store.ListCommunicationsAsync(Token));
    }

    /// <summary>Three reports, two of which hang together.</summary>
    private async Task<IReadOnlyList<(Ledger Ledger, byte[] Bytes)>> FillAsync()
    {
        var ledgers = new List<(Ledger, byte[])>();
        foreach (var (path, outlet, text) in new[]
        {
            ("a.txt", "Meridian", "Guards suspected\n\nTwo guards at Velin airport passed the hour of the arrival to the gunmen, a "
                + "security official told Meridian. Petra Lindqvist, the chief executive, denied that her staff had leaked anything. Nine "
                + "guards were on duty on Thursday night, Anton Reyes said.\n"),
            ("b.txt", "The Harbour Post", "Guards under suspicion\n\nTwo guards at Velin airport passed the hour of the arrival to the "
                + "gunmen, a security official told Meridian. Eleven guards were on duty on Thursday night, Oskar Lund said. Lindqvist "
                + "said on Friday that the names had been removed.\n"),
            ("c.txt", "Courier", "Union angry\n\nThe union rejected the report. Two guards at Velin airport passed the hour of the arrival "
                + "to the gunmen, according to Clara Stein. Anton Reyes said the night shift knew nothing of the flight.\n"),
        })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            ledgers.Add((Ledger(path, bytes, outlet), bytes));
            await Store.AddAsync(ledgers[^1].Item1, bytes, Token);
        }

        await WeighStage.WeighAsync(Store, Token);
        return ledgers;
    }

    /// <summary>All that a case comes to, as text; entities and propositions by their order there, whatever their ids.</summary>
    private static string Describe(CaseState state)
    {
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        return Ids().Replace(JsonSerializer.Serialize(new
        {
            state.Entities.All, state.Entities.Offers, state.Weighed.Propositions, state.Weighed.Contradictions, state.Voices,
            state.Reports, state.Dependence,
        }), id => met.TryGetValue(id.Value, out int number) ? $"{number}" : $"{met[id.Value] = met.Count}");
    }

    [GeneratedRegex("(?<=\")(e[0-9a-f]{12}|p[0-9a-f]{32})(-[0-9]+)?(?=\")")]
    private static partial Regex Ids();

    private static NameComparer Names { get; } = new(Transliteration.Load(Repository.Models));

    private Task<Judgement> Wrong(ClaimId claim, string by, string? reason = null) =>
        Store.JudgeAsync(new NewJudgement(new Decision.WrongReading(claim), by, reason), Token);

    /// <summary>Opens an empty case.</summary>
    protected abstract Task<ICaseStore> OpenAsync();

    /// <summary>Takes away what opening made.</summary>
    protected abstract Task CleanAsync();

    protected static Ledger Ledger(string path, byte[] bytes, string outlet) =>
        Pipeline.Read(path, bytes, new Provenance { Outlet = outlet, Published = new DateOnly(2024, 3, 18) });
}
