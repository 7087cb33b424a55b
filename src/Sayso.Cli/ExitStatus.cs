namespace Sayso.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int WrongUsage = 1;

    /// <summary>Some input was refused, each named on standard error.</summary>
    public const int Refused = 2;

    /// <summary>What a command that went through to its end comes to.</summary>
    /// <param name="refused">How many inputs it refused.</param>
    public static int Of(int refused) => refused > 0 ? Refused : Done;
}
