using Sayso.Language;

namespace Sayso.Benchmarks.Scale;

/// <summary>What a word of a made sentence is.</summary>
internal enum MadeWordKind
{
    /// <summary>A word that only joins others.</summary>
    Function,

    /// <summary>A word that tells something.</summary>
    Content,

    /// <summary>The last word of a description ("the old guard").</summary>
    Head,

    /// <summary>What is done.</summary>
    Verb,

    /// <summary>A name, all its words.</summary>
    Name,

    /// <summary>A number, and the word after it is what it counts.</summary>
    Number,

    /// <summary>A weekday.</summary>
    Day,

    /// <summary>"Not".</summary>
    Negator,
}

/// <summary>A word of a made sentence.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Named">For a name, what is meant by it.</param>
/// <param name="Back">For the last word of a description, how many words before it belong to it.</param>
internal readonly record struct MadeWord(string Text, MadeWordKind Kind, EntityKind Named = EntityKind.Other, int Back = 0);
