using System.CommandLine;
using Sayso.Cases;
using Sayso.Storage.Sqlite;

namespace Sayso.Cli;

/// <summary>sayso judge CLAIM --case DIR: marks a claim wrong, or takes that back.</summary>
internal static class JudgeCommand
{
    public static Command Create()
    {
        var claim = new Argument<string>("claim") { Description = "The claim's id, as show prints it." };
        var caseFolder = new Option<string>("--case") { Description = "The case, a folder NAME.sayso.", Required = true };
        var because = new Option<string?>("--because") { Description = "Why." };
        var undo = new Option<bool>("--undo") { Description = "Withdraw the judgement that stands. It is kept, with who withdrew it and when." };
        var command = new Command("judge", "Marks a claim's reading wrong, or withdraws that.") { claim, caseFolder, because, undo };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = SqliteCaseStore.OpenExisting(parsed.GetValue(caseFolder)!, TimeProvider.System);
            var id = new ClaimId(parsed.GetValue(claim)!);
            if (await store.FindClaimAsync(id, cancellationToken) is not { } found)
            {
                throw new SaysoException(new Problem("SAY0303", id.Value, "there is no such claim in this case", "See: sayso show claims --case DIR"));
            }

            if (parsed.GetValue(undo))
            {
                if (found.Judgement is not { } standing)
                {
                    Console.Out.WriteLine("Nothing to withdraw: no judgement stands on this claim.");
                    return ExitStatus.Done;
                }

                await store.WithdrawAsync(standing.Id, Environment.UserName, cancellationToken);
                Console.Out.WriteLine($"Withdrew judgement {standing.Id}: {found.Text}");
                return ExitStatus.Done;
            }

            var made = await store.MarkWrongAsync(id, Environment.UserName, parsed.GetValue(because), cancellationToken);
            Console.Out.WriteLine($"Judgement {made!.Id}: marked wrong: {found.Text}");
            return ExitStatus.Done;
        });
        return command;
    }
}
