using System.CommandLine;
using Sayso;
using Sayso.Cli;

var root = new RootCommand("Sayso: on whose say-so? Turns reports into a ledger of attributed claims.")
{
    ReadCommand.Create(),
    RecordsCommand.Create(),
    WeighCommand.Create(),
    NamesCommand.Create(),
    ShowCommand.Create(),
    KnewCommand.Create(),
    InquiryCommands.Timeline(),
    InquiryCommands.Hypotheses(),
    InquiryCommands.Gaps(),
    InquiryCommands.Lists(),
    InquiryCommands.Impact(),
    JudgeCommand.Create(),
    ServeCommand.Create(),
};

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C lets the reports at hand finish; the second ends the process.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
}
catch (SaysoException failure)
{
    Console.Error.WriteLine(failure.Problem);
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
