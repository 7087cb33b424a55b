namespace Sayso.Cases;

/// <summary>
/// What reading found about a claim's words, taken from the annotated document once: later stages compare these and cut no text.
/// </summary>
public sealed record ClaimWords
{
    /// <summary>No words: of a claim that was read by a version that kept none.</summary>
    public static ClaimWords None { get; } = new();

    /// <summary>Its content words in reading order, without names, numbers and times.</summary>
    public IReadOnlyList<ContentWord> Content { get; init; } = [];

    /// <summary>Its numbers, in reading order.</summary>
    public IReadOnlyList<CountedNumber> Numbers { get; init; } = [];

    /// <summary>Weekdays, in small letters.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>
    /// The persons that its words name, or that a "he" or "she" in it stands for: the fullest names that the report gives.
    /// </summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Words of the places that it names, folded.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>True when a word of it negates ("not", "never", "without").</summary>
    public bool HasNegation { get; init; }
}
