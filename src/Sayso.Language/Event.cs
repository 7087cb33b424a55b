namespace Sayso.Language;

/// <summary>Something that happened or was done, with who took part.</summary>
/// <param name="Trigger">Number of the token that names it, a verb or a noun.</param>
/// <param name="IsNegated">True when the text says that it did not happen.</param>
/// <param name="Participants">Who and what took part, in reading order.</param>
/// <param name="Time">Index into <see cref="Document.Times"/> of the time it is tied to; null when none is.</param>
public sealed record Event(int Trigger, bool IsNegated, IReadOnlyList<Participant> Participants, int? Time)
{
    /// <summary>When it lies, as the verb says.</summary>
    public Tense Tense { get; init; }
}
