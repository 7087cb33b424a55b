namespace Sayso.Language;

/// <summary>Reads texts of one language: text in, annotated document out.</summary>
/// <remarks>Used by any number of threads at a time. The same version, text and context always give the same document.</remarks>
public interface IReadingEngine : IDisposable
{
    /// <summary>The language it reads, as <see cref="LanguageGuess"/> names it: "en".</summary>
    string Language { get; }

    /// <summary>What its readings hang on: another version may read otherwise.</summary>
    ReadingVersion Version { get; }

    /// <summary>Reads one text.</summary>
    /// <param name="text">Any Unicode text.</param>
    /// <param name="context">What is known of the text beforehand.</param>
    /// <param name="cancellationToken">Checked between components.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Document Annotate(string text, ReadingContext context, CancellationToken cancellationToken);
}
