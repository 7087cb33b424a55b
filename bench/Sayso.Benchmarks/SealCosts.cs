using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Storage.Sqlite;
using Sayso.Testing;

namespace Sayso.Benchmarks;

/// <summary>
/// What it costs to read a case by way of its projection: the same questions of the whole case, and with none and some sealed.
/// </summary>
internal static class SealCosts
{
    private const int Times = 9;

    private static CancellationToken Never => CancellationToken.None;

    /// <summary>Prints a line a question: milliseconds, the median of nine.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="reports">How many reports the case has: those of the example over and over, under other outlets.</param>
    public static async Task PrintAsync(TextWriter output, int reports)
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "made.sayso");
        await using (var store = SqliteCaseStore.Open(folder, TimeProvider.System))
        {
            await FillAsync(store, reports);
            var projection = Projection.ForAnyone(Exit.Page);
            await using var shown = SqliteCaseStore.OpenExisting(folder, TimeProvider.System, projection);
            var summary = await store.SummariseAsync(Never);
            output.WriteLine($"{summary.Reports} reports, {summary.Claims} claims; ms, median of {Times}");
            output.WriteLine("question          whole  none sealed  1 % sealed");
            var claim = (await store.ListClaimsAsync(new ClaimFilter { Limit = 1 }, Never)).Items[0].Id;
            var whole = await MeasureAsync(store, claim);
            var open = await MeasureAsync(shown, claim);
            Seal(folder);
            var watch = Stopwatch.StartNew();
            await shown.FindClaimAsync(claim, Never);
            double first = watch.Elapsed.TotalMilliseconds;
            var some = await MeasureAsync(shown, claim);
            foreach (var ((question, all), none, left) in whole.Zip(open, some).Select(row => (row.First, row.Second.Ms, row.Third.Ms)))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question,-15}{all,8:F2}{none,13:F2}{left,12:F2}"));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worked out once after a change: {first:F0} ms"));
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private static async Task FillAsync(SqliteCaseStore store, int reports)
    {
        var read = Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "velin", "reports")).Order(StringComparer.Ordinal)
            .Select(path => (Ledger: Pipeline.Read(path), Bytes: File.ReadAllBytes(path))).ToList();
        for (int number = 0; number < reports; number++)
        {
            var (ledger, bytes) = read[number % read.Count];
            string mark = number.ToString("x8", CultureInfo.InvariantCulture);
            var report = ledger.Report with
            {
                Id = new ReportId(ledger.Report.Id.Value[..^8] + mark), Path = $"{number}.txt", Outlet = $"Outlet {number}", Url = null,
            };
            await store.AddAsync(
                ledger with
                {
                    Report = report,
                    Claims = [.. ledger.Claims.Select(claim => claim with
                    {
                        Id = new ClaimId(claim.Id.Value[..^8] + mark), Report = report.Id,
                    })],
                },
                bytes, Never);
        }
    }

    private static void Seal(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "case.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE report SET seal = 1 WHERE key % 200 = 7; UPDATE claim SET seal = 1 WHERE report % 200 = 9";
        command.ExecuteNonQuery();
    }

    private static async Task<List<(string Question, double Ms)>> MeasureAsync(SqliteCaseStore store, ClaimId claim)
    {
        (string, Func<Task>)[] questions =
        [
            ("summary", () => store.SummariseAsync(Never)),
            ("reports", () => store.ListReportsAsync(Never)),
            ("one claim", () => store.FindClaimAsync(claim, Never)),
            ("500 claims", () => store.ListClaimsAsync(new ClaimFilter { Limit = 500 }, Never)),
            ("voice's claims", () => store.ListClaimsAsync(new ClaimFilter { Voice = "Petra Lindqvist", Limit = 500 }, Never)),
            ("facets", () => store.ListFacetsAsync(Never)),
            ("voices", () => store.ListVoicesAsync(Never)),
            ("names", () => store.ListNamesAsync(Never)),
            ("times", () => store.ListTimesAsync(Never)),
            ("search", () => store.SearchAsync("guards airport", 20, Never)),
        ];
        var measured = new List<(string, double)>();
        foreach (var (question, ask) in questions)
        {
            var took = new List<double>();
            for (int time = 0; time < Times; time++)
            {
                var watch = Stopwatch.StartNew();
                await ask();
                took.Add(watch.Elapsed.TotalMilliseconds);
            }

            measured.Add((question, took.Order().ElementAt(Times / 2)));
        }

        return measured;
    }
}
