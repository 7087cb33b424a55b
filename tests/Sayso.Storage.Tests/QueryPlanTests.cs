using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;
using SQLitePCL;

namespace Sayso.Storage.Tests;

/// <summary>How SQLite answers what a click asks: by an index, whatever the size of the case.</summary>
/// <remarks>By itself: other tests close the connections at hand, and the one that is watched with them.</remarks>
[CollectionDefinition(nameof(QueryPlanTests), DisableParallelization = true)]
[Collection(nameof(QueryPlanTests))]
public sealed class QueryPlanTests : IDisposable
{
    // Tables of few rows, however many reports a case has.
    private static readonly Dictionary<string, string> Small = new(StringComparer.Ordinal)
    {
        ["t"] = "record_table: a row for each table that somebody gave",
        ["record_table"] = "the same",
        ["w"] = "withdrawal: a row for each judgement that somebody took back",
        ["withdrawal"] = "the same",
        ["rejected_row"] = "rows that are no records: they are counted",
        ["voice"] = "the filters count every voice by its kind",
        ["entity_fold"] = "one row",
        ["event_fold"] = "one row",
        ["event_record"] = "a row for each record that somebody put into an order",
        ["event_circle"] = "a row for each order that cannot be",
        ["main.event_words_config"] = "settings of an index of words",
        ["decided"] = "a row for each judgement that claims or reports hang on",
        ["taken"] = "claims that changed since the last time, at most so many",
        ["touched_report"] = "reports that changed since the last time",
        ["touched_proposition"] = "propositions that changed since the last time",
    };

    private static readonly string[] Asks = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];

    private readonly FormatCase _case = new("case-v6");
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_query_of_a_click_goes_through_a_whole_table()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        await using var store = _case.Open();
        using var weigher = new CaseWeigher(store, new NameComparer(Transliteration.Load(Repository.Models)));
        await WeighStage.WeighAsync(store, Token);
        await weigher.UpdateAsync(Token);
        string address = Watch();
        await ClickAsync(store);
        await ClickAsync(store, weigher);

        using var connection = new SqliteConnection(address);
        connection.Open();
        var asked = _asked.Where(sql => Asks.Any(verb => sql.TrimStart().StartsWith(verb, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(asked.Count > 100, $"only {asked.Count} queries were seen");
        string scans = string.Join("\n", asked.SelectMany(sql => Scans(connection, sql)));
        Assert.True(scans.Length == 0, scans);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _case.Dispose();
    }

    /// <summary>Whatever is asked of the case from here on is noted: one connection is at hand, and is used for everything.</summary>
    private string Watch()
    {
        string address = new SqliteConnectionStringBuilder
        {
            DataSource = _case.Database, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 60, ForeignKeys = true,
        }.ToString();
        using var connection = new SqliteConnection(address);
        connection.Open();
        
        // With its values in it: a negative one after a minus would begin a comment.
        raw.sqlite3_trace(connection.Handle, (_, sql) => _asked.Add(sql.Replace("--", "- -", StringComparison.Ordinal)), null);
        return address;
    }

    /// <summary>What the endpoints ask that answer from the store alone, the second page of each list among it.</summary>
    private static async Task ClickAsync(SqliteCaseStore store)
    {
        await store.SummariseAsync(Token);
        await store.ListFacetsAsync(Token);
        await store.VersionAsync(Token);
        await store.SearchAsync("mediator", 20, Token);
        var claims = await store.ListClaimsAsync(new ClaimFilter { Limit = 2 }, Token);
        await store.ListClaimsAsync(new ClaimFilter { Limit = 2, After = claims.Next }, Token);
        var claim = claims.Items[0];
        foreach (var filter in (ClaimFilter[])[
            new() { Sort = "-date" }, new() { Sort = "outlet" }, new() { Query = "mediator" }, new() { Voice = claim.Innermost.Name },
            new() { Report = claim.Report }])
        {
            var first = await store.ListClaimsAsync(filter with { Limit = 2 }, Token);
            await store.ListClaimsAsync(filter with { Limit = 2, After = first.Next }, Token);
        }

        await store.FindClaimAsync(claim.Id, Token);
        await store.FindClaimsAsync([claim.Id], Token);
        await store.FindLedgerAsync(claim.Report, Token);
        await PagesAsync(page => store.Pages.ReportsAsync(page, Token));
        await PagesAsync(page => store.Pages.DependenceAsync(page, Token));
        await PagesAsync(page => store.Pages.JudgementsAsync(page, Token));
        await PagesAsync(page => store.Pages.RecordsAsync(null, page, Token));
        var table = (await store.Pages.RecordTablesAsync(new PageQuery(null, 1), Token)).Items[0];
        await PagesAsync(page => store.Pages.RecordsAsync(table.Id, page, Token));
        await PagesAsync(page => store.Pages.RejectedRowsAsync(page, Token));
        var made = await store.JudgeAsync(new NewJudgement(new Decision.Credibility(claim.Id, 3), "ana", null), Token);
        await store.WithdrawAsync(made.Id, "ana", Token);
        await store.JudgeAsync(new NewJudgement(new Decision.Correction(claim.Id, Stance.Denies), "ana", null), Token);
    }

    /// <summary>What the endpoints ask of what was worked out, and what a judgement and its preview take.</summary>
    private static async Task ClickAsync(SqliteCaseStore store, CaseWeigher weigher)
    {
        var first = await store.Weighed.ListPropositionsAsync(new PropositionFilter { Limit = 2 }, Token);
        foreach (var filter in (PropositionFilter[])[
            new() { After = first.Next }, new() { Standing = Standing.SingleOrigin }, new() { Query = "mediator" }])
        {
            await store.Weighed.ListPropositionsAsync(filter with { Limit = 2 }, Token);
        }

        var proposition = first.Items[0].Id;
        var found = await store.Weighed.FindPropositionAsync(proposition, Token);
        await store.Weighed.ListContradictionsAsync(proposition, 20, Token);
        await store.Weighed.ListOffersAsync(proposition, 20, Token);
        var reports = found!.Claims.Select(claim => claim.Claim.Report).ToList();
        await store.Weighed.FindReportsAsync(reports, Token);
        await store.Weighed.FindDependenceAsync(reports, Token);
        await store.Weighed.OverviewAsync(20, Token);
        var entities = await weigher.ListEntitiesAsync(new EntityFilter { Limit = 2 }, Token);
        foreach (var filter in (EntityFilter[])[
            new() { After = entities.Next }, new() { Kind = EntityKind.Person }, new() { Words = "ma" },
            new() { Kind = EntityKind.Person, Words = "ma" }])
        {
            await weigher.ListEntitiesAsync(filter with { Limit = 2 }, Token);
        }

        using var inquiry = new InquireStage(store, weigher, TransitTimes.Usual);
        foreach (var entity in (await weigher.ListEntitiesAsync(new EntityFilter { Limit = 50 }, Token)).Items)
        {
            var names = (await weigher.FindEntityAsync(entity.Id, 10, Token))!.Entity.Names.Select(name => name.Named.ToString());
            await store.Weighed.ListJudgementsAboutAsync([.. names], Token);
            await inquiry.TimelineAsync(TimelineQuestion.Parse(null, null, entity.Name, null), null, new PageQuery(null, 5), Token);
        }

        var claims = (await store.ListClaimsAsync(new ClaimFilter { Limit = 40 }, Token)).Items;
        var named = (await store.ListNamesAsync(Token)).Select(name => name.Named).Distinct().Take(3).ToList();
        foreach (var decision in (Decision[])[
            new Decision.WrongReading(claims[3].Id), new Decision.SameProposition([claims[0].Id, claims[^1].Id]),
            new Decision.Dependence(claims[0].Report, claims[^1].Report, ReportRelation.SecondOnFirst), new Decision.SameEntity(named),
            new Decision.OtherEntity(named), new Decision.Removed(claims[0].Report)])
        {
            await weigher.PreviewAsync(new NewJudgement(decision, "ana", null), Token);
            var made = await store.JudgeAsync(new NewJudgement(decision, "ana", null), Token);
            await weigher.UpdateAsync(Token);
            await store.WithdrawAsync(made.Id, "ana", Token);
            await weigher.UpdateAsync(Token);
        }
    }

    private static async Task PagesAsync<T>(Func<PageQuery, Task<Page<T>>> list)
    {
        var first = await list(new PageQuery(null, 1));
        if (first.Next is { } next)
        {
            await list(new PageQuery(next, 1));
        }
    }

    /// <summary>The steps of a plan that read a whole table, or an index without need. Removed reports and judged names are few.</summary>
    private static IEnumerable<string> Scans(SqliteConnection connection, string sql) =>
        connection.Query("EXPLAIN QUERY PLAN " + sql).Select(row => (string)row.detail)
            .Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal))
            .Where(step => !step.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW")
            .Where(step => !step.Contains("USING COVERING INDEX", StringComparison.Ordinal))
            .Where(step => !step.Contains("USING INDEX report_removed", StringComparison.Ordinal))
            .Where(step => !step.Contains("USING INDEX entity_node_judged", StringComparison.Ordinal))
            .Where(step => !(step.Contains("USING INDEX", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal)))
            .Where(step => !(sql.Contains("LIMIT", StringComparison.Ordinal) && InOrder(connection, sql)))
            .Where(step => !Small.ContainsKey(step.Split(' ')[1]))
            // What a full-text index knows of itself, a row or two, read by SQLite where a connection first meets it.
            .Where(step => !step.EndsWith("_config", StringComparison.Ordinal))
            .Select(step => $"{step}\n{sql}");

    /// <summary>True where the rows of a page are read in its order, and nothing is sorted.</summary>
    private static bool InOrder(SqliteConnection connection, string sql) =>
        !connection.Query("EXPLAIN QUERY PLAN " + sql)
            .Any(row => ((string)row.detail).StartsWith("USE TEMP B-TREE", StringComparison.Ordinal));
}
