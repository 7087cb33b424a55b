using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Inquire.Timeline;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;
using Record = Sayso.Cases.Record;

namespace Sayso.Storage.Tests.Seals;

/// <summary>A small case whose words are all of one thing each, and everything that can be read of it.</summary>
internal sealed class SealedCase : IDisposable
{
    // A strange animal stands in one place of the case alone.
    private static readonly (string Path, string Outlet, string Text)[] Reports =
    [
        ("a.txt", "Meridian", "Guards suspected\n\nTwo guards at Velin airport passed the hour of the arrival to the gunmen, Petra "
            + "Lindqvist told Meridian on 3 May 2011. Anton Reyes said the night shift had heard nothing of the quagga flight.\n\nThe "
            + "harbour was closed for a week.\n"),
        ("b.txt", "The Harbour Post", "Union angry\n\nTwo guards at Velin airport passed the hour of the arrival to the gunmen, Petra "
            + "Lindqvist told Meridian. Clara Stein said the union had kept a numbat ledger since 7 June 2012.\n"),
        ("c.txt", "Courier", "Okapi letters found\n\nOkapi letters were found in a locker, Oskar Lund said on 9 July 2013. The okapi "
            + "committee will meet.\n"),
    ];

    private static readonly JsonSerializerOptions Readable = new(LedgerJson.List) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly NameComparer Names = new(Transliteration.Load(Repository.Models));

    private readonly string _root = Directory.CreateTempSubdirectory("sayso-sealed").FullName;

    public string Folder => Path.Combine(_root, "velin.sayso");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SealedCase> MakeAsync()
    {
        var made = new SealedCase();
        await using var store = SqliteCaseStore.Open(made.Folder, TimeProvider.System);
        foreach (var (path, outlet, text) in Reports)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            var given = new Provenance { Outlet = outlet, Published = new DateOnly(2024, 3, 18) };
            await store.AddAsync(Pipeline.Read(path, bytes, given), bytes, Token);
        }

        var table = new RecordTable(new TableId("t1"), "shifts.csv", RecordKind.Presence, "{}", 0, 0, default);
        await store.AddRecordsAsync(table, "00", [(Shift(1, "Anton Reyes"), null), (Shift(2, "Ida Dugong"), null)], Token);
        await WeighStage.WeighAsync(store, Token);
        foreach (var claim in (await store.ListClaimsAsync(new ClaimFilter(), Token)).Items)
        {
            await store.JudgeAsync(
                new NewJudgement(new Decision.Credibility(claim.Id, 3), "ana", "because " + claim.Report.Value[^8..]), Token);
        }

        await store.JudgeAsync(new NewJudgement(new Decision.Hypothesis("h1", "an inside narwhal"), "ana", null), Token);
        return made;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    public SqliteCaseStore Open(Exit exit, Reader reader = Reader.Anyone) =>
        SqliteCaseStore.OpenExisting(Folder, TimeProvider.System, new Projection(reader, exit));

    /// <summary>Seals rows, as a later version will.</summary>
    public int Seal(string table, string where, Seal seal = Cases.Seals.Seal.Desk, Terms terms = Terms.None)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "case.db")};Pooling=False");
        connection.Open();
        return connection.Execute(
            $"UPDATE {table} SET seal = @seal, terms = @terms WHERE {where}", new { seal = (int)seal, terms = (int)terms });
    }

    public async Task<string> ReadAsync(Exit exit, Reader reader = Reader.Anyone)
    {
        await using var store = Open(exit, reader);
        return await ReadAsync(store);
    }

    /// <summary>All that the store and the stages after it say of the case, as text.</summary>
    public static async Task<string> ReadAsync(ICaseStore store)
    {
        var said = new StringBuilder();
        using var weigher = new CaseWeigher(store, Names);
        await weigher.UpdateAsync(Token);
        void Say(object? value) => said.AppendLine(JsonSerializer.Serialize(value, Readable));
        foreach (var (part, own) in new (Type, object)[]
        {
            (typeof(ICaseStore), store), (typeof(ICasePages), store.Pages), (typeof(IWeighedCase), store.Weighed),
        })
        {
            foreach (var member in part.GetMethods().Where(method => !method.IsSpecialName).OrderBy(method => method.Name))
            {
                foreach (object?[] arguments in await ArgumentsAsync(member, store))
                {
                    var task = (Task)member.Invoke(own, arguments)!;
                    await task;
                    object? answer = task.GetType().GetProperty("Result")!.GetValue(task);
                    Say(answer is byte[] bytes ? Encoding.UTF8.GetString(bytes) : answer);
                }
            }
        }

        var state = await weigher.StateAsync(Token);
        Say(new { state.Entities.All, state.Entities.Offers, state.Weighed, state.Voices, state.Reports, state.Dependence });
        Say(state.Claims);
        using var stage = new InquireStage(store, weigher, TransitTimes.Usual);
        var inquiry = await stage.WholeAsync(null, Token);
        Say(new { inquiry.Hypotheses, inquiry.Gaps, inquiry.Lists });
        var events = TimelineQuestion.Parse(null, null, null, null).Ask(inquiry).Events;
        Say(events);
        foreach (var entity in state.Entities.All)
        {
            Say((await weigher.FindEntityAsync(entity.Id, 100, Token))!);
            Say(await stage.TimelineAsync(TimelineQuestion.Parse(null, null, entity.Name, null), null, new PageQuery(null, 1000), Token));
        }

        Say(await weigher.ListEntitiesAsync(new EntityFilter(), Token));
        said.Append(CalendarFile.Write(events));
        return said.ToString();
    }

    private static async Task<IReadOnlyList<object?[]>> ArgumentsAsync(MethodInfo member, ICaseStore store)
    {
        await using var whole = SqliteCaseStore.OpenExisting(
            ((SqliteCaseStore)store).Folder, TimeProvider.System);
        var reports = (await whole.ListReportsAsync(Token)).Select(report => report.Id);
        var claims = (await whole.ListClaimsAsync(new ClaimFilter(), Token)).Items.Select(claim => claim.Id).ToList();
        return member.Name switch
        {
            nameof(ICaseStore.FindLedgerAsync) or nameof(ICaseStore.FindOriginalAsync) or nameof(ICaseStore.FindEvenRemovedAsync) =>
                [.. reports.Select(report => new object?[] { report, Token })],
            nameof(IWeighedCase.FindReportsAsync) or nameof(IWeighedCase.FindDependenceAsync) => [[reports.ToList(), Token]],
            nameof(IWeighedCase.ListPropositionsAsync) =>
                [[new PropositionFilter(), Token], [new PropositionFilter { Query = "okapi" }, Token]],
            nameof(IWeighedCase.FindPropositionAsync) =>
                [.. claims.Select(claim => new object?[] { new PropositionId("p" + claim.Value[1..]), Token })],
            nameof(IWeighedCase.ListContradictionsAsync) or nameof(IWeighedCase.ListOffersAsync) =>
                [.. claims.Select(claim => new object?[] { new PropositionId("p" + claim.Value[1..]), 20, Token })],
            nameof(IWeighedCase.OverviewAsync) => [[20, Token]],
            nameof(IWeighedCase.ListJudgementsAboutAsync) => [[claims.Select(claim => claim.Value).ToList(), Token]],
            _ when member.DeclaringType == typeof(ICasePages) => member.GetParameters() is [{ ParameterType: var first }, ..]
                && first == typeof(PageQuery) ? [[new PageQuery(null, 100), Token]] : [[null, new PageQuery(null, 100), Token]],
            nameof(ICaseStore.FindClaimAsync) => [.. claims.Select(claim => new object?[] { claim, Token })],
            nameof(ICaseStore.FindClaimsAsync) => [[claims, Token]],
            nameof(ICaseStore.ListClaimsAsync) => [[new ClaimFilter(), Token], [new ClaimFilter { Query = "okapi" }, Token]],
            nameof(ICaseStore.ListRecordsAsync) => [[null, Token]],
            nameof(ICaseStore.ListChangesAsync) => [[0L, Token]],
            nameof(ICaseStore.SearchAsync) =>
                [.. new[] { "okapi", "quagga", "numbat", "harbour", "guards" }.Select(query => new object?[] { query, 20, Token })],
            _ when member.GetParameters() is [{ ParameterType: var only }] && only == typeof(CancellationToken) => [[Token]],
            nameof(ICaseStore.IdentifyAsync) or nameof(ICaseStore.AddAsync) or nameof(ICaseStore.AddRecordsAsync)
                or nameof(ICaseStore.AddOfficesAsync) or nameof(ICaseStore.KeepOriginalAsync) or nameof(ICaseStore.JudgeAsync)
                or nameof(ICaseStore.WithdrawAsync) or nameof(ICaseStore.WeighAsync)
                or nameof(ICaseStore.LookAsync) or nameof(ICaseStore.SupposeAsync) => [],
            _ => throw new InvalidOperationException($"{member.Name} is new: say here how it is read."),
        };
    }

    private static Record Shift(int row, string who) => new()
    {
        Id = $"shift{row}",
        Table = new TableId("t1"),
        Row = row,
        Kind = RecordKind.Presence,
        Who = [who],
        What = "gate 3",
        From = new DateTimeOffset(2024, 3, 14, 22, 0, 0, TimeSpan.Zero),
        To = new DateTimeOffset(2024, 3, 15, 6, 0, 0, TimeSpan.Zero),
    };
}
