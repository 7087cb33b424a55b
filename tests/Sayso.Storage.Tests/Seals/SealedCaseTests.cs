using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Testing;

namespace Sayso.Storage.Tests.Seals;

/// <summary>What is sealed is not there for who may not see it, and all else is.</summary>
public sealed class SealedCaseTests : IAsyncLifetime
{
    private SealedCase _case = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What is sealed, by which table and row; words that go with it; words that stay.</summary>
    public static TheoryData<string, string, string[], string[]> Sealed => new()
    {
        { "report", "path = 'c.txt'", ["okapi", "Oskar Lund", "Courier", "c.txt", "2013"], ["quagga", "numbat", "Ida Dugong"] },
        { "claim", "report = 3", ["okapi"], ["quagga", "numbat"] },
        { "voice", "name = 'Anton Reyes'", ["quagga"], ["numbat", "okapi", "Petra Lindqvist", "Ida Dugong"] },
        { "voice", "name = 'Clara Stein'", ["numbat", "Clara Stein", "2012"], ["quagga", "okapi", "Petra Lindqvist"] },
        { "name", "name = 'Oskar Lund'", ["Oskar Lund", "2013"], ["quagga", "numbat", "Clara Stein"] },
        { "record", "id = 'shift2'", ["Ida Dugong", "shift2"], ["shift1", "Anton Reyes", "quagga"] },
        { "record_table", "id = 't1'", ["Ida Dugong", "shift1", "shifts.csv"], ["Anton Reyes", "quagga"] },
        { "judgement", "kind = 'hypothesis'", ["narwhal"], ["quagga"] },
    };

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        _case = await SealedCase.MakeAsync();
    }

    public ValueTask DisposeAsync()
    {
        _case?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Where_nothing_is_sealed_every_exit_shows_the_whole_case()
    {
        string whole = await _case.ReadAsync(Exit.Backup);

        Assert.All(Sealed, row => Assert.All(
            row.Data.Item3.Concat(row.Data.Item4), word => Assert.Contains(word, whole, StringComparison.OrdinalIgnoreCase)));
        foreach (var exit in Enum.GetValues<Exit>())
        {
            Assert.Equal(whole, await _case.ReadAsync(exit));
        }
    }

    [Theory]
    [MemberData(nameof(Sealed))]
    public async Task What_is_sealed_is_gone_with_all_that_tells_of_it(string table, string where, string[] gone, string[] there)
    {
        Assert.True(_case.Seal(table, where) > 0);

        string shown = await _case.ReadAsync(Exit.Page);

        Assert.All(gone, word => Assert.DoesNotContain(word, shown, StringComparison.OrdinalIgnoreCase));
        Assert.All(there, word => Assert.Contains(word, shown, StringComparison.OrdinalIgnoreCase));
        string kept = await _case.ReadAsync(Exit.Backup);
        Assert.All(gone.Concat(there), word => Assert.Contains(word, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_may_see_it_sees_it_by_the_exits_that_let_it_pass()
    {
        _case.Seal("report", "path = 'c.txt'", Seal.Desk);
        _case.Seal("voice", "name = 'Clara Stein'", Seal.Lead);
        _case.Seal("judgement", "kind = 'hypothesis'", Seal.Nobody);

        async Task<string> WordsAsync(Exit exit, Reader reader)
        {
            string shown = await _case.ReadAsync(exit, reader);
            return string.Join(' ', new[] { "okapi", "numbat", "narwhal" }.Where(word => shown.Contains(word, StringComparison.Ordinal)));
        }

        Assert.Equal("", await WordsAsync(Exit.Page, Reader.Anyone));
        Assert.Equal("okapi", await WordsAsync(Exit.Page, Reader.Desk));
        Assert.Equal("okapi numbat", await WordsAsync(Exit.Page, Reader.Lead));
        Assert.Equal("", await WordsAsync(Exit.Export, Reader.Lead));
        Assert.Equal("okapi numbat narwhal", await WordsAsync(Exit.Backup, Reader.Anyone));
    }

    [Theory]
    [InlineData(Terms.OnRecord, true)]
    [InlineData(Terms.OffRecord, false)]
    [InlineData(Terms.OnRecord | Terms.ConsentWithdrawn, false)]
    [InlineData(Terms.Embargo, false)]
    public async Task Terms_that_are_not_honoured_yet_keep_a_thing_in(Terms terms, bool isShown)
    {
        _case.Seal("report", "path = 'c.txt'", Seal.None, terms);

        Assert.Equal(isShown, (await _case.ReadAsync(Exit.Page)).Contains("okapi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_seal_holds_from_the_next_reading_on()
    {
        await using var store = _case.Open(Exit.Page);
        Assert.Equal(3, (await store.ListReportsAsync(Token)).Count);

        _case.Seal("report", "path = 'c.txt'");
        Assert.Equal(["a.txt", "b.txt"], (await store.ListReportsAsync(Token)).Select(report => report.Path));
        Assert.Equal(2, (await store.SummariseAsync(Token)).Reports);

        _case.Seal("report", "path = 'c.txt'", Seal.None);
        Assert.Equal(3, (await store.ListReportsAsync(Token)).Count);
    }

    [Fact]
    public async Task Counts_and_pages_agree_with_what_is_shown()
    {
        await using var store = _case.Open(Exit.Page);
        int before = (await store.ListClaimsAsync(new ClaimFilter(), Token)).Total;
        _case.Seal("voice", "name = 'Clara Stein'");

        var claims = await store.ListClaimsAsync(new ClaimFilter { Limit = 2 }, Token);
        var all = await store.ListClaimsAsync(new ClaimFilter(), Token);
        var reports = await store.ListReportsAsync(Token);
        var facets = await store.ListFacetsAsync(Token);

        Assert.InRange(all.Total, 1, before - 1);
        Assert.Equal((all.Total, all.Total), (claims.Total, all.Items.Count));
        Assert.Equal(all.Total, reports.Sum(report => report.Claims));
        Assert.Equal(all.Total, facets.Stances.Sum(stance => stance.Count));
        Assert.Equal(all.Total, (await store.SummariseAsync(Token)).Claims);
    }

    [Fact]
    public async Task What_is_left_of_a_report_is_its_rows_and_not_its_text()
    {
        await using var store = _case.Open(Exit.Page);
        var report = (await store.ListReportsAsync(Token)).Single(report => report.Path == "a.txt").Id;
        Assert.NotNull(await store.FindOriginalAsync(report, Token));
        _case.Seal("voice", "name = 'Anton Reyes'");

        Assert.Contains(await store.ListReportsAsync(Token), other => other.Id == report);
        Assert.Null(await store.FindLedgerAsync(report, Token));
        Assert.Null(await store.FindOriginalAsync(report, Token));
        var claims = (await store.ListClaimsAsync(new ClaimFilter { Report = report }, Token)).Items;
        Assert.Contains(claims, claim => claim.Text.Contains("the hour of the arrival", StringComparison.Ordinal));
        Assert.Contains(claims, claim => claim.Text.Contains("The harbour was closed", StringComparison.Ordinal));
        Assert.Empty((await store.SearchAsync("quagga", 20, Token)).Reports);
        var words = new NewJudgement(new Decision.WrongWords(new WordsIn(report, 0, 6)), "ben", null);
        Assert.Equal("SAY0312", (await Assert.ThrowsAsync<SaysoException>(() => store.JudgeAsync(words, Token))).Problem.Code);
    }

    [Fact]
    public async Task What_is_sealed_can_neither_be_judged_nor_be_taken_back()
    {
        await using var whole = _case.Open(Exit.Backup);
        var claim = (await whole.ListClaimsAsync(new ClaimFilter { Query = "okapi" }, Token)).Items[0];
        var judgement = (await whole.ListJudgementsAsync(Token)).First(other => other.Decision is Decision.Hypothesis);
        _case.Seal("report", "path = 'c.txt'");
        _case.Seal("judgement", "kind = 'hypothesis'");
        await using var store = _case.Open(Exit.Api);

        var refused = await Assert.ThrowsAsync<SaysoException>(
            () => store.JudgeAsync(new NewJudgement(new Decision.WrongReading(claim.Id), "ben", null), Token));
        Assert.Equal("SAY0303", refused.Problem.Code);
        Assert.Null(await store.WithdrawAsync(judgement.Id, "ben", Token));
        Assert.True((await whole.ListJudgementsAsync(Token)).Single(other => other.Id == judgement.Id).Stands);
    }
}
