using Sayso.Cases.Seals;

namespace Sayso.Cli;

/// <summary>Tells what went wrong, on standard error: as much as may leave there.</summary>
internal static class ErrorOutput
{
    private static readonly Projection Told = Projection.ForAnyone(Exit.Error);

    /// <summary>A problem, as one line.</summary>
    public static void Print(Problem problem) => Console.Error.WriteLine(problem.For(Told));

    /// <summary>A defect, as types and places in the program.</summary>
    public static void Print(Exception failure) => Print(
        new Problem("SAY0002", "sayso", FailureText.Line(failure), "This is a defect in Sayso: please report it."));
}
