namespace Sayso;

/// <summary>Input that cannot be used.</summary>
/// <param name="problem">What to tell the person.</param>
/// <param name="inner">What a library said, if anything.</param>
public class SaysoException(Problem problem, Exception? inner = null) : Exception(problem.ToString(), inner)
{
    /// <summary>What to tell the person.</summary>
    public Problem Problem { get; } = problem;
}
