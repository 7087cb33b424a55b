using Sayso.Language.Parsing;
using Sayso.Language.Tagging;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training;

/// <summary>The engine as far as the parse: what the models after it learn from.</summary>
internal sealed class Pipeline : IDisposable
{
    private readonly WeightsFile _clusters;
    private readonly WeightsFile _tagger;
    private readonly WeightsFile _parser;
    private readonly Lemmatizer _lemmatizer = new();

    public Pipeline(string folder)
    {
        _clusters = WeightsFile.Open(Path.Combine(folder, "clusters.sayso"));
        _tagger = WeightsFile.Open(Path.Combine(folder, "tagger.sayso"));
        _parser = WeightsFile.Open(Path.Combine(folder, "parser.sayso"));
        Clusters = new WordClusters(_clusters);
        Tagger = new Tagger(_tagger);
        Parser = new Parser(_parser);
    }

    public WordClusters Clusters { get; }

    public Tagger Tagger { get; }

    public Parser Parser { get; }

    public Document Parse(string text)
    {
        var document = Gold.Tokenized(text, Clusters);
        Tagger.Annotate(document);
        _lemmatizer.Annotate(document);
        Parser.Annotate(document);
        return document;
    }

    public void Dispose()
    {
        _clusters.Dispose();
        _tagger.Dispose();
        _parser.Dispose();
    }
}
