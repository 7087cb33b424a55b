using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Migrations;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests;

/// <summary>Cases that earlier versions made open for ever, with every judgement that was given in them.</summary>
public sealed class FormatTests
{
    // From here on a case records the steps that made it.
    private const int FirstRecorded = 5;

    public static TheoryData<string> Names => [.. FormatCase.Names];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void There_is_a_case_of_every_schema_that_was_published()
    {
        var found = FormatCase.Names.Select(name =>
        {
            using var old = new FormatCase(name);
            using var connection = old.Connect();
            return (old.Expected.Schema, SchemaFingerprint.Of(connection));
        }).ToList();

        Assert.Equal(
            PublishedSchema.All.Select(schema => (schema.Version, schema.Fingerprint)).Order(),
            found.Where(schema => schema.Schema < FirstRecorded).Order());
        Assert.Equal([6, 10, 13, 14, 16, 19], found.Select(schema => schema.Schema).Where(schema => schema >= FirstRecorded).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_judgement_report_and_record_is_kept(string name)
    {
        using var old = new FormatCase(name);
        await using var store = old.Open();

        var ids = await TodaysAsync(old, store);
        var judgements = (await store.ListJudgementsAsync(Token)).OrderBy(judgement => judgement.Id);
        Assert.Equal(
            old.Expected.Judgements.Select(judgement => Words(ids, judgement)), judgements.Select(judgement => Words(Plain(judgement))));
        Assert.Equal(old.Expected.Records, (await store.ListRecordsAsync(null, Token)).Count);
        var removed = old.Expected.Judgements
            .Where(judgement => judgement is { Kind: "removed", WithdrawnAt: null })
            .Select(judgement => judgement.Things[0].Id);
        var expected = old.Expected.Reports.Where(report => !removed.Contains(report.Id));
        Assert.Equal(
            expected.Select(report => (ids[report.Id], report.Path, report.Outlet, report.Published)).Order(),
            (await store.ListReportsAsync(Token)).Select(report =>
                (report.Id.Value, report.Path, report.Outlet, report.Published?.ToString("O"))).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_was_read_is_kept_and_old_ids_lead_to_it(string name)
    {
        using var old = new FormatCase(name);
        await using var store = old.Open();

        int claims = 0;
        foreach (var report in old.Expected.Reports)
        {
            var ledger = (await store.FindLedgerAsync(new ReportId(report.Id), Token))!;
            claims += ledger.Claims.Count;
            Assert.Equal((report.Path, report.Sha256, 65), (ledger.Report.Path, ledger.Report.Sha256, ledger.Report.Id.Value.Length));
            Assert.StartsWith(report.Id, ledger.Report.Id.Value, StringComparison.Ordinal);
            Assert.Equal(LedgerJson.Write(ledger), LedgerJson.Write((await store.FindLedgerAsync(ledger.Report.Id, Token))!));
            Assert.Equal(ledger.Report.Id, (await store.IdentifyAsync(ledger.Report with { Id = new ReportId(report.Id) }, Token)).Id);
            Assert.All(ledger.Claims, claim => Assert.Equal(Claim.TextOf(ledger.Report.Text, claim.Content), claim.Text));
        }

        Assert.Equal(old.Expected.Claims, claims);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_end_in_the_schema_of_a_new_case(string name)
    {
        using var old = new FormatCase(name);
        string made = Path.Combine(Path.GetDirectoryName(old.Folder)!, "new.sayso");
        await SqliteCaseStore.Open(made, TimeProvider.System).DisposeAsync();
        await old.Open().DisposeAsync();

        using var connection = old.Connect();
        var brought = SchemaFingerprint.Lines(connection);
        using var fresh = new SqliteConnection($"Data Source={Path.Combine(made, "case.db")};Pooling=False");
        fresh.Open();

        Assert.Equal(SchemaFingerprint.Lines(fresh), brought);
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM case_identity"));
        Assert.Equal(1, fresh.ExecuteScalar<int>("SELECT count(*) FROM case_identity"));
        Assert.Equal(
            old.Expected.Judgements.Count + old.Expected.Judgements.Count(judgement => judgement.WithdrawnAt is not null),
            connection.ExecuteScalar<int>("SELECT count(*) FROM change WHERE kind LIKE 'judgement-%'"));
        Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Equal(SqliteMigrations.Released.Newest, connection.ExecuteScalar<int>("PRAGMA user_version"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_can_be_judged_searched_and_taken_back(string name)
    {
        using var old = new FormatCase(name);
        await using var store = old.Open();

        var claim = (await store.ListClaimsAsync(new ClaimFilter(), Token)).Items[^1];
        var made = await store.JudgeAsync(Judging.Make("credibility", [claim.Id.Value], "3", "ana", "read again"), Token);
        var withdrawn = await store.WithdrawAsync(old.Expected.Judgements[0].Id, "ben", Token);

        Assert.True(made is { Stands: true, Anchored: true } && made.Id > old.Expected.Judgements.Max(judgement => judgement.Id));
        Assert.Equal("ben", withdrawn!.WithdrawnBy);
        Assert.NotEmpty((await store.SearchAsync("mediator", 10, Token)).Claims);
        Assert.NotEmpty(await store.ListVoicesAsync(Token));
        Assert.NotEmpty(await store.ListNamesAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_database_as_it_was_is_kept_once_and_can_be_put_back(string name)
    {
        using var old = new FormatCase(name);
        string kept = $"{old.Database}.before-{SqliteMigrations.Released.Newest}";
        await old.Open().DisposeAsync();
        await old.Open().DisposeAsync();

        if (old.Expected.Schema == SqliteMigrations.Released.Newest)
        {
            Assert.Empty(Directory.EnumerateFiles(old.Folder, "case.db.before*"));
            return;
        }

        Assert.Equal(kept, Assert.Single(Directory.EnumerateFiles(old.Folder, "case.db.before*")));
        File.Move(kept, old.Database, overwrite: true);
        using (var connection = old.Connect())
        {
            Assert.Equal(old.Expected.Schema, connection.ExecuteScalar<int>("PRAGMA user_version"));
            Assert.Equal(
                old.Expected.Schema < FirstRecorded,
                PublishedSchema.Find(old.Expected.Schema, SchemaFingerprint.Of(connection)) is not null);
        }

        await using var store = old.Open();
        Assert.Equal(old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
    }

    [Fact]
    public async Task A_copy_of_another_state_is_never_written_over()
    {
        using var old = new FormatCase(FormatCase.Names[0]);
        string kept = $"{old.Database}.before-{SqliteMigrations.Released.Newest}";
        File.WriteAllText(kept, "another state");
        await old.Open().DisposeAsync();

        Assert.Equal("another state", File.ReadAllText(kept));
        Assert.True(File.Exists(kept + ".2"));
    }

    /// <summary>Today's id for each id of a report or table as it was.</summary>
    private static async Task<Dictionary<string, string>> TodaysAsync(FormatCase old, SqliteCaseStore store)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in old.Expected.Reports)
        {
            ids[report.Id] = (await store.FindLedgerAsync(new ReportId(report.Id), Token))!.Report.Id.Value;
        }

        return ids;
    }

    private static FormatCase.Judgement Plain(Judgement judgement) => new(
        judgement.Id, Spelt.Of(judgement.Kind), DecisionForm.ValueOf(judgement.Decision), judgement.By, judgement.At, judgement.Reason,
        judgement.WithdrawnBy, judgement.WithdrawnAt,
        [.. judgement.Things.Select(thing => new FormatCase.Thing(
            Spelt.Of(thing.What), thing.Id, thing.Now, thing.Source?.Value, thing.Quote))]);

    /// <summary>The same judgement with reports under today's ids.</summary>
    private static string Words(Dictionary<string, string> ids, FormatCase.Judgement judgement)
    {
        string? Today(string? id)
        {
            string head = id?.Split('/')[0] ?? "";
            return ids.TryGetValue(head, out string? now) ? now + id![head.Length..] : id;
        }

        var things = judgement.Things.Select((thing, place) => thing with
        {
            // What a judgement makes was called new, and is called as what it makes.
            What = thing.What.StartsWith("new ", StringComparison.Ordinal) ? thing.What[4..]
                : thing.What != "hypothesis and evidence" ? thing.What
                : place == 0 ? "hypothesis" : "evidence",
            Id = Today(thing.Id)!,
            Now = Today(thing.Now), Report = Today(thing.Report),
        });
        return Words(judgement with { Things = [.. things] });
    }

    private static string Words(FormatCase.Judgement judgement) => string.Join(
        " | ",
        judgement.Id, judgement.Kind, judgement.Value, judgement.By, judgement.At.ToString("O"), judgement.Reason,
        judgement.WithdrawnBy, judgement.WithdrawnAt?.ToString("O"),
        string.Join("; ", judgement.Things.Select(thing => $"{thing.What} {thing.Id} now {thing.Now} in {thing.Report}: {thing.Quote}")));
}
