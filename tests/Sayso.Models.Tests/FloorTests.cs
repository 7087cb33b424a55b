using System.Globalization;
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
    public void Sentences_tags_and_trees_of_EWT_dev_on_its_own_tokens()
    {
        string shared = Shared();
        string scores = TreeScorer.Score(Treebank.Read(Path.Combine(shared, "corpora/ewt/en_ewt-ud-dev.conllu"), Parts.Value.Clusters), Parts.Value);
        double[] figures = Figures(scores);

        Assert.True(figures[0] >= 86 && figures[1] >= 95.3 && figures[2] >= 85.8 && figures[3] >= 83, scores);
    }

    [Fact]
    public void Names_of_the_newspapers_kept_back()
    {
        string shared = Shared();
        var (_, _, f1) = NameTrainer.Score(NamedText.ReadWorldwide(Path.Combine(shared, "corpora/worldwide"), keptBack: true), Parts.Value);

        Assert.True(f1 >= 0.79, $"{f1:P2}");
    }

    [Fact]
    public void Attributions_of_PolNeAR_dev()
    {
        string shared = Shared();
        string scores = AttributionScorer.Score(PolnearText.Read(Path.Combine(shared, "corpora/polnear/dev")), Engines.English!);
        double[] figures = Figures(scores);

        Assert.True(figures[0] >= 74 && figures[1] >= 68.5 && figures[2] >= 62, scores);
    }

    private static double[] Figures(string scores) => [.. scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsDigit(word[0])).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

    private static string Shared()
    {
        Assert.SkipWhen(Repository.Shared is null, "../shared, which holds the corpora, is not here");
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return Repository.Shared;
    }
}
