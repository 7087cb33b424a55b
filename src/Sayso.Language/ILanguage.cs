namespace Sayso.Language;

/// <summary>A language that is read: its word lists, a folder of lexicon/, and the engine that reads it.</summary>
public interface ILanguage
{
    /// <summary>As <see cref="LanguageGuess"/> names it, which is also the name of the folder: "en".</summary>
    string Code { get; }

    /// <summary>Its word lists.</summary>
    Lexicon Lexicon { get; }

    /// <summary>Loads an engine that reads it.</summary>
    /// <param name="folder">The folder of its models, such as models/en.</param>
    IReadingEngine Load(string folder);
}
