namespace Sayso.Language.Networks;

/// <summary>Gives each token of some paragraphs a row of numbers, off which everything else is read.</summary>
/// <remarks>Used by any number of threads at a time.</remarks>
internal unsafe interface ITokenReader : IDisposable
{
    /// <summary>Writes a row a token.</summary>
    /// <param name="document">Tokenised and cut into paragraphs.</param>
    /// <param name="inputs">What is known of its tokens.</param>
    /// <param name="firstParagraph">The first paragraph to read.</param>
    /// <param name="endParagraph">The one behind the last; at most <see cref="Workspace.Capacity"/> tokens in all.</param>
    /// <param name="top">The rows, one behind the other.</param>
    void Read(Document document, TokenInputs inputs, int firstParagraph, int endParagraph, float* top);
}
