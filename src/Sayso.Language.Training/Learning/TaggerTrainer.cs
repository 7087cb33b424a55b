using Sayso.Language.Tagging;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Trains the tagger on the treebanks' gold tokens.</summary>
internal static class TaggerTrainer
{
    public static readonly string[] Labels = [.. Enum.GetNames<PartOfSpeech>()];

    public static ChainTrainer Train(IEnumerable<Treebank> treebanks, int bits, int epochs, int seed, Action<string> log)
    {
        var examples = new ChainExamples();
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        foreach (var treebank in treebanks)
        {
            foreach (var sentence in treebank.Document.SentenceRanges)
            {
                for (int token = sentence.First; token < sentence.End; token++)
                {
                    int count = TagFeatures.Write(treebank.Document.Forms, token, sentence, features);
                    examples.AddToken(features[..count], (byte)treebank.Tags[token]);
                }

                examples.EndSentence();
            }
        }

        var trainer = new ChainTrainer(Labels, bits);
        trainer.Train(examples, epochs, seed, log);
        return trainer;
    }

    /// <summary>Share of gold tokens that get their gold tag.</summary>
    public static double Accuracy(WeightsFile file, IEnumerable<Treebank> treebanks)
    {
        var tagger = new Tagger(file);
        int right = 0;
        int all = 0;
        foreach (var treebank in treebanks)
        {
            tagger.Annotate(treebank.Document);
            for (int token = 0; token < treebank.Tags.Length; token++)
            {
                right += treebank.Document.TagArray[token] == treebank.Tags[token] ? 1 : 0;
                all++;
            }
        }

        return (double)right / all;
    }
}
