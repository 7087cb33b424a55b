using System.CommandLine.Completions;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cli.Show;
using Sayso.Read;
using Sayso.Storage.Sqlite;
using Sayso.Testing;
using Sayso.Weigh;

namespace Sayso.Cli.Tests;

/// <summary>What is sealed is in nothing that a command prints, on either stream.</summary>
public sealed class SealedOutputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-sealed").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Case => Path.Combine(_folder, "velin.sayso");

    private SqliteConnection Connection() => new($"Data Source={Path.Combine(Case, "case.db")};Pooling=False");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_sealed_report_is_printed_by_no_command()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var (report, claim) = await MakeAsync();
        string[][] commands =
        [
            .. ShowCommand.Create().Arguments[0].GetCompletions(CompletionContext.Empty)
                .Select(what => new[] { "show", what.Label, "--json" }),
            ["show", "claims", "--csv"], ["show", "claims", "--query", "okapi"], ["timeline", "--json"], ["timeline", "--ical"], ["gaps"],
            ["knew", "--of", report, "--json"], ["impact", report], ["judge", "wrong", claim], ["judge", "undo", "1"],
        ];
        Assert.Contains("okapi", (await RunAsync("show", "claims", "--json")).ToLowerInvariant(), StringComparison.Ordinal);

        Assert.Equal(1, SealedRows.Seal(Connection(), "report", $"id = '{report}'"));
        var printed = new StringBuilder();
        foreach (string[] command in commands)
        {
            printed.AppendLine(await RunAsync(command));
        }

        Assert.All(SealedRows.Words, word => Assert.DoesNotContain(word, printed.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("quagga", printed.ToString(), StringComparison.Ordinal);
    }

    private async Task<(string Report, string Claim)> MakeAsync()
    {
        await using var store = SqliteCaseStore.Open(Case, TimeProvider.System);
        string open = "Guards suspected\n\nThe quagga flight was late, Petra Lindqvist told Meridian on 3 May 2011.\n";
        foreach (var (path, outlet, text) in new[] { ("sealed.txt", "Courier", SealedRows.Text), ("open.txt", "Meridian", open) })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            await store.AddAsync(Pipeline.Read(path, bytes, new Provenance { Outlet = outlet }), bytes, Token);
        }

        await WeighStage.WeighAsync(store, Token);
        var claim = (await store.ListClaimsAsync(new ClaimFilter { Query = "okapi" }, Token)).Items[0];
        await store.JudgeAsync(new NewJudgement(new Decision.Credibility(claim.Id, 3), "ana", null), Token);
        return (claim.Report.Value, claim.Id.Value);
    }

    private async Task<string> RunAsync(params string[] command)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Sayso.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. command, "--case", Case])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SAYSO_MODELS"] = Repository.Models },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        string error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return await output + error;
    }
}
