using Sayso.Language;
using Sayso.Language.English;
using Sayso.Reread;
using Sayso.Server;
using Sayso.Storage;

namespace Sayso.Cli;

/// <summary>Reads again carefully, behind what is served, what the fast reader had read.</summary>
internal static class CarefulRereading
{
    // What else is written meanwhile goes first; then it is tried again.
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Goes through the cases, one after the other; says which, and what failed.</summary>
    public static async Task RunAsync(ServedCases served, CancellationToken cancellationToken)
    {
        TextEngine? engine = null;
        try
        {
            foreach (string folder in served.Ids().Select(served.FolderOf).OfType<string>())
            {
                if (await FastAsync(folder, cancellationToken) is > 0 and var fast)
                {
                    engine ??= TextEngine.Load(ModelsFolder.Find(), ReadingPace.Careful);
                    string reports = fast == 1 ? "report" : "reports";
                    Console.Out.WriteLine($"Reading {fast} {reports} of {StoredCase.NameOf(folder)} again, carefully");
                    await AgainAsync(folder, engine, cancellationToken);
                }
            }
        }
        catch (SaysoException failure)
        {
            ErrorOutput.Print(failure.Problem);
        }
        catch (OperationCanceledException)
        {
            // What was read again stays; the rest is read when the case is served next.
        }
        finally
        {
            engine?.Dispose();
        }
    }

    private static async Task<int> FastAsync(string folder, CancellationToken cancellationToken)
    {
        await using var store = CaseFolders.OpenExisting(folder, Cases.Seals.Exit.CommandLine);
        return await RereadStage.CountFastAsync(store, cancellationToken);
    }

    private static async Task AgainAsync(string folder, TextEngine engine, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                await using var store = CaseFolders.OpenExisting(folder, Cases.Seals.Exit.CommandLine);
                using var weigher = CaseFolders.Weigher(store);
                var stage = new RereadStage(store, engine, CollectionsFolder.Load(null), weigher) { Takes = RereadStage.IsFast };
                var result = await stage.RunAsync(null, cancellationToken);
                foreach (var problem in result.Problems)
                {
                    ErrorOutput.Print(problem);
                }

                Console.Out.WriteLine(
                    $"Read again: {result.Kept} claims of {StoredCase.NameOf(folder)} as before, {result.New} new, {result.Gone} gone");
                return;
            }
            catch (Cases.CaseConflictException) when (tries < Tries)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
