namespace Sayso.Language.English;

/// <summary>English: lexicon/en, read by <see cref="TextEngine"/>.</summary>
public sealed class EnglishLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Code => "en";

    /// <inheritdoc/>
    public Lexicon Lexicon => Lexicon.English;

    /// <inheritdoc/>
    public IReadingEngine Load(string folder) => TextEngine.Load(folder);
}
