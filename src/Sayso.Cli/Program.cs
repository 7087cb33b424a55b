using System.CommandLine;
using Sayso;
using Sayso.Cli;
using Sayso.Cli.Show;

var root = new RootCommand("Sayso: on whose say-so? Turns reports into a ledger of attributed claims.")
{
    ReadCommand.Create(),
    RecordsCommand.Create(),
    WeighCommand.Create(),
    NamesCommand.Create(),
    ShowCommand.Create(),
    KnewCommand.Create(),
    TimelineCommand.Create(),
    HypothesesCommand.Create(),
    GapsCommand.Create(),
    ListsCommand.Create(),
    ImpactCommand.Create(),
    JudgeCommand.Create(),
    RereadCommand.Create(),
    ServeCommand.Create(),
};

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C lets the reports at hand finish; the second ends the process.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

// What begins with @ is a name or a reason like any other.
var parsed = root.Parse(Usage.WithoutWords(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    return Usage.Refuse(parsed);
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
}
catch (SaysoException failure)
{
    ErrorOutput.Print(failure.Problem);
    return ExitStatus.Refused;
}
catch (Sayso.Cases.CaseConflictException failure)
{
    Console.Error.WriteLine($"SAY0309 {failure.Message}");
    return ExitStatus.Refused;
}
catch (Sayso.Language.Weights.WeightsException failure)
{
    Console.Error.WriteLine($"SAY0001 {failure.Message}");
    return ExitStatus.Refused;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped. What was finished is kept; run the same command again to go on.");
    return ExitStatus.Refused;
}
catch (Exception failure)
{
    // The edge of the process: left alone, the message would be printed, whatever of the case it quotes.
    ErrorOutput.Print(failure);
    return ExitStatus.Refused;
}
