using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sayso.Cases;
using Sayso.Language.English;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Understand;
using Sayso.Understand.Collections;
using Sayso.Weigh;
using Sayso.Weigh.Dependence;

namespace Sayso.Benchmarks;

/// <summary>
/// A case that grows: reading, weighing and adding one report more, at several sizes; and how many known copies are found.
/// </summary>
internal static class CaseGrowth
{
    private const int Words = 5;
    private const int MostAtOnce = 30_000;

    public static async Task PrintAsync(TextWriter output, IReadOnlyList<int> sizes)
    {
        if (Repository.Shared is not { } shared || Engines.English is not { } engine)
        {
            output.WriteLine("skipped: ../shared or the models are missing");
            return;
        }

        var made = new MadeReports(shared);
        output.WriteLine("reports  words/report  read s  weigh s  reports/s  MB case  bytes/report  copies found  read one s  add one s  "
            + "state s");
        foreach (int size in sizes)
        {
            string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "made.sayso");
            await using (var store = SqliteCaseStore.Open(folder, TimeProvider.System))
            {
                await MeasureAsync(output, engine, made, store, folder, size);
            }

            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }

        NearDuplicates(output, made, sizes[^1]);
    }

    private static async Task MeasureAsync(
        TextWriter output, TextEngine engine, MadeReports made, SqliteCaseStore store, string folder, int size)
    {
        var token = CancellationToken.None;
        var watch = Stopwatch.StartNew();
        long words = 0;
        foreach (int[] batch in Enumerable.Range(0, size).Chunk(64))
        {
            var ledgers = batch.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount)
                .Select(number => Read(engine, made, number)).ToList();
            foreach (var (ledger, bytes) in ledgers)
            {
                words += ledger.TokenCount;
                await store.AddAsync(ledger, bytes, token);
            }
        }

        double read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await WeighStage.WeighAsync(store, token);
        double weigh = watch.Elapsed.TotalSeconds;
        var pairs = (await store.ListDependenceAsync(token)).Where(pair => pair.IsDependent)
            .Select(pair => (Number(pair.A), Number(pair.B))).ToHashSet();
        var copies = Enumerable.Range(0, size).Select(number => (number, made.Make(number).CopyOf)).Where(pair => pair.CopyOf is not null)
            .ToList();
        int found = copies.Count(pair => pairs.Contains((pair.CopyOf!.Value, pair.number))
            || pairs.Contains((pair.number, pair.CopyOf!.Value)));

        watch.Restart();
        var (one, oneBytes) = Read(engine, made, size);
        double readOne = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await store.AddAsync(one, oneBytes, token);
        await WeighStage.WeighAsync(store, token);
        double add = watch.Elapsed.TotalSeconds;

        // All claims at once take more memory than there is in larger cases.
        watch.Restart();
        using var weigher = new CaseWeigher(store, new NameComparer(Transliteration.Load(Repository.Models)));
        if (size <= MostAtOnce)
        {
            await weigher.StateAsync(token);
        }

        string state = size <= MostAtOnce ? watch.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) : "not run";
        long onDisk = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size,7}  {words / size,12}  {read,6:F1}  {weigh,7:F1}  {size / (read + weigh),9:F0}  {onDisk / 1e6,7:F0}  "
                + $"{onDisk / size,12}  {(double)found / Math.Max(1, copies.Count),12:P1}  {readOne,10:F3}  {add,9:F3}  {state,7}"));
        output.Flush();
    }

    /// <summary>Copies by the sampled sequences alone, and how many of the pairs that are alike by exact Jaccard they find.</summary>
    private static void NearDuplicates(TextWriter output, MadeReports made, int size)
    {
        const double Alike = 0.5;
        const int Sampled = 200;
        var texts = Enumerable.Range(0, size).Select(number => made.Make(number)).ToList();
        var watch = Stopwatch.StartNew();
        var holders = new Dictionary<uint, List<int>>();
        var samples = new List<IReadOnlyList<uint>>(size);
        for (int number = 0; number < size; number++)
        {
            samples.Add(ComparedText.Of($"{number}.txt", texts[number].Outlet, texts[number].Published, texts[number].Text).Sample);
            foreach (uint hash in samples[number])
            {
                (holders.TryGetValue(hash, out var all) ? all : holders[hash] = []).Add(number);
            }
        }

        var shared = new SharedHashes<int>(
            (hash, most) => holders[hash] is var all && all.Count > most ? all[..most] : all, ReportPairs.Sample);
        var candidates = samples.Select((sample, number) => (number, Found: shared.With(number, sample)))
            .ToDictionary(pair => pair.number, pair => pair.Found);
        double rate = size / watch.Elapsed.TotalSeconds;
        int alike = 0;
        int found = 0;
        var shingles = texts.Select(text => Shingles(text.Text)).ToList();
        for (int sample = 0; sample < Sampled; sample++)
        {
            int number = size - 1 - (int)((long)sample * size / Sampled / 2);
            for (int other = 0; other < number; other++)
            {
                int common = shingles[number].Count(shingles[other].Contains);
                if (common >= Alike * (shingles[number].Count + shingles[other].Count - common))
                {
                    alike++;
                    found += candidates[number].Found.Contains(other) ? 1 : 0;
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"near-duplicates: {rate:F0} reports/s on one core; of {alike} pairs "
            + $"of a sample with a Jaccard of {Alike} or more over sequences of {Words} words, {(double)found / Math.Max(1, alike):P2} "
            + $"found"));
    }

    private static HashSet<int> Shingles(string text)
    {
        string[] words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - Words + 1))
            .Select(start => string.Join(' ', words.AsSpan(start, Words)!).GetHashCode(StringComparison.Ordinal))];
    }

    private static (Ledger Ledger, byte[] Bytes) Read(TextEngine engine, MadeReports made, int number)
    {
        var (outlet, published, text, _) = made.Make(number);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var report =
            ReadStage.Read(
            new ReadRequest($"{number}.txt", bytes) { Given = new Provenance { Outlet = outlet, Published = published } },
            CancellationToken.None);
        return (UnderstandStage.Understand(report, engine, CollectionProfiles.None, withTokens: false, CancellationToken.None), bytes);
    }

    private static int Number(string path) => int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);
}
