using Sayso.Language.Tagging;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Learning;

/// <summary>Trains the tagger on the treebanks' gold tokens.</summary>
internal static class TaggerTrainer
{
    public static readonly string[] Labels = [.. Enum.GetNames<PartOfSpeech>()];

    public static ChainTrainer Train(IEnumerable<Treebank> treebanks, ModelRecipe recipe, Action<string> log)
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

        var trainer = new ChainTrainer(Labels, recipe);
        trainer.Train(examples, log);
        return trainer;
    }
}
