namespace Sayso.Language;

/// <summary>What is known of a text before it is read.</summary>
public sealed record ReadingContext
{
    /// <summary>Nothing.</summary>
    public static ReadingContext None { get; } = new();

    /// <summary>The day it was published, against which "yesterday" is reckoned.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>
    /// Where names of people stand that are known beforehand, as from the heading of a letter; in any order, apart. The same names
    /// elsewhere lean towards people too.
    /// </summary>
    public IReadOnlyList<Span> People { get; init; } = [];

    /// <summary>
    /// Labels that say who speaks ("GONYEA:"), in order: what stands before and behind them is read as if a line break were between.
    /// </summary>
    public IReadOnlyList<Span> Labels { get; init; } = [];
}
