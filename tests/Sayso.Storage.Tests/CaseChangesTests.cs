using System.Text;
using Sayso.Cases;
using Sayso.Inquire.Hypotheses;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Storage.Tests;

/// <summary>What a case remembers and what it does not forget when reports come in again, anew, otherwise or in another order.</summary>
public sealed class CaseChangesTests : IAsyncLifetime
{
    private const string Story = "Guards suspected\n\nTwo guards at Velin airport passed the hour of the arrival to the gunmen, Petra "
        + "Lindqvist said on Friday. "
        + "The embassy did not respond to a request for comment. Nine guards were on duty on Thursday night, Oskar Lund said.\n";

    private static readonly NameComparer Names = new(Transliteration.Load(Repository.Models));

    private readonly string _root = Directory.CreateTempSubdirectory("sayso-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_reading_by_another_version_is_a_change_and_shows_at_once()
    {
        await using var store = Open("a");
        var ledger = await AddAsync(store, "a.txt", Story, "Meridian", 18);
        using var weigher = new CaseWeigher(store, Names);
        await WeighStage.WeighAsync(store, Token);
        Assert.NotEmpty((await weigher.StateAsync(Token)).Claims);
        long version = await store.VersionAsync(Token);

        var reread = ledger with { Report = ledger.Report with { Models = "en-other" }, Claims = [ledger.Claims[0]] };
        await store.AddAsync(reread, Encoding.UTF8.GetBytes(Story), Token);

        Assert.Equal(ChangeKind.ReportReread, Assert.Single(await store.ListChangesAsync(version, Token)).Kind);
        Assert.Equal(ledger.Claims[0].Id, Assert.Single((await weigher.StateAsync(Token)).Claims).Id);
    }

    [Fact]
    public async Task A_report_that_is_read_again_while_it_is_at_hand_is_compared_as_it_is_read_now()
    {
        await using var store = Open("a");
        using var weigher = new CaseWeigher(store, Names);
        var first = await AddAsync(store, "a.txt", Story, "Meridian", 18);
        var second = await AddAsync(store, "b.txt", "Elsewhere\n\n" + Story, "Northline", 19);
        await weigher.WeighAsync(Token);
        Assert.NotEmpty(await store.ListClaimLinksAsync(Token));

        // Both are read otherwise: of the one the first claim is left, of the other the last.
        foreach (var (ledger, claim, text) in new[]
        {
            (first, first.Claims[0], Story), (second, second.Claims[^1], "Elsewhere\n\n" + Story),
        })
        {
            await store.AddAsync(
                ledger with { Report = ledger.Report with { Models = "en-other" }, Claims = [claim] }, Encoding.UTF8.GetBytes(text), Token);
        }

        await AddAsync(store, "c.txt", "Again\n\n" + Story, "The Harbour Post", 20);
        await weigher.WeighAsync(Token);
        var carried = await store.ListClaimLinksAsync(Token);

        await using var other = Open("b");
        await other.AddAsync(first with { Claims = [first.Claims[0]] }, Encoding.UTF8.GetBytes(Story), Token);
        await other.AddAsync(second with { Claims = [second.Claims[^1]] }, Encoding.UTF8.GetBytes("Elsewhere\n\n" + Story), Token);
        await AddAsync(other, "c.txt", "Again\n\n" + Story, "The Harbour Post", 20);
        await WeighStage.WeighAsync(other, Token);
        Assert.Equal(await other.ListClaimLinksAsync(Token), carried);
        Assert.NotEmpty(carried);
    }

    [Fact]
    public async Task An_earlier_copy_takes_no_evidence_out_of_the_case()
    {
        await using var store = Open("a");
        using var weigher = new CaseWeigher(store, Names);
        await AddAsync(store, "a.txt", Story, "Meridian", 18);
        await WeighStage.WeighAsync(store, Token);
        var proposition = (await weigher.StateAsync(Token)).Weighed.Propositions.First(found =>
            found.Text.Contains("gunmen", StringComparison.Ordinal));
        await store.JudgeAsync(new NewJudgement(new Decision.Hypothesis("h1", "a guard told them"), "ana", null), Token);
        await store.JudgeAsync(
            new NewJudgement(new Decision.Evidence("e1", EvidenceKind.Proposition, proposition.Id.Value), "ana", null), Token);

        foreach (int day in (int[])[10, 11, 12, 13])
        {
            await AddAsync(store, $"copy{day}.txt", Story, "The Harbour Post", day);
        }

        await WeighStage.WeighAsync(store, Token);
        Assert.False(Assert.Single(HypothesisWeigher.Weigh(await weigher.StateAsync(Token), []).Evidence).IsGone);
    }

    [Fact]
    public async Task A_new_version_of_an_article_stands_under_the_judgements_of_the_one_before_whichever_came_first()
    {
        string longer = Story.Replace("\n\n", "\n\nThe airport was closed for an hour on Saturday, its operator said in a statement that "
            + "gave no reason for it.\n\n", StringComparison.Ordinal);
        foreach (bool newFirst in (bool[])[false, true])
        {
            await using var store = Open("versions" + newFirst);
            var old = newFirst ? null : await AddAsync(store, "a.txt", Story, "Meridian", 18, "https://meridian.example/guards");
            var version = newFirst ? await AddAsync(store, "b.txt", longer, "Meridian", 19, "https://meridian.example/guards") : null;
            old ??= await AddAsync(store, "a.txt", Story, "Meridian", 18, "https://meridian.example/guards");
            foreach (var claim in old.Claims)
            {
                await store.JudgeAsync(new NewJudgement(new Decision.WrongReading(claim.Id), "ana", null), Token);
            }

            version ??= await AddAsync(store, "b.txt", longer, "Meridian", 19, "https://meridian.example/guards");

            Assert.Equal(old.Report.Id, (await store.ListReportsAsync(Token)).Single(report => report.Id == version.Report.Id).VersionOf);
            var marked = (await store.ListClaimsAsync(new ClaimFilter { Judged = true }, Token)).Items;
            var shared = old.Claims.Select(claim => claim.Text).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(old.Claims.Count, marked.Count(claim => claim.Report == old.Report.Id));
            Assert.Equal(
                version.Claims.Count(claim => shared.Contains(claim.Text)), marked.Count(claim => claim.Report == version.Report.Id));
            Assert.All(marked, claim => Assert.Contains(claim.Text, shared));
        }
    }

    [Theory]
    [InlineData("Nine guards", "Eleven guards", false)]
    [InlineData("Nine guards were", "Nine guards were not", false)]
    [InlineData("on Thursday night", "on Wednesday night", false)]
    [InlineData("Nine guards", "Nine watchmen", true)]
    public async Task A_mark_against_an_error_is_not_carried_onto_its_correction(string was, string becomes, bool isCarried)
    {
        await using var store = Open("a");
        var old = await AddAsync(store, "a.txt", Story, "Meridian", 18, "https://meridian.example/guards");
        var judged = old.Claims.First(claim => claim.Text.StartsWith("Nine guards", StringComparison.Ordinal));
        await store.JudgeAsync(new NewJudgement(new Decision.WrongReading(judged.Id), "ana", null), Token);

        var version = await AddAsync(
            store, "b.txt", Story.Replace(was, becomes, StringComparison.Ordinal), "Meridian", 19, "https://meridian.example/guards");

        var marked = (await store.ListClaimsAsync(new ClaimFilter { Judged = true }, Token)).Items;
        Assert.Equal(isCarried, marked.Any(claim => claim.Report == version.Report.Id));
        Assert.Contains(marked, claim => claim.Id == judged.Id);
    }

    [Fact]
    public async Task What_was_said_of_a_removed_report_stays_said_when_it_is_read_again()
    {
        await using var store = Open("a");
        var ledger = await AddAsync(store, "a.txt", Story, "Meridian", 18, "https://meridian.example/guards");
        var removal = await store.JudgeAsync(new NewJudgement(new Decision.Removed(ledger.Report.Id), "ana", null), Token);
        var again = ReadStage.Read(new ReadRequest("a.txt", Encoding.UTF8.GetBytes(Story)), Token);

        var known = await ReportIdentity.FindAsync(again, Provenance.None, asAnother: false, store, Token);
        await store.AddAsync(Pipeline.Read(known), Encoding.UTF8.GetBytes(Story), Token);
        await store.WithdrawAsync(removal.Id, "ana", Token);

        var report = Assert.Single(await store.ListReportsAsync(Token));
        Assert.Equal(
            (ledger.Report.Id, "Meridian", new DateOnly(2024, 3, 18), "https://meridian.example/guards"),
            (report.Id, report.Outlet, report.Published, report.Url));
    }

    [Theory]
    [InlineData(EvidenceKind.Claim, "nonsense", "SAY0303")]
    [InlineData(EvidenceKind.Proposition, "p0", "SAY0312")]
    [InlineData(EvidenceKind.Record, "row 7", "SAY0312")]
    [InlineData(EvidenceKind.Absence, "no call was made", null)]
    public async Task Evidence_refers_to_what_the_case_holds(EvidenceKind kind, string refers, string? problem)
    {
        await using var store = Open("a");
        await AddAsync(store, "a.txt", Story, "Meridian", 18);

        var failure = await Xunit.Record.ExceptionAsync(
            () => store.JudgeAsync(new NewJudgement(new Decision.Evidence("e1", kind, refers), "ana", null), Token));

        Assert.Equal(problem, (failure as SaysoException)?.Problem.Code);
    }

    [Fact]
    public async Task A_judgement_on_words_is_found_again_and_one_whose_words_are_gone_is_listed()
    {
        await using var store = Open("a");
        var ledger = await AddAsync(store, "a.txt", Story, "Meridian", 18);
        int start = Story.IndexOf("Friday", StringComparison.Ordinal);
        var judgement =
            await store.JudgeAsync(
            new NewJudgement(new Decision.WrongWords(new WordsIn(ledger.Report.Id, start, start + 6)), "ana", null), Token);

        await store.AddAsync(ledger with { Report = ledger.Report with { Models = "en-other" } }, Encoding.UTF8.GetBytes(Story), Token);
        Assert.Single((await store.ListJudgementsAsync(Token))[0].InForce);

        string without = Story.Replace(" on Friday", "", StringComparison.Ordinal);
        await store.AddAsync(
            ledger with { Report = ledger.Report with { Models = "en-third", Text = without }, Claims = [], Times = [], Mentions = [],
                Names = [] }, Encoding.UTF8.GetBytes(Story), Token);
        var listed = Assert.Single(await store.ListJudgementsAsync(Token));
        Assert.Equal((judgement.Id, false, "Friday"), (listed.Id, listed.Anchored, listed.Things[0].Quote));
    }

    [Fact]
    public async Task The_same_reports_in_any_order_and_any_batches_give_the_same_case()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "velin", "reports"))
            .Order(StringComparer.Ordinal)];
        string? first = null;
        foreach (var (seed, batches) in new[] { (1, 1), (2, 3), (3, 16) })
        {
            await using var store = Open($"order{seed}");
            var random = new Random(seed);
            foreach (string[] batch in files.OrderBy(_ => random.Next()).Chunk((files.Length + batches - 1) / batches))
            {
                foreach (string file in batch)
                {
                    await store.AddAsync(Pipeline.Read(file), await File.ReadAllBytesAsync(file, Token), Token);
                }

                await WeighStage.WeighAsync(store, Token);
            }

            using var weigher = new CaseWeigher(store, Names);
            string state = Describe(await weigher.StateAsync(Token));
            first ??= state;
            Assert.Equal(first, state);
        }
    }

    [Fact]
    public async Task Nothing_is_answered_as_kept_when_the_case_is_gone_or_another_stands_in_its_place()
    {
        await using var store = Open("a");
        var ledger = await AddAsync(store, "a.txt", Story, "Meridian", 18);
        var judgement = new NewJudgement(new Decision.WrongReading(ledger.Claims[0].Id), "ana", null);
        string folder = Path.Combine(_root, "a.sayso");
        Directory.Move(folder, folder + ".away");

        Assert.Equal("SAY0209", (await Assert.ThrowsAsync<CaseGoneException>(() => store.JudgeAsync(judgement, Token))).Problem.Code);
        await using (Open("a"))
        {
            Assert.Equal("SAY0209", (await Assert.ThrowsAsync<CaseGoneException>(() => store.ListReportsAsync(Token))).Problem.Code);
        }
    }

    [Fact]
    public async Task Ids_are_whole_and_other_metadata_of_the_same_file_correct_the_report()
    {
        await using var store = Open("a");
        var ledger = await AddAsync(store, "a.txt", Story, "Meridian", 18);
        Assert.Equal((65, 33), (ledger.Report.Id.Value.Length, ledger.Claims[0].Id.Value.Length));

        Report Read(string outlet, string? url) =>
            ReadStage.Read(
            new ReadRequest("a.txt", Encoding.UTF8.GetBytes(Story)) { Given = new Provenance { Outlet = outlet, Url = url } });
        Assert.Equal(ledger.Report.Id, (await store.IdentifyAsync(Read("The Meridian", null), Token)).Id);
        await AddAsync(store, "a.txt", Story, "The Meridian", 18);
        Assert.Equal("The Meridian", Assert.Single(await store.ListReportsAsync(Token)).Outlet);

        await AddAsync(store, "a.txt", Story, "The Meridian", 18, "https://meridian.example/1");
        Assert.NotEqual(ledger.Report.Id, (await store.IdentifyAsync(Read("The Meridian", "https://meridian.example/2"), Token)).Id);
    }

    [Theory]
    [InlineData("Anna Kent", "Joseph Kent", false)]
    [InlineData("Anna Kent", "Ana Kent", true)]
    [InlineData("Anna Kent", "Anna Kent", true)]
    [InlineData("Anna Kent", "Anna M. Kent", true)]
    public async Task What_is_said_of_two_people_of_one_surname_is_not_the_same_unless_somebody_says_that_they_are_one(
        string one, string other, bool areOne)
    {
        await using var store = Open("a");
        using var weigher = new CaseWeigher(store, Names);
        var first = await AddAsync(
            store, "a.txt", $"News\n\n{one} was arrested at the airport on Friday, police said. {one} lives there.\n", "Meridian", 18);
        var second = await AddAsync(
            store, "b.txt", $"Court\n\n{other} was arrested at the airport on Friday, Maria Lund said. {other} is a guard.\n", "Courier",
            19);
        await weigher.WeighAsync(Token);
        async Task<bool> IsOneAsync() => (await weigher.StateAsync(Token)).Weighed.Propositions.Any(found =>
            found.Claims.Count(claim => claim.Claim.Text.Contains("arrested", StringComparison.Ordinal)) == 2);
        NamedIn Named(Ledger ledger, string name) => new(ledger.Report.Id, Language.EntityKind.Person, name);
        NamedIn[] both = [Named(first, one), Named(second, other)];

        Assert.Equal(areOne, await IsOneAsync());
        var judged = await store.JudgeAsync(
            new NewJudgement(areOne ? new Decision.OtherEntity(both) : new Decision.SameEntity(both), "ana", null), Token);
        Assert.Equal(!areOne, await IsOneAsync());
        await store.WithdrawAsync(judged.Id, "ana", Token);
        Assert.Equal(areOne, await IsOneAsync());
    }

    [Fact]
    public async Task Who_is_parted_from_another_name_is_parted_in_all_reports_that_name_either_so()
    {
        await using var store = Open("a");
        using var weigher = new CaseWeigher(store, Names);
        string[] names = ["Anna Kent", "Anna Maria Kent", "Anna Kent", "Anna Maria Kent"];
        string[] voices = ["police", "Maria Lund", "Omar Haddad", "the embassy"];
        var read = new List<Ledger>();
        async Task<string> SizesAsync() => string.Join(' ', (await weigher.StateAsync(Token)).Weighed.Propositions
            .Select(found => found.Claims.Count(claim => claim.Claim.Text.Contains("arrested", StringComparison.Ordinal)))
            .Where(count => count > 0).Order());
        async Task ReadAsync(int number)
        {
            read.Add(await AddAsync(
                store, $"{number}.txt", $"News\n\n{names[number]} was arrested at the airport on Friday, {voices[number]} said.\n",
                "Outlet " + number, 18));
            await weigher.WeighAsync(Token);
        }

        await ReadAsync(0);
        await ReadAsync(1);
        await ReadAsync(2);
        Assert.Equal("3", await SizesAsync());
        NamedIn Named(int number) => new(read[number].Report.Id, Language.EntityKind.Person, names[number]);
        var judged = await store.JudgeAsync(
            new NewJudgement(new Decision.OtherEntity([Named(0), Named(1)]), "ana", null), Token);
        Assert.Equal("1 2", await SizesAsync());
        await ReadAsync(3);
        Assert.Equal("2 2", await SizesAsync());
        await store.WithdrawAsync(judged.Id, "ana", Token);
        Assert.Equal("4", await SizesAsync());
    }

    private SqliteCaseStore Open(string name) => SqliteCaseStore.Open(Path.Combine(_root, name + ".sayso"), TimeProvider.System);

    private static async Task<Ledger> AddAsync(SqliteCaseStore store, string path, string text, string outlet, int day, string? url = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var report =
            ReadStage.Read(
            new ReadRequest(path, bytes) { Given = new Provenance { Outlet = outlet, Published = new DateOnly(2024, 3, day), Url = url } });
        var ledger = Pipeline.Read(await store.IdentifyAsync(report, Token));
        await store.AddAsync(ledger, bytes, Token);
        return ledger;
    }

    /// <summary>All that a case comes to, but for numbers that count what came when.</summary>
    private static string Describe(CaseState state)
    {
        var lines = state.Dependence.Select(pair => $"D {pair.A} {pair.B} {pair.Kind} {pair.Direction} {pair.Third} {pair.Probability}")
            .Concat(state.Entities.All.Select(entity => $"E {entity.Kind} {entity.Name} "
                + $"{string.Join('|', entity.Names.Select(name => name.Named.ToString()).Order(StringComparer.Ordinal))}"))
            .Concat(state.Weighed.Propositions.Select(found =>
                $"P {found.Standing} {found.IndependentOrigins} {found.Text} "
                    + string.Join(
                        '|', found.Claims.Select(claim => $"{claim.Claim.Id} {claim.IsContrary}").Order(StringComparer.Ordinal))))
            .Concat(state.Weighed.Contradictions.Select(clash => $"C {clash.Kind} {clash.Between} {clash.First.Id} {clash.Second.Id} "
                + $"{clash.What}"))
            .Concat(state.Reports.Select(report => $"V {report.Id} {report.VersionOf}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
