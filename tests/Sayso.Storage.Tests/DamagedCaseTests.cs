using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests;

/// <summary>Whatever is wrong with a case ends in a problem that names it, and never in anything else.</summary>
public sealed class DamagedCaseTests : IDisposable
{
    private readonly FormatCase _case = new("case-v4-fce1c92");

    public DamagedCaseTests() => _case.Open().DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(40_000)]
    public void A_database_cut_short_is_named(int length)
    {
        byte[] whole = File.ReadAllBytes(_case.Database);
        File.WriteAllBytes(_case.Database, whole[..length]);

        var problem = Assert.Throws<SaysoException>(_case.Open).Problem;

        Assert.Equal(("SAY0202", _case.Folder), (problem.Code, problem.Where));
        Assert.Equal(length, new FileInfo(_case.Database).Length);
    }

    [Fact]
    public void Some_other_file_is_no_database()
    {
        File.WriteAllText(_case.Database, new string('x', 5000));

        Assert.Equal("SAY0202", Assert.Throws<SaysoException>(_case.Open).Problem.Code);
        Assert.Equal("SAY0202", Assert.Throws<SaysoException>(() => SqliteCaseStore.Open(_case.Folder, TimeProvider.System)).Problem.Code);
    }

    [Fact]
    public void The_database_of_another_program_is_no_case_and_is_not_touched()
    {
        File.Delete(_case.Database);
        using (var connection = _case.Connect())
        {
            connection.Execute("CREATE TABLE customer (id INTEGER, name TEXT)");
        }

        byte[] before = File.ReadAllBytes(_case.Database);

        Assert.Equal("SAY0201", Assert.Throws<SaysoException>(_case.Open).Problem.Code);
        Assert.Equal(before, File.ReadAllBytes(_case.Database));
    }

    [Fact]
    public void A_database_without_tables_is_no_new_case()
    {
        File.Delete(_case.Database);
        using (var connection = _case.Connect())
        {
            connection.Execute("PRAGMA journal_mode = WAL");
        }

        Assert.Equal("SAY0202", Assert.Throws<SaysoException>(() => SqliteCaseStore.Open(_case.Folder, TimeProvider.System)).Problem.Code);
    }

    [Fact]
    public async Task A_case_that_was_not_made_to_the_end_is_made_when_it_is_opened_again()
    {
        string folder = Path.Combine(Path.GetDirectoryName(_case.Folder)!, "new.sayso");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "case.db.0a1b2c3d.part"), "half");

        await using var store = SqliteCaseStore.Open(folder, TimeProvider.System);

        Assert.Equal(0, (await store.SummariseAsync(Token)).Reports);
    }

    [Fact]
    public async Task Several_who_make_the_same_case_at_once_make_one()
    {
        string folder = Path.Combine(Path.GetDirectoryName(_case.Folder)!, "new.sayso");

        SqliteCaseStore Make() => SqliteCaseStore.Open(folder, TimeProvider.System);
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Make, Token)));

        await stores[0].JudgeAsync(Judging.Make("hypothesis", "one", "There is one"), Token);
        foreach (var store in stores)
        {
            Assert.Single(await store.ListJudgementsAsync(Token));
            await store.DisposeAsync();
        }

        Assert.Empty(Directory.EnumerateFiles(folder, "*.part*"));
    }

    [Fact]
    public async Task A_flipped_byte_in_the_header_or_the_schema_ends_in_a_problem_or_in_nothing()
    {
        byte[] whole = File.ReadAllBytes(_case.Database);
        for (int at = 0; at < 4096; at = at < 100 ? at + 1 : at + 137)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= (byte)(1 << (at % 8));
            await TryAsync(flipped, $"byte {at}");
        }
    }

    [Fact]
    public async Task Flipped_bytes_anywhere_end_in_a_problem_or_in_nothing()
    {
        byte[] whole = File.ReadAllBytes(_case.Database);
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            byte[] flipped = [.. whole];
            for (int times = 0; times < 40; times++)
            {
                flipped[random.Next(100, flipped.Length)] ^= (byte)(1 << random.Next(8));
            }

            await TryAsync(flipped, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("UPDATE reading SET data = substr(data, 1, 300) WHERE report = @key")]
    [InlineData("UPDATE claim SET outline = substr(outline, 1, 2) WHERE report = @key")]
    [InlineData("UPDATE claim SET outline = '[' WHERE report = @key")]
    [InlineData("UPDATE claim SET stance = 77 WHERE report = @key")]
    [InlineData("UPDATE reading SET data = '' WHERE report = @key")]
    [InlineData("UPDATE reading SET checksum = checksum + 1 WHERE report = @key")]
    public async Task A_report_that_cannot_be_read_back_is_named(string damage)
    {
        var report = Damage(damage);

        await using var store = _case.Open();
        var problem = (await Assert.ThrowsAsync<SaysoException>(() => ReadAsync(store))).Problem;

        AssertNames(problem, report);
    }

    [Theory]
    [InlineData("reading", "data")]
    [InlineData("claim", "outline")]
    public async Task A_flipped_bit_in_what_was_read_is_named_and_never_shows_another_claim(string table, string column)
    {
        var whole = await AllAsync();
        var (report, rows) = Rows(table, column);
        foreach (var (row, data) in rows)
        {
            for (int at = 0; at < data.Length; at += Math.Max(1, data.Length / 40))
            {
                byte[] flipped = [.. data];
                flipped[at] ^= (byte)(1 << (at % 8));
                Put(table, column, row, flipped);
                await using (var store = _case.Open())
                {
                    var problem = (await Assert.ThrowsAsync<SaysoException>(() => ReadAsync(store))).Problem;
                    AssertNames(problem, report);
                    foreach (var claim in whole.Values)
                    {
                        await AssertSameOrProblemAsync(store, claim);
                    }
                }

                Put(table, column, row, data);
            }
        }
    }

    [Fact]
    public void What_the_disk_says_becomes_a_problem()
    {
        string? Code(int code, int extended) => StorageProblems.Of("a.sayso", new SqliteException("words", code, extended))?.Problem.Code;

        Assert.Equal("SAY0207", Code(13, 13));
        Assert.Equal("SAY0207", Code(10, 4874));
        Assert.Equal("SAY0208", Code(10, 266));
        Assert.Equal("SAY0204", Code(8, 8));
        Assert.Equal("SAY0204", Code(14, 14));
        Assert.Equal("SAY0202", Code(11, 267));
        Assert.Equal("SAY0202", Code(26, 26));
        Assert.Null(Code(19, 19));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _case.Dispose();
    }

    private static async Task AssertSameOrProblemAsync(SqliteCaseStore store, string claim)
    {
        using var json = JsonDocument.Parse(claim);
        try
        {
            var found = await store.FindClaimAsync(new ClaimId(json.RootElement.GetProperty("id").GetString()!), Token);
            Assert.Equal(claim, JsonSerializer.Serialize(found, LedgerJson.List));
        }
        catch (SaysoException failure)
        {
            Assert.Equal("SAY0202", failure.Problem.Code);
        }
    }

    private void AssertNames(Problem problem, FormatCase.Report report)
    {
        Assert.Equal(("SAY0202", _case.Folder), (problem.Code, problem.Where));
        Assert.Contains(report.Path, problem.What, StringComparison.Ordinal);
        Assert.Contains(report.Id[..13], problem.What, StringComparison.Ordinal);
    }

    /// <summary>Some claims of the whole case, as they are shown.</summary>
    private async Task<Dictionary<ClaimId, string>> AllAsync()
    {
        await using var store = _case.Open();
        return (await store.ListClaimsAsync(new ClaimFilter { Limit = 1000 }, Token)).Items.Where((_, number) => number % 10 == 0)
            .ToDictionary(claim => claim.Id, claim => JsonSerializer.Serialize(claim, LedgerJson.List));
    }

    private FormatCase.Report Damage(string sql)
    {
        using var connection = _case.Connect();
        var report = _case.Expected.Reports[0];
        connection.Execute(sql, new { key = KeyOf(connection, report) });
        return report;
    }

    private static long KeyOf(SqliteConnection connection, FormatCase.Report report) =>
        connection.QuerySingle<long>("SELECT report FROM report_was WHERE id = @Id", new { report.Id });

    /// <summary>The first two packed rows of the first report.</summary>
    private (FormatCase.Report Report, IReadOnlyList<(long Row, byte[] Data)> Rows) Rows(string table, string column)
    {
        using var connection = _case.Connect();
        var report = _case.Expected.Reports[0];
        var rows = connection.Query<(long, byte[])>(
            $"SELECT rowid, {column} FROM {table} WHERE report = @key LIMIT 2", new { key = KeyOf(connection, report) });
        return (report, rows.ToList());
    }

    private void Put(string table, string column, long row, byte[] data)
    {
        using var connection = _case.Connect();
        connection.Execute($"UPDATE {table} SET {column} = @data WHERE rowid = @row", new { data, row });
    }

    /// <summary>Reads all that a case can show.</summary>
    internal static async Task ReadAsync(ICaseStore store)
    {
        await store.SummariseAsync(Token);
        foreach (var report in await store.ListReportsAsync(Token))
        {
            await store.FindLedgerAsync(report.Id, Token);
        }

        await store.ListClaimsAsync(new ClaimFilter { Limit = 1000 }, Token);
        await store.ListFacetsAsync(Token);
        await store.ListVoicesAsync(Token);
        await store.ListNamesAsync(Token);
        await store.ListTimesAsync(Token);
        await store.SearchAsync("mediator", 10, Token);
        await store.ListChangesAsync(0, Token);
        await store.ListDependenceAsync(Token);
        await store.ListClaimLinksAsync(Token);
        await store.ListRecordTablesAsync(Token);
        await store.ListRecordsAsync(null, Token);
        await store.ListRowProblemsAsync(Token);
        await store.ListOfficesAsync(Token);
        await store.ListCommunicationsAsync(Token);
        await store.VersionAsync(Token);
        await store.ListJudgementsAsync(Token);
    }

    /// <summary>Opens, reads and judges; a problem is as good as a result, anything else is not.</summary>
    private async Task TryAsync(byte[] database, string what)
    {
        string folder = Path.Combine(Path.GetDirectoryName(_case.Folder)!, Path.GetRandomFileName() + ".sayso");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "case.db"), database);
        try
        {
            await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
            await ReadAsync(store);
            await store.JudgeAsync(Judging.Make("hypothesis", "late", "It was late"), Token);
            await store.WithdrawAsync(1, "ana", Token);
        }
        catch (SaysoException failure)
        {
            Assert.StartsWith("SAY02", failure.Problem.Code, StringComparison.Ordinal);
        }
        catch (CaseConflictException)
        {
        }
        catch (Exception failure)
        {
            Assert.Fail($"{what}: {failure}");
        }

        Directory.Delete(folder, recursive: true);
    }
}
