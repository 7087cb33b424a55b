namespace Sayso.Cases.Seals;

/// <summary>
/// What is told of a defect. The message of an exception may quote anything that a case holds: it counts as sealed to everybody.
/// </summary>
public static class FailureText
{
    /// <summary>Types and places in the program, from the outermost exception inwards; with messages only where all may leave.</summary>
    public static string For(Projection projection, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return projection.Shows(Seal.Nobody) ? failure.ToString() : string.Join(Environment.NewLine, Lines(failure));
    }

    /// <summary>The same in one line: the type and the innermost place.</summary>
    public static string Line(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        string? place = failure.StackTrace?.Split('\n', 2)[0].Trim();
        return place is null ? failure.GetType().Name : $"{failure.GetType().Name} {place}";
    }

    private static IEnumerable<string> Lines(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure.GetType().FullName!;
            if (failure.StackTrace is { } places)
            {
                yield return places;
            }
        }
    }
}
