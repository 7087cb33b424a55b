using System.CommandLine;
using Sayso.Cases.Seals;
using Sayso.Inquire;
using Sayso.Inquire.Knowledge;
using Sayso.Weigh;

namespace Sayso.Cli;

/// <summary>What the commands that ask an inquiry's questions take, and how they run.</summary>
internal sealed class InquiryOptions
{
    public Option<string> Case { get; } = new("--case") { Description = "The case, a folder NAME.sayso.", Required = true };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON object a line." };

    public Option<bool> Csv { get; } = new("--csv") { Description = "Comma-separated values (RFC 4180)." };

    public Option<string?> Zone { get; } = new("--zone")
    {
        Description = "Whose clock times are on that name none: Europe/Berlin, +02:00 or a city.",
    };

    /// <summary>True when a file for another program is printed; CSV always is one.</summary>
    public Func<ParseResult, bool> IsFile { get; init; } = _ => false;

    /// <summary>Runs with the whole case ready for questions.</summary>
    public Task<int> RunAsync(ParseResult parsed, Action<Inquiry, RowPrinter> run, CancellationToken cancellationToken) =>
        RunAsync(
            parsed, TransitTimes.Usual,
            async (stage, _, printer) => run(await stage.WholeAsync(ZoneOf(parsed), cancellationToken), printer), cancellationToken);

    /// <summary>
    /// The same for questions that take only what they need, where documents take other times, or where it has to be worked out how the
    /// case would stand.
    /// </summary>
    public async Task<int> RunAsync(
        ParseResult parsed, TransitTimes transit, Func<InquireStage, CaseWeigher, RowPrinter, Task> run,
        CancellationToken cancellationToken)
    {
        await using var store = CaseFolders.OpenExisting(
            parsed.GetValue(Case)!, parsed.GetValue(Csv) || IsFile(parsed) ? Exit.Export : Exit.CommandLine);
        using var weigher = CaseFolders.Weigher(store);
        using var stage = new InquireStage(store, weigher, transit);
        await using var printer = RowPrinter.Create(parsed.GetValue(Json), parsed.GetValue(Csv));
        await run(stage, weigher, printer);
        return ExitStatus.Done;
    }

    /// <summary>The zone that is given; null where the command takes none.</summary>
    public string? ZoneOf(ParseResult parsed) => parsed.GetResult(Zone) is null ? null : parsed.GetValue(Zone);
}
