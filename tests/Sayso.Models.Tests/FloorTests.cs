using Sayso.Language.Training;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Training.Learning;
using Sayso.Testing;

namespace Sayso.Models.Tests;

/// <summary>The shipped models on the parts kept back: below these figures something is broken. The figures themselves are in models/en/scores.json.</summary>
public sealed class FloorTests
{
    private static readonly Lazy<Sayso.Language.Training.Pipeline> Parts = new(() => new Sayso.Language.Training.Pipeline(Repository.Models));

    [Fact]
    public void Tags_and_trees_of_EWT_dev()
    {
        string shared = Shared();
        var (heads, labelled) = ParserTrainer.Accuracy(Parts.Value.Parser, Treebank.Read(Path.Combine(shared, "corpora/ewt/en_ewt-ud-dev.conllu"), Parts.Value.Clusters), Parts.Value.Tagger, out double tags);

        Assert.True(tags >= 0.945 && heads >= 0.815 && labelled >= 0.775, $"UPOS {tags:P2}, UAS {heads:P2}, LAS {labelled:P2}");
    }

    [Fact]
    public void Names_of_the_newspapers_kept_back()
    {
        string shared = Shared();
        using var file = Language.Weights.WeightsFile.Open(Path.Combine(Repository.Models, "names.sayso"));
        var (_, _, f1) = NameTrainer.Score(NamedText.ReadWorldwide(Path.Combine(shared, "corpora/worldwide"), keptBack: true), Parts.Value.Clusters, Parts.Value.Tagger, new Language.Entities.NameFinder(file));

        Assert.True(f1 >= 0.79, $"{f1:P2}");
    }

    [Fact]
    public void Attributions_of_PolNeAR_dev()
    {
        string shared = Shared();
        string scores = AttributionScorer.Score(PolnearText.Read(Path.Combine(shared, "corpora/polnear/dev")), Engines.English!);
        double[] figures = [.. scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsDigit(word[0])).Select(word => double.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];

        Assert.True(figures[0] >= 68 && figures[1] >= 65 && figures[2] >= 57, scores);
    }

    private static string Shared()
    {
        Assert.SkipWhen(Repository.Shared is null, "../shared, which holds the corpora, is not here");
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return Repository.Shared;
    }
}
