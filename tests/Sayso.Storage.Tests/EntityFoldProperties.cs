using System.Globalization;
using Sayso.Cases;
using Sayso.Language.Scripts;
using Sayso.Resolve;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Storage.Tests;

/// <summary>
/// Entities carried forward with the changes of a case are those that are worked out anew; ids last. SAYSO_SEQUENCES says how many
/// sequences are drawn, SAYSO_SEED from which.
/// </summary>
public sealed class EntityFoldProperties : IAsyncLifetime
{
    private const int MostInBlock = 3;
    private const int MostChanges = 40;

    private static readonly NameComparer Comparer = new(Transliteration.Load(Repository.Models));

    private readonly string _root = Directory.CreateTempSubdirectory("sayso-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Carried_forward_is_worked_out_anew_and_ids_last()
    {
        int sequences = Setting("SAYSO_SEQUENCES") ?? 20;
        int first = Setting("SAYSO_SEED") ?? Environment.TickCount & 0xFFFFF;
        for (int seed = first; seed < first + sequences; seed++)
        {
            try
            {
                await RunAsync(seed);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"SAYSO_SEED={seed} SAYSO_SEQUENCES=1", failure);
            }
        }
    }

    private static int? Setting(string name) => int.TryParse(
        Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        await using var store = SqliteCaseStore.Open(Path.Combine(_root, seed + ".sayso"), TimeProvider.System);
        var made = new CollidingCase(store, random);
        var stage = new ResolveStage(Comparer, MostInBlock);
        var watch = new FoldWatch();
        for (int change = random.Next(MostChanges / 2, MostChanges); change > 0; change--)
        {
            await made.ChangeAsync(Token);
            if (random.Next(3) == 0)
            {
                continue;
            }

            var changes = await store.ListChangesAsync(0, Token);
            if (random.Next(4) == 0)
            {
                await Assert.ThrowsAsync<TimeoutException>(() => store.WeighAsync<int>(
                    weighing =>
                    {
                        stage.Fold(weighing.Entities, After(changes, weighing.Entities.FoldedTo));
                        throw new TimeoutException();
                    },
                    Token));
            }

            var judgements = await store.ListJudgementsAsync(Token);
            var rows = EntityDecisions.WithoutRejected(await store.ListNamesAsync(Token), judgements);
            var anew = new EntitiesAnew(Comparer, MostInBlock).Resolve(rows, judgements);
            await store.WeighAsync(
                weighing =>
                {
                    var moved = stage.Fold(weighing.Entities, After(changes, weighing.Entities.FoldedTo));
                    var book = ResolveStage.Book(weighing.Entities, rows);
                    var (expected, found) = (Describe(anew), Describe(book));
                    Assert.True(expected.SequenceEqual(found), $"anew:\n{string.Join('\n', expected.Except(found))}\ncarried forward:\n"
                        + string.Join('\n', found.Except(expected)));
                    watch.Check(weighing.Entities, book, moved);
                    return true;
                },
                Token);
        }
    }

    private static List<CaseChange> After(IReadOnlyList<CaseChange> changes, long seq) => [.. changes.Where(change => change.Seq > seq)];

    private static List<string> Describe(EntityBook book) => [.. book.All.Select(entity =>
        $"{entity.Kind} {entity.Name} ({string.Join(", ", entity.Aliases)}) {string.Join(", ", entity.Descriptions)} "
            + $"[{string.Join("; ", entity.Names.Select(name => name.Named.ToString()).Order(StringComparer.Ordinal))}] "
            + string.Join("; ", entity.Because.Select(bridge => bridge.ToString()).Order(StringComparer.Ordinal)))
        .Concat(book.Offers.Select(offer => offer.ToString())).Order(StringComparer.Ordinal)];
}
