using Microsoft.Data.Sqlite;
using Sayso.Cases;
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
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? Store : other).AddAsync(Ledger($"{number}.txt", bytes, $"Outlet {number}"), bytes, TestContext.Current.CancellationToken)));

        Assert.Equal(20, (await Store.SummariseAsync(TestContext.Current.CancellationToken)).Reports);
    }

    [Fact]
    public void A_folder_that_is_no_case_is_not_touched()
    {
        string folder = Path.Combine(_folder, "papers");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.txt"), "text");

        Assert.Equal("SAY0201", Assert.Throws<SaysoException>(() => SqliteCaseStore.Open(folder, TimeProvider.System)).Problem.Code);
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.Equal("SAY0205", Assert.Throws<SaysoException>(() => SqliteCaseStore.OpenExisting(folder, TimeProvider.System)).Problem.Code);
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

    protected override Task<ICaseStore> OpenAsync() => Task.FromResult<ICaseStore>(SqliteCaseStore.Open(Case, TimeProvider.System));

    protected override Task CleanAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
