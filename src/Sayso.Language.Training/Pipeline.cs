using Sayso.Language.Networks;
using Sayso.Language.Tagging;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training;

/// <summary>The engine as far as the network: what the models after it learn from.</summary>
internal sealed class Pipeline : IDisposable
{
    private readonly WeightsFile _clusters;
    private readonly WeightsFile _vectors;
    private readonly WeightsFile _weights;
    private readonly Lemmatizer _lemmatizer = new();

    /// <param name="folder">Where the models are.</param>
    /// <param name="network">Where the network is, when elsewhere.</param>
    /// <param name="careful">With the careful network instead of the fast one.</param>
    /// <param name="forMentions">Keeps what stands for the heads of mentions.</param>
    public Pipeline(string folder, string? network = null, bool careful = false, bool forMentions = false)
    {
        _clusters = WeightsFile.Open(Path.Combine(folder, "clusters.sayso"));
        _vectors = WeightsFile.Open(Path.Combine(folder, "vectors.sayso"));
        _weights = WeightsFile.Open(Path.Combine(network ?? folder, careful ? "careful.sayso" : "network.sayso"));
        Clusters = new WordClusters(_clusters);
        Network = careful ? new Network(_weights) : new Network(_weights, new WordVectors(_vectors));
        Network.Mentions = forMentions ? new MentionHead(Network.Width) : null;
    }

    public WordClusters Clusters { get; }

    public Network Network { get; }

    public Document Parse(string text)
    {
        var document = Gold.Tokenized(text, Clusters);
        Network.Annotate(document);
        _lemmatizer.Annotate(document);
        return document;
    }

    public void Dispose()
    {
        Network.Dispose();
        _weights.Dispose();
        _vectors.Dispose();
        _clusters.Dispose();
    }
}
