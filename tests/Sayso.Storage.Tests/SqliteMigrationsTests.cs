using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Storage.Migrations;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests;

/// <summary>Released steps stay as they are, a case records which made it, and is brought on whole or not at all.</summary>
public sealed class SqliteMigrationsTests : IDisposable
{
    private readonly FormatCase _old = new("case-v4-fce1c92");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // What is released is never edited: a case may have been made with it. Mend it by a further step.
    public static TheoryData<string, string> Released => new()
    {
        { "0001-case.sql", "ba6f1c5568d909674cd7e78dd40fabfb19cc552ee4b99c3f2ee1b5198bc00f7c" },
        { "0002-weighing.sql", "cc3c1a5064ca32dcb16d85ea9bb1c2578f9a81f84c2a94e5059ae00c2d4e33e6" },
        { "0003-judgements.sql", "ebf3c1abee888158090f36775f6f8897a3a6c05690af036b519e9a2c3fc0ea88" },
        { "0004-inquiry.sql", "37faa4cdca27bafaeaed9c3d1fdd6f4e6e73ada37548849500fa8f3e693462a1" },
        { "0006-model.sql", "fbe4a50baeeec1f7ccf1434bb185d27826008b950dea9c47c811d17608f4c72c" },
        { "0007-entities.sql", "e606f02ea83867a5936a3a73601d2bd1312537ad9f18e8030e991fc128b41c80" },
        { "0008-propositions.sql", "0047cafcd4d7f9ec6d1e0bddd7ece8e0552216d475ec21d6b6b85560e085182b" },
        { "0009-seals.sql", "ea8aecac2953678249d4449c1d42e392a011241135c11a9b30e7fdf1bf6fbbd3" },
        { "0010-pages.sql", "1787cee8574c5049821ab90f3afd7435afbd492181368a5437c1b39fa621457a" },
        { "0011-names.sql", "60b64a62c8f54e674d3d2f68d4e91fb45828faeee5c9dbf9ec0e47528121ec5d" },
        { "0012-events.sql", "1e32779b599ac5d7d495e071b978a744e15e2776a3076e520c9f5d107ed88088" },
        { "0013-compact.sql", "55204b8921d326a95e0e9e8fe3131d60f0fa0edb330b7f814691465495e54e83" },
        { "0014-surnames.sql", "8c22c5523ada633b2a3846ae666b89d324b613f3dd7271b2abc1f1e0774bf501" },
        { "0015-alike.sql", "9b4e4de9ff128f34d26a72f1ee1c747f24d7f6e40debf9690e69a4153276af47" },
        { "0016-stretches.sql", "2b26b5fe90ce4c7e4b2376100d757d6d6a0ec770ac9f7c6dde1461e088765132" },
        { "0017-copies.sql", "30ffedae277fd501ff34da8b0f4ee1629797cffdb297f75c60bf3303f8b50e34" },
        { "0018-unweighed.sql", "c50d861b1db585a1b0e79522f30144da50db0179969633fff1b752a7428150fd" },
        { "0019-again.sql", "1f58e967148312bd2b62fc8904aaf1ea3942ab89cec9f7a0b166455098cbbc83" },
        { "OneSchemaStep.cs", "0a9a00757b7d2456ddcf23301ad38a18d9759d73b4b7f4e4bc049225504c3ecb" },
    };

    [Theory]
    [MemberData(nameof(Released))]
    public void A_released_step_is_as_it_was_released(string file, string sha256)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "src", "Sayso.Storage", "Migrations", file)).ReplaceLineEndings("\n");

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Every_step_is_held()
    {
        var steps = SqliteMigrations.Released.Steps;

        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.Number));
        Assert.Equal(steps.Count, Released.Count);
        Assert.Equal(steps.Count, steps.Select(step => step.Digest).Distinct().Count());
        Assert.Equal(PublishedSchema.All.Single(schema => schema.Version == 2).Digests, steps.Take(2).Select(step => step.Digest));
        Assert.Contains(PublishedSchema.All, schema => schema.Digests.SequenceEqual(steps.Take(4).Select(step => step.Digest)));
    }

    [Fact]
    public async Task A_case_records_the_steps_that_made_it()
    {
        await _old.Open().DisposeAsync();
        using var connection = _old.Connect();
        var rows = connection.Query<(int Number, string Name, string Digest, string? At)>(
            "SELECT number, name, digest, at FROM migration ORDER BY number").ToList();

        Assert.Equal(SqliteMigrations.Released.Steps.Select(step => (step.Number, step.Name)), rows.Select(row => (row.Number, row.Name)));
        Assert.All(rows.Take(_old.Expected.Schema), row => Assert.Null(row.At));
        Assert.All(rows.Skip(_old.Expected.Schema), row => Assert.NotNull(row.At));
        var published = PublishedSchema.All[^1];
        Assert.Equal(published.Digests, rows.Take(published.Version).Select(row => row.Digest));
    }

    [Theory]
    [InlineData("UPDATE migration SET digest = 'sha256:0' WHERE number = 5", "SAY0206", "step 5")]
    [InlineData("CREATE TABLE of_another (id INTEGER)", "SAY0206", "schema")]
    [InlineData("DROP INDEX judged_source", "SAY0206", "schema")]
    [InlineData("DELETE FROM migration WHERE number = 2", "SAY0202", "record of migrations")]
    [InlineData("PRAGMA user_version = 4", "SAY0202", "record of migrations")]
    [InlineData("PRAGMA user_version = 0", "SAY0202", "record of migrations")]
    [InlineData("PRAGMA user_version = -7", "SAY0202", "-7")]
    [InlineData("PRAGMA user_version = 999", "SAY0203", "999")]
    [InlineData("PRAGMA user_version = 2147483647", "SAY0203", "2147483647")]
    public async Task A_case_that_other_steps_made_is_refused_and_not_touched(string change, string code, string words)
    {
        await _old.Open().DisposeAsync();
        Change(change);
        byte[] before = await File.ReadAllBytesAsync(_old.Database, Token);

        var problem = Assert.Throws<SaysoException>(_old.Open).Problem;

        Assert.Equal((code, _old.Folder), (problem.Code, problem.Where));
        Assert.Contains(words, problem.What, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_old.Database, Token));
    }

    [Theory]
    [InlineData("CREATE TABLE of_another (id INTEGER)", "SAY0206")]
    [InlineData("PRAGMA user_version = 3", "SAY0206")]
    [InlineData("PRAGMA user_version = -1", "SAY0202")]
    [InlineData("PRAGMA user_version = 0", "SAY0201")]
    [InlineData("PRAGMA user_version = 77", "SAY0203")]
    public async Task An_older_case_with_a_schema_that_was_never_published_is_refused_and_not_touched(string change, string code)
    {
        Change(change);
        byte[] before = await File.ReadAllBytesAsync(_old.Database, Token);

        Assert.Equal(code, Assert.Throws<SaysoException>(_old.Open).Problem.Code);

        Assert.Equal(before, await File.ReadAllBytesAsync(_old.Database, Token));
        Assert.Equal([_old.Database], Directory.EnumerateFiles(_old.Folder));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_case_as_it_was()
    {
        byte[] before = await File.ReadAllBytesAsync(_old.Database, Token);
        var failing = With("fails", (connection, transaction) =>
        {
            connection.Execute("DELETE FROM judged; DELETE FROM withdrawal; DELETE FROM judgement", transaction: transaction);
            throw new InvalidOperationException("on the way");
        });
        using (var connection = _old.Connect())
        {
            Assert.Throws<InvalidOperationException>(() => failing.Apply(connection, _old.Folder, TimeProvider.System));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_old.Database, Token));
        await using var store = _old.Open();
        Assert.Equal(_old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
    }

    [Fact]
    public async Task A_migration_that_is_killed_leaves_the_case_as_it_was()
    {
        // What lies on the disk in the middle of it is what a killed process leaves.
        string left = Path.Combine(Path.GetDirectoryName(_old.Folder)!, "left.sayso");
        var killed = With("killed", (connection, transaction) =>
        {
            connection.Execute("PRAGMA cache_size = 5; UPDATE claim SET outline = outline || zeroblob(20000)", transaction: transaction);
            Directory.CreateDirectory(left);
            foreach (string path in Directory.EnumerateFiles(_old.Folder, "case.db*"))
            {
                File.Copy(path, Path.Combine(left, Path.GetFileName(path)));
            }

            throw new OperationCanceledException();
        });
        using (var connection = _old.Connect())
        {
            Assert.Throws<OperationCanceledException>(() => killed.Apply(connection, _old.Folder, TimeProvider.System));
        }

        Assert.True(new FileInfo(Path.Combine(left, "case.db-wal")).Length > 500_000, "nothing was on the disk yet");
        await using var store = SqliteCaseStore.OpenExisting(left, TimeProvider.System);
        Assert.Equal(_old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
        var claims = (await store.ListClaimsAsync(new Cases.ClaimFilter(), Token)).Items;
        Assert.All(claims, claim => Assert.DoesNotContain("00000000", claim.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_leaves_rows_without_what_they_refer_to_is_refused()
    {
        byte[] before = await File.ReadAllBytesAsync(_old.Database, Token);
        var careless = With("careless", (connection, transaction) =>
            connection.Execute("DELETE FROM judgement WHERE id = 1", transaction: transaction));
        using (var connection = _old.Connect())
        {
            var failure = Assert.Throws<SaysoException>(() => careless.Apply(connection, _old.Folder, TimeProvider.System));
            Assert.Equal("SAY0202", failure.Problem.Code);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_old.Database, Token));
    }

    [Fact]
    public async Task Two_who_open_an_older_case_at_once_bring_it_on_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_old.Open, Token)));
        foreach (var store in stores)
        {
            Assert.Equal(_old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
            await store.DisposeAsync();
        }

        Assert.Single(Directory.EnumerateFiles(_old.Folder, "case.db.before*"));
        using var connection = _old.Connect();
        Assert.Equal(SqliteMigrations.Released.Newest, connection.ExecuteScalar<int>("SELECT count(*) FROM migration"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _old.Dispose();
    }

    private static SqliteMigrations With(string name, Action<SqliteConnection, SqliteTransaction> apply) =>
        new([.. SqliteMigrations.Released.Steps, MigrationStep.Code(SqliteMigrations.Released.Newest + 1, name, name, apply)]);

    private void Change(string sql)
    {
        SqliteConnection.ClearAllPools();
        using var connection = _old.Connect();
        connection.Execute(sql);
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
