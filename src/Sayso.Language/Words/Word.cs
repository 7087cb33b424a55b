namespace Sayso.Language.Words;

/// <summary>One word of a stretch of text with what was read of it.</summary>
public sealed record Word
{
    /// <summary>Number of its token in the document.</summary>
    public required int Token { get; init; }

    /// <summary>Where it stands.</summary>
    public required Span Span { get; init; }

    /// <summary>As in a dictionary: in lower case but for proper names.</summary>
    public required string Lemma { get; init; }

    /// <summary>Its part of speech.</summary>
    public required PartOfSpeech Tag { get; init; }

    /// <summary>Index of its head among the words of the stretch; -1 when the head stands outside or the word is a root.</summary>
    public required int Head { get; init; }

    /// <summary>Its relation to its head.</summary>
    public required Dependency Relation { get; init; }

    /// <summary>
    /// True for a noun, name, verb, adjective, adverb or number that is none of the small words: it tells what the stretch is about.
    /// </summary>
    public required bool IsContent { get; init; }

    /// <summary>True for "not", "no", "never" and their like.</summary>
    public required bool IsNegator { get; init; }

    /// <summary>True when a negator of the stretch reaches it: "sleep" in "did not sleep", "eleven" in "nine, not eleven".</summary>
    public required bool IsNegated { get; init; }
}
