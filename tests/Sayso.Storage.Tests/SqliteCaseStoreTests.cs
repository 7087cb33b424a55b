using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Storage.Sqlite;

namespace Sayso.Storage.Tests;

public sealed class SqliteCaseStoreTests : CaseStoreSuite
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private string Case => Path.Combine(_folder, "inquiry.sayso");

    [Fact]
    public void A_case_is_named_after_its_folder() => Assert.Equal("inquiry", Store.Name);

    [Fact]
    public async Task Original_bytes_are_kept_under_their_hash()
    {
        byte[] bytes = "A line of text that is kept.\n"u8.ToArray();
        var ledger = Ledger("a.txt", bytes, "Meridian");
        await Store.AddAsync(ledger, bytes, TestContext.Current.CancellationToken);

        string path = Path.Combine(Case, "originals", ledger.Report.Sha256[..2], ledger.Report.Sha256);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFiles(Case, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Two_processes_may_write_one_case()
    {
        await using var other = SqliteCaseStore.Open(Case, TimeProvider.System);
        byte[] bytes = "He said that it was so.\n"u8.ToArray();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? Store : other)
            .AddAsync(Ledger($"{number}.txt", bytes, $"Outlet {number}"), bytes, TestContext.Current.CancellationToken)));

        Assert.Equal(20, (await Store.SummariseAsync(TestContext.Current.CancellationToken)).Reports);
    }

    [Fact]
    public async Task A_case_made_before_judgements_named_several_things_keeps_every_judgement_and_name()
    {
        var token = TestContext.Current.CancellationToken;
        string old = Path.Combine(_folder, "old.sayso");
        Directory.CreateDirectory(old);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(old, "case.db")};Pooling=False"))
        {
            await connection.OpenAsync(token);
            var assembly = typeof(SqliteCaseStore).Assembly;
            foreach (string script in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Take(2))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(script)!);
                Execute(connection, await reader.ReadToEndAsync(token));
            }

            Execute(connection, """
                INSERT INTO report VALUES ('r1', 'x', 'a.txt', 'Title', 'Meridian', NULL, '2024-03-17', NULL, 'en', 1, 'en-1',
                  '{"report":{"id":"r1","path":"a.txt","sha256":"x","title":"Title","outlet":"Meridian","author":null,"published":"2024-03-17",
                      "publishedAt":null,"url":null,"format":"txt","language":"en","read":true,"models":"en-1","unit":"UTF-16 code units",
                      "text":"Ana Berg: it was so. Berg said; he did.","parts":[{"kind":"body","start":0,"end":39}],"links":[]},
                    "sentences":[],"times":[],"attributions":[],"events":[],
                    "entities":[{"id":"e1","kind":"person","name":"Ana Berg","aliases":["Berg"]},{"id":"e2","kind":"person","name":"he","aliases":[]}],
                    "mentions":[{"id":"m1","start":0,"end":8,"kind":"person","name":true,"entity":"e1"},
                      {"id":"m2","start":21,"end":25,"kind":"person","name":true,"entity":"e1"},
                      {"id":"m3","start":32,"end":34,"kind":"person","name":false,"entity":"e2"}],
                    "voices":[{"id":"v0","kind":"outlet","name":"Meridian","spans":[],"entity":null,"anonymous":false}],
                    "claims":[{"id":"c1","content":[{"start":10,"end":19}],"attribution":null,"stance":"asserts","negated":false,
                      "links":[{"voice":"v0","relation":"publishes"}],"origin":"v0","certainty":{"low":1,"high":1,"words":[],"spans":[]},
                      "saidAt":null,"about":null,"entities":[],"confidence":0.9}]}');
                INSERT INTO claim VALUES ('c1', 'r1', 0, 'it was so', '[{"start":10,"end":19}]',
                  '[{"voice":"Meridian","kind":"outlet","relation":"publishes","anonymous":false}]', 'Meridian', 'outlet', 0, 0, 'asserts', 0, NULL, 0.9, 1, '[]', NULL, NULL, 1);
                INSERT INTO judgement (id, kind, claim, report, quote, prefix, suffix, start, made_by, made_at, reason) VALUES
                  (1, 'wrong', 'c1', 'r1', 'it was so', '', '', 10, 'ana', '2024-03-18T00:00:00Z', 'why'),
                  (2, 'wrong', 'c0', 'r1', 'gone', '', '', 10, 'ana', '2024-03-18T00:00:00Z', NULL),
                  (3, 'wrong', 'c1', 'r1', 'it was so', '', '', 10, 'ben', '2024-03-18T00:00:00Z', NULL);
                INSERT INTO anchor VALUES (2, NULL);
                INSERT INTO withdrawal VALUES (3, 'ben', '2024-03-19T00:00:00Z');
                PRAGMA user_version = 2;
                """);
        }

        await using var store = SqliteCaseStore.OpenExisting(old, TimeProvider.System);

        var judgements = await store.ListJudgementsAsync(token);
        Assert.Equal(
            [(3, "c1", false), (2, null, true), (1, "c1", true)],
            judgements.Select(judgement => ((int)judgement.Id, judgement.Things[0].Now, judgement.Stands)));
        Assert.Equal("why", (await store.FindClaimAsync(new ClaimId("c1"), token))!.Judgement!.Reason);
        var name = Assert.Single(await store.ListNamesAsync(token));
        Assert.Equal(("Ana Berg", 2), (name.Named.Name, name.Mentions));
        var unweighed = await store.WeighAsync(weighing => weighing.Unweighed(10), token);
        Assert.Equal([(await store.FindLedgerAsync(new ReportId("r1"), token))!.Report.Id], unweighed);
    }

    [Fact]
    public void A_folder_that_is_no_case_is_not_touched()
    {
        string folder = Path.Combine(_folder, "papers");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.txt"), "text");

        Assert.Equal("SAY0201", Assert.Throws<SaysoException>(() => SqliteCaseStore.Open(folder, TimeProvider.System)).Problem.Code);
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.Equal("SAY0205", Assert.Throws<SaysoException>(
            () => SqliteCaseStore.OpenExisting(folder, TimeProvider.System)).Problem.Code);
    }

    [Fact]
    public async Task A_damaged_or_newer_database_is_named()
    {
        await Store.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Case, "case.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        Assert.Equal("SAY0203", Assert.Throws<SaysoException>(() => SqliteCaseStore.Open(Case, TimeProvider.System)).Problem.Code);
        SqliteConnection.ClearAllPools();
        foreach (string file in Directory.EnumerateFiles(Case, "case.db*"))
        {
            File.Delete(file);
        }

        File.WriteAllText(Path.Combine(Case, "case.db"), new string('x', 5000));
        Assert.Equal("SAY0202", Assert.Throws<SaysoException>(() => SqliteCaseStore.Open(Case, TimeProvider.System)).Problem.Code);
    }

    protected override Task<ICaseStore> OpenAsync() => Task.FromResult<ICaseStore>(
        SqliteCaseStore.Open(Case, TimeProvider.System, Projection.ForAnyone(Exit.Page)));

    protected override Task CleanAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
