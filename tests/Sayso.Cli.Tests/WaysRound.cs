using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Sayso.Cases;
using Sayso.Cases.Seals;
using Sayso.Storage;
using Sayso.Storage.Sqlite;

namespace Sayso.Cli.Tests;

/// <summary>What no host may do, each once: the test of exits has to find all of it. Never run.</summary>
internal static class WaysRound
{
    public static object OpensWithoutAnExit(string folder) => SqliteCaseStore.Open(folder, TimeProvider.System);

    public static ICaseStore OpensByItself(string folder) =>
        StoredCase.Open(folder, new Projection(Reader.Lead, Exit.Backup), TimeProvider.System);

    public static object AsksTheDatabase(string folder) => new SqliteConnection(folder);

    public static object TakesTheWholeCase(ICaseStore store) => store.Whole;

    public static Task<string> WorksAsAStage(ICaseStore store, ReportId report) =>
        store.WeighAsync(weighing => weighing.Text(report).Text, CancellationToken.None);

    public static byte[] ReadsTheFolder(string folder) => File.ReadAllBytes(Path.Combine(folder, "originals", "00"));

    public static void Logs(ILogger log, string words) => log.LogError("{Words}", words);

    public static string QuotesAFailure(Exception failure) => failure.Message;

    public static void PrintsAProblem(Problem problem) => Console.Error.WriteLine(problem.ToString());

    public static object? GoesByReflection(object store) => store.GetType().GetMethod("Whole")?.Invoke(store, []);
}
