using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sayso.Cases;
using Sayso.Language.Scripts;
using Sayso.Resolve;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Benchmarks;

/// <summary>Who is who in a case that grows: all of it folded in, then one change at a time, at several sizes.</summary>
internal static class EntityGrowth
{
    private const int Changes = 60;
    private const int MostAnew = 20_000;

    public static async Task PrintAsync(TextWriter output, IReadOnlyList<int> sizes)
    {
        foreach (int size in sizes)
        {
            string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "names.sayso");
            await using (var store = SqliteCaseStore.Open(folder, TimeProvider.System))
            {
                await MeasureAsync(output, store, folder, size);
            }

            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, SqliteCaseStore store, string folder, int size)
    {
        var made = new MadeNames(size);
        var token = CancellationToken.None;
        for (int number = 0; number < size; number++)
        {
            await AddAsync(store, made.Make(number));
        }

        long before = SizeOf(folder);
        var comparer = new NameComparer(Transliteration.Load(Repository.Models));
        var stage = new ResolveStage(comparer);
        var watch = Stopwatch.StartNew();
        await stage.ResolveAsync(store, token);
        long added = (SizeOf(folder) - before) / size;
        Print(output, $"{size} reports: all folded in {watch.Elapsed.TotalSeconds:F1} s, {added} bytes a report");
        if (size <= MostAnew)
        {
            watch.Restart();
            var rows = await store.ListNamesAsync(token);
            var book = new EntitiesAnew(comparer).Resolve(rows, []);
            string largest = string.Join(", ", book.All.Take(5).Select(one => $"{one.Name} {one.Names.Count}"));
            Print(output, $"  anew: {watch.Elapsed.TotalSeconds:F1} s, {rows.Count} names, {book.All.Count} entities");
            Print(output, $"  largest: {largest}");
        }

        var names = new List<NamedIn>();
        var times = new List<double>();
        for (int number = size; number < size + Changes; number++)
        {
            var ledger = made.Make(number);
            await AddAsync(store, ledger);
            names.AddRange(ledger.Names.Select(name => name.Named));
            times.Add(await FoldAsync(store, stage));
        }

        Report(output, "a report more", times);
        var main = names.Where(name => name.Name == MadeNames.Main).ToList();
        var others = names.Where(name => name.Kind == main[0].Kind && name.Name != MadeNames.Main && name.Name.Contains(' ')).ToList();
        await JudgeAsync(output, store, stage, "a merge with the main person", number =>
            new Decision.SameEntity([main[number % main.Count], others[number % others.Count]]));
        await JudgeAsync(output, store, stage, "a split of the main person", number =>
            new Decision.OtherEntity([main[number % main.Count], main[(number + 1) % main.Count], main[(number + 2) % main.Count]]));
        await JudgeAsync(output, store, stage, "a merge of others", number =>
            new Decision.SameEntity([others[number % others.Count], others[(number + 7) % others.Count]]));
        output.Flush();
    }

    private static async Task JudgeAsync(
        TextWriter output, SqliteCaseStore store, ResolveStage stage, string what, Func<int, Decision> decide)
    {
        var given = new List<double>();
        var withdrawn = new List<double>();
        for (int number = 0; number < Changes / 3; number++)
        {
            var judgement = await store.JudgeAsync(new NewJudgement(decide(number), "ana", null), CancellationToken.None);
            given.Add(await FoldAsync(store, stage));
            await store.WithdrawAsync(judgement.Id, "ana", CancellationToken.None);
            withdrawn.Add(await FoldAsync(store, stage));
        }

        Report(output, what, given);
        Report(output, what + ", withdrawn", withdrawn);
    }

    private static async Task<double> FoldAsync(SqliteCaseStore store, ResolveStage stage)
    {
        var watch = Stopwatch.StartNew();
        await stage.ResolveAsync(store, CancellationToken.None);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Report(TextWriter output, string what, List<double> times)
    {
        times.Sort();
        double late = times[times.Count * 95 / 100];
        Print(output, $"  {what}: median {times[times.Count / 2]:F1} ms, p95 {late:F1} ms, most {times[^1]:F1} ms");
    }

    private static void Print(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static Task<bool> AddAsync(SqliteCaseStore store, Ledger ledger) =>
        store.AddAsync(ledger, Encoding.UTF8.GetBytes(ledger.Report.Path), CancellationToken.None);

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*.db*").Sum(file => file.Length);
}
