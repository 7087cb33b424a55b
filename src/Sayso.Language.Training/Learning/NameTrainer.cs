using Sayso.Language.Entities;
using Sayso.Language.Tagging;
using Sayso.Language.Tokens;
using Sayso.Language.Training.Corpora;

namespace Sayso.Language.Training.Learning;

/// <summary>Trains the name finder on texts cut and tagged as the engine does.</summary>
internal static class NameTrainer
{
    public static ChainTrainer Train(IEnumerable<NamedText> texts, WordClusters clusters, Tagger tagger, ModelRecipe recipe, Action<string> log)
    {
        var examples = new ChainExamples();
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        foreach (var text in texts)
        {
            var document = Gold.Tokenized(text.Text, clusters);
            tagger.Annotate(document);
            byte[] labels = Labels(document, text);
            var small = NameFeatures.Small(document);
            foreach (var sentence in document.SentenceRanges)
            {
                for (int token = sentence.First; token < sentence.End; token++)
                {
                    int count = NameFeatures.Write(document, small, token, sentence, features);
                    examples.AddToken(features[..count], labels[token]);
                }

                examples.EndSentence();
            }
        }

        log($"{examples.Tokens} tokens");
        var trainer = new ChainTrainer(NameFinder.Labels, recipe, NameFinder.MayFollow);
        trainer.Train(examples, log);
        return trainer;
    }

    /// <summary>Precision, recall and F1 of exact spans of people, organisations and places.</summary>
    public static (double Precision, double Recall, double F1) Score(IEnumerable<NamedText> texts, WordClusters clusters, Tagger tagger, NameFinder finder)
    {
        int right = 0;
        int given = 0;
        int gold = 0;
        foreach (var text in texts)
        {
            var document = Gold.Tokenized(text.Text, clusters);
            tagger.Annotate(document);
            var found = finder.Find(document).Where(name => name.Kind != EntityKind.Other).Select(name => (document.SpanOf(name.Range), name.Kind)).ToHashSet();
            var wanted = text.Names.Where(name => name.Kind != EntityKind.Other).Select(name => (name.Span, name.Kind)).ToHashSet();
            right += found.Count(wanted.Contains);
            given += found.Count;
            gold += wanted.Count;
        }

        double precision = (double)right / Math.Max(given, 1);
        double recall = (double)right / Math.Max(gold, 1);
        return (precision, recall, 2 * precision * recall / Math.Max(precision + recall, 1e-9));
    }

    private static byte[] Labels(Document document, NamedText text)
    {
        byte[] labels = new byte[document.TokenSpans.Length];
        int token = 0;
        foreach (var (span, kind) in text.Names)
        {
            while (token < labels.Length && document.TokenSpans[token].End <= span.Start)
            {
                token++;
            }

            bool first = true;
            while (token < labels.Length && document.TokenSpans[token].Start < span.End)
            {
                labels[token++] = (byte)(((int)kind * 2) + (first ? 1 : 2));
                first = false;
            }
        }

        // A sentence break inside a name leaves an inside label at a start.
        foreach (var sentence in document.SentenceRanges)
        {
            if (labels[sentence.First] is > 0 and var label && label % 2 == 0)
            {
                labels[sentence.First]--;
            }
        }

        return labels;
    }
}
