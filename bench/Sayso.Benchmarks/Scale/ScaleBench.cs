using System.Diagnostics;
using System.Globalization;
using Sayso.Cases;
using Sayso.Language.Scripts;
using Sayso.Read;
using Sayso.Resolve.Names;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Understand;
using Sayso.Understand.Collections;
using Sayso.Weigh;

namespace Sayso.Benchmarks.Scale;

/// <summary>
/// What a person waits for in a large case: opening it, a preview, a judgement, one report more, a question. The case is made (and kept for
/// the next run), copied, and served by the published program.
/// </summary>
internal static class ScaleBench
{
    private const string FirstPage = "propositions?limit=100";
    private const int Openings = 3;

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        var options = ScaleOptions.Parse(arguments);
        if (options.Texts is { } texts)
        {
            MadeCase.WriteTexts(texts, options.Size);
            return;
        }

        Directory.CreateDirectory(options.Folder);
        string made = options.Case ?? await MadeCase.MakeAsync(output, options.Folder, options.Size);
        if (options.OnlyMake)
        {
            return;
        }

        string room = Path.Combine(options.Folder, Path.GetRandomFileName());
        try
        {
            await MeasureAsync(output, options, Copied(made, room));
        }
        finally
        {
            Directory.Delete(room, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, ScaleOptions options, string folder)
    {
        long bytes = new FileInfo(Path.Combine(folder, "case.db")).Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Size} reports, {(double)bytes / options.Size:F0} bytes a report (originals apart)"));
        var timings = new Timings(options.Slowest);
        for (int i = 0; i < Openings; i++)
        {
            await using var opened = await ServedCase.StartAsync(options.Program, folder);
            timings.Add("program starts and listens", opened.StartTime);
            timings.Add("case opens and shows the first page", (await opened.GetAsync(FirstPage)).Took);
        }

        timings.Print(output);
        var news = new MadeNews(options.Size);
        await using var served = await ServedCase.StartAsync(options.Program, folder);
        await served.GetAsync(FirstPage);
        var drawer = await ChangeDrawer.LoadAsync(served, news);
        await JudgeAsync(timings, options, served, drawer);
        timings.Print(output);
        await AskAsync(timings, options, served, drawer);
        timings.Print(output);
        if (options.Case is null)
        {
            await AddAsync(timings, options, served, news, folder);
            timings.Print(output);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"serve had {served.PeakMemory() / 1e6:F0} MB at the most"));
    }

    private static async Task JudgeAsync(Timings timings, ScaleOptions options, ServedCase served, ChangeDrawer drawer)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < options.Rounds && Stopwatch.GetElapsedTime(start).TotalMinutes < options.Minutes; i++)
        {
            var change = await drawer.DrawAsync();
            string json = change.Json();
            string of = !change.IsOfLargest ? "" : change.Decision is Decision.SameEntity ? ", merge of the main person"
                : change.Decision is Decision.OtherEntity ? ", split of the main person" : ", largest part";
            timings.Add("preview" + of, (await served.PostAsync("judgements/preview", json)).Took, json);
            var (judgement, took) = await served.PostAsync("judgements", json);
            timings.Add("judgement" + of, took);
            timings.Add("first page after it" + of, (await served.GetAsync(FirstPage)).Took, json);
            timings.Add("its withdrawal" + of, (await served.PostAsync($"judgements/{judgement.GetProperty("id")}/withdrawal", "{}")).Took);
            timings.Add("first page after its withdrawal" + of, (await served.GetAsync(FirstPage)).Took, json);
        }
    }

    private static async Task AskAsync(Timings timings, ScaleOptions options, ServedCase served, ChangeDrawer drawer)
    {
        var random = new Random(3);
        var propositions = await served.ListAsync("propositions", 5000);
        var entities = await served.ListAsync("entities", 5000);
        string Some(IReadOnlyList<System.Text.Json.JsonElement> items) => items[random.Next(items.Count)].GetProperty("id").GetString()!;
        int persons = Math.Max(10, options.Size / 50);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < options.Rounds && Stopwatch.GetElapsedTime(start).TotalMinutes < options.Minutes; i++)
        {
            var (report, claim) = await drawer.ClaimAsync();
            string who = i % 5 == 4 ? MadeNews.MainPerson : report.Persons[0];
            if (options.Case is null)
            {
                string holder = Uri.EscapeDataString($"{MadeCase.Caller(random.Next(persons))}@2021-01-01T00:00Z");
                timings.Add("knew", (await served.GetAsync($"knew?held={holder}&by=2023-01-01T00:00Z")).Took);
            }

            timings.Add("timeline of one", (await served.GetAsync($"timeline?limit=1000&who={Uri.EscapeDataString(who)}")).Took, who);
            timings.Add("show a proposition", (await served.GetAsync($"propositions/{Some(propositions)}")).Took);
            timings.Add("show an entity", (await served.GetAsync($"entities/{Some(entities)}")).Took);
            timings.Add("show a claim", (await served.GetAsync($"claims/{claim.Id}")).Took);
            timings.Add("show a report", (await served.GetAsync($"reports/{report.Id}")).Took);
        }
    }

    /// <summary>Reports come in beside the program that serves, and are then on its page.</summary>
    private static async Task AddAsync(Timings timings, ScaleOptions options, ServedCase served, MadeNews news, string folder)
    {
        await using var store = SqliteCaseStore.OpenExisting(folder, TimeProvider.System);
        using var weigher = new CaseWeigher(store, new NameComparer(Transliteration.Load(Repository.Models)));
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < options.Rounds && Stopwatch.GetElapsedTime(start).TotalMinutes < options.Minutes; i++)
        {
            int number = options.Size + i;
            string of = news.IsOfLargest(number) ? ", largest story" : "";
            var (ledger, bytes) = LedgerMaker.Make(news.Make(number));
            var made = ledger.Report;
            long began = Stopwatch.GetTimestamp();
            if (Engines.English is { } engine)
            {
                var given = new Provenance { Outlet = made.Outlet, Published = made.Published, Title = made.Title, Url = made.Url };
                var report = ReadStage.Read(new ReadRequest(made.Path, bytes) { Given = given }, CancellationToken.None);
                ledger = UnderstandStage.Understand(report, engine, CollectionProfiles.None, withTokens: false, CancellationToken.None);
            }

            await store.AddAsync(ledger, bytes, CancellationToken.None);
            var read = Stopwatch.GetElapsedTime(began);
            await weigher.WeighAsync(CancellationToken.None);
            var both = Stopwatch.GetElapsedTime(began);
            timings.Add("one report more, read and kept" + of, read);
            timings.Add("one report more, weighed" + of, both - read, made.Path);
            timings.Add("one report more, read and weighed" + of, both);
            timings.Add("first page after it" + of, (await served.GetAsync(FirstPage)).Took);
        }
    }

    /// <summary>A copy that can be judged. The originals are not looked at, and not copied.</summary>
    private static string Copied(string made, string room)
    {
        string folder = Path.Combine(room, "made.sayso");
        Directory.CreateDirectory(Path.Combine(folder, "originals"));
        foreach (string file in Directory.EnumerateFiles(made, "case.db*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }
}
