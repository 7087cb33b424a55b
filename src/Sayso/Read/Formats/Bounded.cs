namespace Sayso.Read.Formats;

/// <summary>
/// Runs a library's parser on a stranger's document: a deep stack, a limit of time, and every failure as a problem of that document.
/// </summary>
internal static class Bounded
{
    private const int Stack = 256 * 1024 * 1024;

    /// <param name="path">Of the document.</param>
    /// <param name="parse">What is done.</param>
    /// <param name="damaged">The problem for whatever the parser throws.</param>
    public static T Run<T>(string path, Func<T> parse, Func<Exception, SaysoException> damaged)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = parse();
                }
                catch (Exception thrown)
                {
                    // The edge to a library that reads hostile bytes: whatever it throws is this document's problem.
                    failure = thrown;
                }
            },
            Stack)
        { IsBackground = true, Name = "parse" };
        thread.Start();
        if (!thread.Join(ReadLimits.Time))
        {
            throw ReadProblems.TooSlow(path);
        }

        return failure switch
        {
            null => result!,
            SaysoException known => throw known,
            _ => throw damaged(failure),
        };
    }
}
