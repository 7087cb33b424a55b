using Sayso.Language.Attributing;
using Sayso.Language.Networks;
using Sayso.Language.Training.Learning;
using Sayso.Language.Weights;
using Sayso.Testing;

namespace Sayso.Language.Training.Tests;

/// <summary>Training twice on a small corpus of our own gives the same bytes, for each kind of model that is learned.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sayso-training").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_corpus_and_recipe_give_the_same_network()
    {
        byte[] first = Train("first", SmallCorpus.Recipe with { Steps = 60 });

        Assert.Equal(first, Train("second", SmallCorpus.Recipe with { Steps = 60 }));
        Assert.NotEqual(first, Train("third", SmallCorpus.Recipe with { Steps = 60, Seed = 2 }));
    }

    [Fact]
    public void The_same_corpus_and_recipe_give_the_same_clusters_and_vectors()
    {
        string vectors = Path.Combine(_folder, "vectors.json");
        File.WriteAllText(vectors, """{"words":["a","b","c","d","e","f"],"vectors":{"a":[1,0,0],"b":[0.9,0.1,0],"c":[0,1,0],"d":[0,0.9,0.2],"e":[0,0,1],"f":[0.1,0,0.9]}}""");
        var recipe = new VectorsRecipe("made-up", "1.0.0", 6, [3, 2, 2], 4);
        byte[] Clusters(string name)
        {
            ClusterTrainer.Train(vectors, recipe, Path.Combine(_folder, name), _ => { });
            VectorWriter.Write(vectors, 6, 112, Path.Combine(_folder, name + "v"));
            return [.. File.ReadAllBytes(Path.Combine(_folder, name)), .. File.ReadAllBytes(Path.Combine(_folder, name + "v"))];
        }

        Assert.Equal(Clusters("one"), Clusters("two"));
    }

    [Fact]
    public void The_same_readings_give_the_same_calibration_and_it_rises()
    {
        var random = new Random(1);
        var readings = Enumerable.Range(0, 2000).Select(_ => random.NextSingle()).Select(sure => (sure, random.NextSingle() < sure * sure))
            .ToList();
        byte[] Fit(string name)
        {
            var writer = new WeightsWriter();
            CalibrationTrainer.Train(readings, writer, _ => { });
            writer.Save(Path.Combine(_folder, name));
            return File.ReadAllBytes(Path.Combine(_folder, name));
        }

        Assert.Equal(Fit("one"), Fit("two"));
        using var file = WeightsFile.Open(Path.Combine(_folder, "one"));
        var calibration = new Calibration(file);
        float[] steps = [.. Enumerable.Range(0, 101).Select(step => calibration.Of(step / 100f))];
        Assert.Equal(steps.Order(), steps);
        Assert.InRange(calibration.Of(0.5f), 0.18f, 0.32f); // of readings this sure a quarter are right
    }

    [Fact]
    public void A_trained_network_reads_what_it_learned()
    {
        Train("network.sayso", SmallCorpus.Recipe);
        WriteNoVectors();
        using var file = WeightsFile.Open(Path.Combine(_folder, "network.sayso"));
        using var vectors = WeightsFile.Open(Path.Combine(_folder, "vectors.sayso"));
        using var network = new Network(file, new WordVectors(vectors));
        var document = SmallCorpus.Document();

        network.Annotate(document);

        Assert.Equal(SmallCorpus.Expected(), document.TagArray.Select(
            (tag, token) => (tag, document.HeadArray[token], document.RelationArray[token], document.NameLabels[token])));
        Assert.Equal(3, document.SentenceRanges.Length);
        var roles = new RoleLabeller(network).Label(document);
        Assert.Equal([Role.Source, Role.Cue, Role.Content, Role.Source, Role.Cue, Role.Content], roles.Select(span => span.Role));
    }

    [Fact]
    public void The_committed_recipe_can_be_read()
    {
        var recipe = Recipe.Read(Path.Combine(Repository.Root, "training", "en", "recipe.json"));

        Assert.Equal(recipe.Network.Shares.Count, recipe.Network.Weights.Count);
        Assert.NotEmpty(recipe.Treebanks);
    }

    private byte[] Train(string name, NetworkRecipe recipe)
    {
        var weights = new NetworkWeights(recipe.Shape, SmallCorpus.Vectors, 1, recipe.Seed);
        var corpora = SmallCorpus.Corpora();
        new NetworkTrainer(weights, recipe).Train(corpora, recipe.FirstSteps, [0, 0, 0, 1], _ => { });
        new NetworkTrainer(weights, recipe).Train(corpora, recipe.Steps, recipe.Shares, _ => { });
        var writer = new WeightsWriter();
        weights.Write(writer);
        string path = Path.Combine(_folder, name);
        writer.Save(path);
        return File.ReadAllBytes(path);
    }

    private void WriteNoVectors()
    {
        var (keys, rows) = WordVectors.Build([1u]);
        var writer = new WeightsWriter();
        writer.Manifest["width"] = SmallCorpus.Shape.VectorWidth;
        writer.Manifest["scale"] = 1;
        writer.Add<uint>("keys", keys);
        writer.Add<int>("rows", rows);
        writer.Add<sbyte>("vectors", SmallCorpus.Vectors);
        writer.Save(Path.Combine(_folder, "vectors.sayso"));
    }
}
