using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Sayso.Cases;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Benchmarks.Scale;

/// <summary>Makes cases of a size, and keeps them: a case of the same size is made once.</summary>
internal static class MadeCase
{
    /// <summary>The file in a made case's folder that says how it is shaped.</summary>
    public const string Shape = "shape.txt";

    private const int Batch = 500;
    private const int CallsAReport = 5;

    /// <summary>The folder of a made and weighed case.</summary>
    /// <param name="output">Told how long it took.</param>
    /// <param name="folder">Where made cases are kept.</param>
    /// <param name="size">How many reports.</param>
    public static async Task<string> MakeAsync(TextWriter output, string folder, int size)
    {
        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"made-{size}.sayso"));
        string part = path + ".part";
        if (Directory.Exists(path))
        {
            return path;
        }

        var news = new MadeNews(size);
        await using (var store = SqliteCaseStore.Open(part, TimeProvider.System))
        {
            // What was stopped on the way is taken up again.
            int before = (await store.ListReportsAsync(CancellationToken.None)).Count;
            var watch = Stopwatch.StartNew();
            foreach (int[] batch in Enumerable.Range(before, size - before).Chunk(Batch))
            {
                foreach (var (ledger, bytes) in batch.AsParallel().AsOrdered().Select(number => LedgerMaker.Make(news.Make(number))))
                {
                    await store.AddAsync(ledger, bytes, CancellationToken.None);
                }
            }

            await AddCallsAsync(store, size);
            double kept = watch.Elapsed.TotalSeconds;
            watch.Restart();
            await WeighStage.WeighAsync(store, CancellationToken.None);
            double compared = watch.Elapsed.TotalSeconds;
            using var weigher = new CaseWeigher(store, new NameComparer(Transliteration.Load(Repository.Models)));
            using var inquiry = new InquireStage(store, weigher, TransitTimes.Usual);
            await inquiry.UpdateAsync(CancellationToken.None);
            string already = before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({before} were there before)");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"made {size} reports{already}: kept in {kept:F0} s, compared in {compared:F0} s, worked out in "
                    + $"{watch.Elapsed.TotalSeconds - compared:F0} s"));
            string shape = await ConnectedParts.DescribeAsync(store, news);
            output.WriteLine(shape);
            await File.WriteAllTextAsync(Path.Combine(part, Shape), shape + "\n");
        }

        Directory.Move(part, path);
        return path;
    }

    /// <summary>Writes the same reports as texts with their metadata, for programs that read.</summary>
    public static void WriteTexts(string folder, int size)
    {
        var news = new MadeNews(size);
        Directory.CreateDirectory(Path.Combine(folder, "made"));
        using var csv = new CsvWriter(new StreamWriter(Path.Combine(folder, "metadata.csv")), CultureInfo.InvariantCulture);
        foreach (string cell in (string[])["path", "outlet", "title", "published", "url"])
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
        for (int number = 0; number < size; number++)
        {
            var (ledger, bytes) = LedgerMaker.Make(news.Make(number));
            var report = ledger.Report;
            File.WriteAllBytes(Path.Combine(folder, report.Path), bytes);
            foreach (string? cell in (string?[])[report.Path, report.Outlet, report.Title, $"{report.Published:yyyy-MM-dd}", report.Url])
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }
    }

    /// <summary>Who called whom: a call for every five reports, among a tenth as many persons, so that somebody could have known.</summary>
    private static Task<RecordTable> AddCallsAsync(SqliteCaseStore store, int size)
    {
        var random = new Random(size);
        var table = new RecordTable(
            new TableId("t" + new string('0', 64)), "made-calls.csv", RecordKind.Contact, "{}", 0, 0, DateTimeOffset.UnixEpoch);
        int persons = Math.Max(10, size / CallsAReport / 10);
        var calls = Enumerable.Range(2, size / CallsAReport).Select(row =>
        {
            var at = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(1500 * 24 * 60));
            return ((Record?)new Record
            {
                Id = $"{table.Id.ForDisplay}/{row}",
                Table = table.Id,
                Row = row,
                Kind = RecordKind.Contact,
                Who = [Caller(random.Next(persons))],
                Whom = [Caller(random.Next(persons))],
                What = "calls",
                From = at,
                To = at.AddMinutes(5),
            }, (RowProblem?)null);
        });
        return store.AddRecordsAsync(table, new string('0', 64), calls, CancellationToken.None);
    }

    /// <summary>Somebody of the records; the first one is the main person.</summary>
    public static string Caller(int number) =>
        number == 0 ? MadeNews.MainPerson : MadeVocabulary.Name(EntityKind.Person, number);
}
