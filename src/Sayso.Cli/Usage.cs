using System.CommandLine;

namespace Sayso.Cli;

/// <summary>What people type for help, and what they are told when a command is none.</summary>
internal static class Usage
{
    /// <summary>"help" and "version" as the options that they stand for: "help read" for "read --help".</summary>
    public static string[] WithoutWords(string[] arguments) => arguments switch
    {
        ["help", .. var of] => [.. of, "--help"],
        ["version"] => ["--version"],
        _ => arguments,
    };

    /// <summary>Says on standard error what is wrong and where the help is.</summary>
    public static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine($"See: {Path(parsed.CommandResult)} --help");
        return ExitStatus.WrongUsage;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult above ? $"{Path(above)} {command.Command.Name}" : "sayso";
}
