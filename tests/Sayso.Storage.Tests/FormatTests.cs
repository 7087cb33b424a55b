using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Migrations;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

/// <summary>Cases that earlier versions made open for ever, with every judgement that was given in them.</summary>
public sealed class FormatTests
{
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
        });

        Assert.Equal(PublishedSchema.All.Select(schema => (schema.Version, schema.Fingerprint)).Order(), found.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_judgement_report_and_record_is_kept(string name)
    {
        using var old = new FormatCase(name);
        await using var store = old.Open();

        var judgements = (await store.ListJudgementsAsync(Token)).OrderBy(judgement => judgement.Id);
        Assert.Equal(old.Expected.Judgements.Select(Words), judgements.Select(judgement => Words(Plain(judgement))));
        Assert.Equal(old.Expected.Records, (await store.ListRecordsAsync(null, Token)).Count);
        var removed = old.Expected.Judgements
            .Where(judgement => judgement is { Kind: JudgementKind.Removed, WithdrawnAt: null })
            .Select(judgement => judgement.Things[0].Id);
        var expected = old.Expected.Reports.Where(report => !removed.Contains(report.Id));
        Assert.Equal(
            expected.Select(report => (report.Id, report.Path, report.Outlet, report.Published)).Order(),
            (await store.ListReportsAsync(Token)).Select(report => (report.Id, report.Path, report.Outlet, report.Published)).Order());
        foreach (var report in old.Expected.Reports)
        {
            Assert.NotNull(await store.FindLedgerAsync(new ReportId(report.Id), Token));
        }
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
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM taking"));
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
        var made = await store.JudgeAsync(new NewJudgement(JudgementKind.Credibility, [claim.Id], "3", "ana", "read again"), Token);
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

        Assert.Equal(kept, Assert.Single(Directory.EnumerateFiles(old.Folder, "case.db.before*")));
        File.Move(kept, old.Database, overwrite: true);
        using (var connection = old.Connect())
        {
            Assert.NotNull(PublishedSchema.Find(old.Expected.Schema, SchemaFingerprint.Of(connection)));
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

    private static FormatCase.Judgement Plain(Judgement judgement) => new(
        judgement.Id, judgement.Kind, judgement.Value, judgement.By, judgement.At, judgement.Reason,
        judgement.WithdrawnBy, judgement.WithdrawnAt,
        [.. judgement.Things.Select(thing => new FormatCase.Thing(thing.What, thing.Id, thing.Now, thing.Report, thing.Quote))]);

    private static string Words(FormatCase.Judgement judgement) => string.Join(
        " | ",
        judgement.Id, judgement.Kind, judgement.Value, judgement.By, judgement.At.ToString("O"), judgement.Reason,
        judgement.WithdrawnBy, judgement.WithdrawnAt?.ToString("O"),
        string.Join("; ", judgement.Things.Select(thing => $"{thing.What} {thing.Id} now {thing.Now} in {thing.Report}: {thing.Quote}")));
}
