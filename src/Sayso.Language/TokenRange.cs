namespace Sayso.Language;

/// <summary>A half-open range of tokens of a document: [First, End). A sentence is one.</summary>
/// <param name="First">Number of the first token.</param>
/// <param name="End">One past the number of the last token.</param>
public readonly record struct TokenRange(int First, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - First;
}
