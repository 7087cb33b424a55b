using System.Globalization;
using System.Text.Json;
using Sayso.Cases;
using Sayso.Inquire;
using Sayso.Inquire.Gaps;
using Sayso.Inquire.Impact;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Lists;
using Sayso.Inquire.Timeline;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Read.Tables;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Storage.Tests;

/// <summary>The example case with its records, against the answers to the inquiry's questions.</summary>
public sealed class ExampleCaseInquiryTests : IAsyncLifetime
{
    private const string Day = "2024-03-14T";

    private static readonly string Example = Path.Combine(Repository.Root, "examples", "velin");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "velin.sayso");
    private readonly JsonElement _answers =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Example, "answers.json"))).RootElement.GetProperty("inquiry");
    private SqliteCaseStore _store = null!;
    private CaseWeigher _weigher = null!;
    private InquireStage _stage = null!;
    private Inquiry _inquiry = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        _store = SqliteCaseStore.Open(_folder, TimeProvider.System);
        foreach (var input in ReadInputs.Expand(
            [Path.Combine(Example, "reports")], Path.Combine(Example, "metadata.csv"), Provenance.None, null))
        {
            byte[] bytes = await File.ReadAllBytesAsync(input.Path, Token);
            await _store.AddAsync(Pipeline.Read(input.Path, bytes, input.Given), bytes, Token);
        }

        foreach (string path in Directory.EnumerateFiles(Path.Combine(Example, "records"), "*.csv").Order(StringComparer.Ordinal))
        {
            var (id, sha256) = TableReader.Identify(path);
            var mapping = TableMapping.Suggest(path, TableReader.Header(path), null) with { Zone = "+02:00" };
            var table = new RecordTable(id, path, mapping.Kind, mapping.ToJson(), 0, 0, default);
            await _store.AddRecordsAsync(table, sha256, TableReader.Read(path, id, mapping), Token);
        }

        foreach (string line in await File.ReadAllLinesAsync(Path.Combine(Example, "hypotheses.csv"), Token))
        {
            string[] cells = line.Split(';');
            await _store.JudgeAsync(
                Judging.Make(cells[0], cells[1].Split(' '), cells[2].Length > 0 ? cells[2] : null, "example", cells[3]), Token);
        }

        await WeighStage.WeighAsync(_store, Token);
        _weigher = new CaseWeigher(_store, new NameComparer(Transliteration.Load(Repository.Models)));
        _stage = new InquireStage(_store, _weigher, TransitTimes.Usual);
        _inquiry = await _stage.WholeAsync("+02:00", Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            _stage?.Dispose();
            _weigher?.Dispose();
            await _store.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        }
    }

    [Fact]
    public async Task What_takes_only_its_part_of_the_case_is_answered_as_from_all_of_it()
    {
        var claims = _inquiry.Timeline.Events.Where(happening => happening.Source == EventSource.Claim).Select(happening => happening.Id)
            .ToList();
        string record = _inquiry.Records[0].Id;
        foreach (string[] order in (string[][])[
            [claims[5], claims[0]], [claims[0], record], [claims[^1], claims[2]], [claims[2], claims[^1]]])
        {
            await _store.JudgeAsync(new NewJudgement(new Decision.Order(order[0], order[1]), "ana", null), Token);
            await AgreeAsync();
        }

        await _store.WithdrawAsync((await _store.ListJudgementsAsync(Token))[0].Id, "ana", Token);
        await _store.JudgeAsync(new NewJudgement(new Decision.WrongReading(new ClaimId(claims[3])), "ana", null), Token);
        await AgreeAsync();
        await _store.JudgeAsync(new NewJudgement(new Decision.Removed(_inquiry.State.Reports[0].Id), "ana", null), Token);
        await AgreeAsync();
        foreach (var judgement in (await _store.ListJudgementsAsync(Token)).Where(judgement => judgement.By == "ana"))
        {
            await _store.WithdrawAsync(judgement.Id, "ana", Token);
        }

        await AgreeAsync();
        _inquiry = await _stage.WholeAsync(null, Token);
        var things = _inquiry.State.Weighed.Propositions.Select(one => one.Id.Value)
            .Concat(_inquiry.State.Reports.SelectMany(report => new[] { report.Id.Value, report.Id.ForDisplay, report.Path }))
            .Concat(_inquiry.Network.Transmissions.Select(one => one.Id).Distinct()).Append("nothing").ToList();
        foreach (string of in things)
        {
            var question = new KnewQuestion { Of = of };
            Assert.Equal(Answer(question, _inquiry), Answer(question, await _stage.OfKnowledgeAsync([of], Token)));
        }

        var both = SuppliersQuestion.Parse([things[0], things[1]], null, null, null);
        Assert.Equal(
            JsonSerializer.Serialize(both.Ask(_inquiry)),
            JsonSerializer.Serialize(both.Ask(await _stage.OfKnowledgeAsync(both.Of, Token))));

        static string Answer(KnewQuestion question, Inquiry inquiry)
        {
            try
            {
                return JsonSerializer.Serialize(question.Ask(inquiry));
            }
            catch (SaysoException failure)
            {
                return failure.Problem.Code;
            }
        }
    }

    /// <summary>The timeline that is kept is the one of the whole case, whatever of it is asked for.</summary>
    private async Task AgreeAsync()
    {
        var whole = await _stage.WholeAsync(null, Token);
        var names = whole.State.Entities.All.SelectMany(entity => entity.Aliases.Prepend(entity.Name)).Take(40);
        foreach (var question in (IEnumerable<TimelineQuestion>)[
            new(), TimelineQuestion.Parse("2024-03-14", null, null, null), TimelineQuestion.Parse(null, "2024-03-14", null, "claim"),
            TimelineQuestion.Parse(null, null, null, "record"),
            .. names.Concat(["airport", "nobody at all", "the", ".", "\"a*"]).Select(who => new TimelineQuestion { Who = who })])
        {
            var expected = question.Ask(whole);
            var found = new List<TimelineEvent>();
            string? next = null;
            do
            {
                var page = await _stage.TimelineAsync(question, null, new PageQuery(next, 7), Token);
                Assert.Equal((expected.Events.Count, expected.Impossible.Count), (page.Total, page.Impossible.Count));
                found.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);

            Assert.Equal(expected.Events.Select(Describe), found.Select(Describe));
        }

        static string Describe(TimelineEvent happening) => JsonSerializer.Serialize(happening);
    }

    [Fact]
    public void Everybody_who_could_have_known_is_found_at_the_earliest_time_and_nobody_else()
    {
        foreach (var answer in _answers.GetProperty("knew").EnumerateArray())
        {
            var found = Spread(answer.GetProperty("of").GetString()!, answer.GetProperty("by").GetString(), answer.GetProperty("bound")
                .GetString() == "could" ? Bound.Could : Bound.Documented);

            Assert.Equal(
                answer.GetProperty("knowers").EnumerateObject()
                    .ToDictionary(knower => knower.Name, knower => $"{Day}{knower.Value.GetString()}:00Z"),
                found.Knowers.ToDictionary(knower => knower.Node, knower => FactFinder.Text(knower.Earliest)));
            Assert.All(Words(answer, "not"), node => Assert.Contains(node, _inquiry.Network.Nodes));
            Assert.Empty(Words(answer, "not").Intersect(found.Knowers.Select(knower => knower.Node)));
        }
    }

    [Fact]
    public void The_innocent_looking_path_is_shown_and_breaks_without_its_middle_man_and_the_decoy_leads_nowhere()
    {
        var answer = _answers.GetProperty("innocentPath");
        string of = answer.GetProperty("of").GetString()!;
        var knower = Spread(of, null, Bound.Could).Knowers.Single(knower => knower.Node == answer.GetProperty("node").GetString());
        Assert.Equal(Words(answer, "path"), KnowerRow.Of(knower, _inquiry.Network).Path);

        // Three calls: nothing shows that any of them carried it.
        Assert.Equal(3, knower.Path.Count(step => step.Kind == StepKind.Contact));
        long deadline = DateTimeOffset.Parse(Day + "20:48:00Z", CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        var without = WhatIf.TakingAway(
            _inquiry.Network, new Fact(of, []), Bound.Could, deadline,
            Without.Nothing with { Nodes = new HashSet<string> { answer.GetProperty("without").GetString()! } });
        Assert.Equal(
            Words(answer, "dropsOut").Append(answer.GetProperty("without").GetString()!).Order(StringComparer.Ordinal),
            without.Where(row => row.After is null).Select(row => row.Node));
        Assert.DoesNotContain(Spread(of, null, Bound.Could).Knowers, knower => knower.Node == _answers.GetProperty("decoy")
            .GetProperty("node").GetString());
    }

    [Fact]
    public void Who_could_have_supplied_all_of_it_alone_and_who_only_together()
    {
        var answer = _answers.GetProperty("supply");
        var found = Suppliers.Find(
            _inquiry.Network, [.. Words(answer, "of").Select(id => new Fact(id, []))], Bound.Could,
            DateTimeOffset.Parse(answer.GetProperty("by").GetString()!, CultureInfo.InvariantCulture).ToUnixTimeSeconds());

        Assert.Equal(Words(answer, "alone"), found.Alone);
        Assert.Equal(Words(answer, "jointly").Select(node => (node, answer.GetProperty("jointlyWith").GetString()!)), found.Jointly);
    }

    [Fact]
    public void Whoever_says_something_knew_it_by_then_and_what_is_asked_for_must_be_there()
    {
        var said = _inquiry.State.Weighed.Propositions.First(
            proposition => proposition.Claims.Any(claim => !claim.IsContrary && claim.Claim.Innermost.Name == "Petra Lindqvist"));

        var fact = FactFinder.Find(said.Id.Value, [], _inquiry.Network, _inquiry.State);

        Assert.Contains(fact.Holders, holder => holder.Node == "Petra Lindqvist" && holder.Because!.StartsWith('c'));
        Assert.Contains(_inquiry.Network.Spread(fact, Bound.Could).Knowers, knower => knower.Node == "Petra Lindqvist"
            && knower.Path[0].Kind == StepKind.Held);
        Assert.Equal("SAY0410", Assert.Throws<SaysoException>(
            () => FactFinder.Find("p0", [], _inquiry.Network, _inquiry.State)).Problem.Code);
        var article = said.Claims.Select(claim => claim.Claim.Report).First(report => _inquiry.Network.Find(
            Path.GetFileNameWithoutExtension(_inquiry.State.Reports.Single(one => one.Id == report).Path)).Count == 0);
        Assert.Contains("tells no sender", Assert.Throws<SaysoException>(
            () => FactFinder.Find(article.ForDisplay, [], _inquiry.Network, _inquiry.State)).Problem.What, StringComparison.Ordinal);
        Assert.Equal("SAY0411", Assert.Throws<SaysoException>(
            () => FactFinder.Find("visit", [("Nobody", 0, null)], _inquiry.Network, _inquiry.State)).Problem.Code);
    }

    [Fact]
    public async Task Names_struck_off_an_impossible_alibi_and_rows_that_are_none_are_named()
    {
        Assert.Equal(Words(_answers, "struck"), _inquiry.Lists.Where(finding => finding.Kind == ListFindingKind.Struck)
            .Select(finding => finding.Person));

        // The Arabic row and the Latin one are one man.
        Assert.Equal(2, _inquiry.Lists.Single(finding => finding.Person == "Youssef al-Haddad").Listing.Count);
        var alibi = _answers.GetProperty("impossibleAlibi");
        Assert.Contains(_inquiry.Lists, finding => finding.Kind == ListFindingKind.InTwoPlaces
            && finding.Person == alibi.GetProperty("person").GetString() && finding.List == alibi.GetProperty("places").GetString()
            && finding.Records.Count == 2);
        var rejected = await _store.ListRowProblemsAsync(Token);
        Assert.Equal(
            _answers.GetProperty("rejected").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()),
            rejected.Select(row => row.Row));
        Assert.All(_answers.GetProperty("rejected").EnumerateArray().Zip(rejected), pair =>
            Assert.Contains(pair.First.GetProperty("what").GetString()!, pair.Second.What, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ranking_of_hypotheses_and_what_a_record_holds_up()
    {
        var ranking = _answers.GetProperty("hypotheses");
        Assert.Equal(Words(ranking, "ranking"), _inquiry.Hypotheses.Hypotheses.Select(hypothesis => hypothesis.Id));
        Assert.Equal(
            ranking.GetProperty("inconsistency").EnumerateArray().Select(number => number.GetDouble()),
            _inquiry.Hypotheses.Hypotheses.Select(hypothesis => hypothesis.Inconsistency));

        var answer = _answers.GetProperty("impact");
        var impact = await new ImpactQuestion(answer.GetProperty("of").GetString()!).AskAsync(_inquiry, _weigher, Token);
        Assert.Equal(Words(answer.GetProperty("lost"), "visit"), impact.Knowledge.Single(lost => lost.Document == "visit").Nodes);
        Assert.Equal(Words(answer, "evidence"), impact.Ratings);
    }

    [Fact]
    public async Task Withdrawing_a_report_takes_its_claims_and_standings_and_nothing_is_kept()
    {
        var report = _inquiry.State.Reports.Single(report => report.Path.EndsWith("meridian-2024-03-17.txt", StringComparison.Ordinal));

        var impact = await new ImpactQuestion(report.Id.Value).AskAsync(_inquiry, _weigher, Token);

        Assert.Equal(report.Claims, impact.Claims.Count);
        Assert.NotEmpty(impact.Standings);
        Assert.NotEmpty(impact.Events);
        Assert.Contains(await _store.ListReportsAsync(Token), row => row.Id == report.Id);
    }

    [Fact]
    public void The_timeline_holds_claims_and_records_on_one_clock_and_every_entry_leads_to_words_or_rows()
    {
        var events = _inquiry.Timeline.Events;

        Assert.Contains(events, happening => happening is { Source: EventSource.Claim, TightFrom: { Hour: 20, Minute: 20 }, Offset: 120 });
        Assert.Contains(events, happening => happening.Source == EventSource.Record && happening.Text == "Karel Novik to 0447 331 by calls"
            && happening.TightFrom is { Hour: 22, Minute: 48 });
        Assert.All(events, happening => Assert.True(happening.Row is not null
            || (happening.Report is not null && happening.Spans.Count > 0)));
        Assert.Empty(_inquiry.Timeline.Impossible);
    }

    [Fact]
    public void What_to_ask_next_names_the_unanswered_the_contradictions_and_single_origins()
    {
        Assert.Superset(
            new HashSet<GapKind> { GapKind.SingleOrigin, GapKind.Contradiction, GapKind.Unanswered }, _inquiry.Gaps.Select(gap => gap.Kind)
            .ToHashSet());
        Assert.Equal(_inquiry.Gaps.Select(gap => gap.Weight).OrderDescending(), _inquiry.Gaps.Select(gap => gap.Weight));
        Assert.All(_inquiry.Gaps, gap => Assert.True(gap.Claims.Count + gap.Records.Count > 0 || gap.Kind is GapKind.Unheard));
    }

    private Knowledge Spread(string document, string? by, Bound bound) =>
        _inquiry.Network.Spread(new Fact(document, []), bound, by is null ? null : DateTimeOffset.Parse(by, CultureInfo.InvariantCulture)
            .ToUnixTimeSeconds());

    private static IEnumerable<string> Words(JsonElement element, string name) => element.GetProperty(name).EnumerateArray()
        .Select(word => word.GetString()!);
}
