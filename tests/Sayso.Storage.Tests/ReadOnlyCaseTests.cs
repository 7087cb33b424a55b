using Dapper;
using Sayso.Cases;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests;

/// <summary>A case where nothing can be written is shown; only writing is refused. On a full disk nothing is lost.</summary>
public sealed class ReadOnlyCaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_on_a_disk_that_is_read_only_is_shown(bool today)
    {
        using var old = new FormatCase(FormatCase.Names[0]);
        using var disk = SmallDisk.Make(8000);
        if (today)
        {
            await old.Open().DisposeAsync();
        }

        string folder = Copy(old, disk);
        disk.MakeReadOnly();

        await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
        await ShownAndNotWrittenAsync(store, old);
    }

    [Fact]
    public async Task A_case_that_was_left_open_is_shown_with_what_was_last_written()
    {
        using var old = new FormatCase("case-v4-fce1c92");
        using var disk = SmallDisk.Make(8000);
        string folder;
        await using (var open = old.Open())
        {
            // While this one is open too, nobody takes the log into the database.
            using var other = old.Connect();
            other.ExecuteScalar<int>("SELECT count(*) FROM report");
            await open.JudgeAsync(Hypothesis("last", "The last word"), Token);
            folder = Copy(old, disk);
        }

        File.Delete(Path.Combine(folder, "case.db-shm"));
        Assert.True(new FileInfo(Path.Combine(folder, "case.db-wal")).Length > 0);
        disk.MakeReadOnly();

        await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
        Assert.Equal("The last word", Words((await store.ListJudgementsAsync(Token))[0]));
        await DamagedCaseTests.ReadAsync(store);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserExecute, UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, UnixFileMode.UserRead)]
    public async Task A_folder_or_file_that_may_not_be_written_is_shown(UnixFileMode folder, UnixFileMode file)
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "permissions do not hold root back");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("permissions are others here");
            return;
        }

        using var old = new FormatCase("case-v4-fce1c92");
        await old.Open().DisposeAsync();
        File.SetUnixFileMode(old.Database, file);
        File.SetUnixFileMode(old.Folder, folder);
        try
        {
            await using var store = old.Open();
            await ShownAndNotWrittenAsync(store, old);
        }
        finally
        {
            File.SetUnixFileMode(old.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_and_leaves_no_half_original()
    {
        using var old = new FormatCase("case-v4-fce1c92");
        using var disk = SmallDisk.Make(8000);
        await old.Open().DisposeAsync();
        string folder = Copy(old, disk);
        await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
        await store.JudgeAsync(Hypothesis("before", "Before"), Token);
        string filling = disk.Fill(kilobytes: 64);

        byte[] large = new byte[500_000];
        var original = await Assert.ThrowsAsync<SaysoException>(() => store.KeepOriginalAsync(new MemoryStream(large), Token));
        var judged = await Assert.ThrowsAsync<SaysoException>(async () =>
        {
            for (int number = 0; number < 200; number++)
            {
                await store.JudgeAsync(Hypothesis($"h{number}", new string('w', 2000)), Token);
            }
        });

        Assert.Equal(("SAY0207", folder), (original.Problem.Code, original.Problem.Where));
        Assert.Equal(("SAY0207", folder), (judged.Problem.Code, judged.Problem.Where));
        Assert.Empty(Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories));
        await DamagedCaseTests.ReadAsync(store);
        File.Delete(filling);
        var after = await store.JudgeAsync(Hypothesis("after", "After"), Token);
        var words = (await store.ListJudgementsAsync(Token)).Select(Words).ToList();
        Assert.Equal("After", words[0]);
        Assert.Contains("Before", words);
        Assert.True(after.Stands);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(600)]
    public async Task A_disk_too_full_to_bring_an_older_case_on_leaves_it_as_it_was(int room)
    {
        using var old = new FormatCase("case-v4-fce1c92");
        using var disk = SmallDisk.Make(8000);
        string folder = Copy(old, disk);
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(folder, "case.db"), Token);
        string filling = disk.Fill(room);

        // Shown without being brought on, or refused: either way it stays.
        try
        {
            await using var shown = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
            await ShownAndNotWrittenAsync(shown, old);
        }
        catch (SaysoException failure)
        {
            Assert.Equal("SAY0207", failure.Problem.Code);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(folder, "case.db"), Token));
        Assert.Empty(Directory.EnumerateFiles(folder, "*.part"));
        File.Delete(filling);
        await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
        Assert.Equal(old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
    }

    private static string? Words(Judgement judgement) => DecisionForm.ValueOf(judgement.Decision);

    private static NewJudgement Hypothesis(string id, string words) => Judging.Make("hypothesis", id, words);

    private static string Copy(FormatCase from, SmallDisk disk)
    {
        string folder = Path.Combine(disk.Folder, "shown #1 100%?.sayso");
        Directory.CreateDirectory(folder);
        var files = Directory.EnumerateFiles(from.Folder, "case.db*");
        foreach (string path in files.Where(path => !path.Contains(".before", StringComparison.Ordinal)))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        return folder;
    }

    private static async Task ShownAndNotWrittenAsync(SqliteCaseStore store, FormatCase old)
    {
        await DamagedCaseTests.ReadAsync(store);
        Assert.Equal(old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
        var hypothesis = Hypothesis("late", "It was late");
        Assert.Equal("SAY0204", (await Assert.ThrowsAsync<SaysoException>(() => store.JudgeAsync(hypothesis, Token))).Problem.Code);
        Assert.Equal("SAY0204", (await Assert.ThrowsAsync<SaysoException>(() => store.WithdrawAsync(1, "ana", Token))).Problem.Code);
        Assert.Equal(old.Expected.Judgements.Count, (await store.ListJudgementsAsync(Token)).Count);
    }
}
