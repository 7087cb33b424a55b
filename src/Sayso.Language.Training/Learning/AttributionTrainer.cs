using Sayso.Language.Attributing;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Trains the two passes of the attribution labeller on PolNeAR, the second on what the first gives to folds it has not seen.</summary>
internal static class AttributionTrainer
{
    private const int Folds = 5;

    /// <summary>A parsed text with the role of each token.</summary>
    public sealed record Example(PolnearText Gold, Document Document, List<TokenRange> Paragraphs, byte[] Labels);

    public static Example Prepare(PolnearText text, Document document)
    {
        var paragraphs = Paragraphs.Of(document);
        byte[] labels = new byte[document.TokenSpans.Length];
        foreach (var attribution in text.Attributions)
        {
            Mark(document, labels, attribution.Content, Role.Content, over: false);
        }

        foreach (var attribution in text.Attributions)
        {
            Mark(document, labels, attribution.Source, Role.Source, over: true);
            Mark(document, labels, attribution.Cue, Role.Cue, over: true);
        }

        Repair(labels, paragraphs);
        return new Example(text, document, paragraphs, labels);
    }

    public static CueLexicon Lexicon(IEnumerable<Example> examples)
    {
        var cues = new Dictionary<uint, int>();
        var all = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            for (int token = 0; token < example.Labels.Length; token++)
            {
                uint word = example.Document.Forms.Lower[token];
                all[word] = all.GetValueOrDefault(word) + 1;
                if (RoleLabels.IsCue(example.Labels[token]))
                {
                    cues[word] = cues.GetValueOrDefault(word) + 1;
                }
            }
        }

        return new CueLexicon(cues.Where(pair => pair.Value >= 2).Select(pair => KeyValuePair.Create(pair.Key, Strength(pair.Value, all[pair.Key]))));
    }

    public static void Train(IReadOnlyList<Example> examples, WeightsWriter writer, ModelRecipe roles, ModelRecipe links, Action<string> log)
    {
        var lexicon = Lexicon(examples);
        var firstPass = new byte[examples.Count][];
        // Annotators of one text stay in one fold.
        int[] fold = Fold(examples);
        for (int part = 0; part < Folds; part++)
        {
            int held = part;
            var trainer = Fit([.. examples.Where((_, number) => fold[number] != held)], lexicon, null, roles, _ => { });
            foreach (int number in Enumerable.Range(0, examples.Count).Where(number => fold[number] == held))
            {
                firstPass[number] = Predict(trainer, examples[number], lexicon, null);
            }

            log($"fold {part + 1}/{Folds}");
        }

        var first = Fit(examples, lexicon, null, roles, log);
        var second = Fit(examples, lexicon, firstPass, roles, log);
        lexicon.Write(writer);
        first.Write(writer, "first");
        second.Write(writer, "second");
        LinkTrainer.Train(examples, writer, links, log);
    }

    private static ChainTrainer Fit(IReadOnlyList<Example> examples, CueLexicon lexicon, byte[][]? firstPass, ModelRecipe recipe, Action<string> log)
    {
        var trainer = new ChainTrainer(RoleLabels.All, recipe, RoleLabels.MayFollow);
        trainer.Train(Examples(examples, lexicon, firstPass), log);
        return trainer;
    }

    private static ChainExamples Examples(IReadOnlyList<Example> examples, CueLexicon lexicon, byte[][]? firstPass)
    {
        var chain = new ChainExamples();
        Span<uint> features = stackalloc uint[RoleFeatures.Most];
        for (int number = 0; number < examples.Count; number++)
        {
            var example = examples[number];
            var writer = new RoleFeatures(example.Document, lexicon, example.Paragraphs, firstPass?[number]);
            foreach (var paragraph in example.Paragraphs)
            {
                writer.Start(paragraph);
                for (int token = paragraph.First; token < paragraph.End; token++)
                {
                    int count = writer.Write(token, features);
                    chain.AddToken(features[..count], example.Labels[token]);
                }

                chain.EndSentence();
            }
        }

        return chain;
    }

    private static byte[] Predict(ChainTrainer trainer, Example example, CueLexicon lexicon, byte[]? firstPass)
    {
        var chain = Examples([example], lexicon, firstPass is null ? null : [firstPass]);
        byte[] labels = new byte[example.Labels.Length];
        for (int sentence = 0; sentence < chain.Count; sentence++)
        {
            var (first, end) = chain.Sentence(sentence);
            trainer.Decode(chain, sentence, labels.AsSpan(first, end - first));
        }

        return labels;
    }

    private static int[] Fold(IReadOnlyList<Example> examples)
    {
        var names = examples.Select(example => example.Gold.Name).Distinct().Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number % Folds);
        return [.. examples.Select(example => names[example.Gold.Name])];
    }

    private static byte Strength(int cues, int all) => ((double)cues / all) switch { >= 0.7 => 5, >= 0.4 => 4, >= 0.15 => 3, >= 0.05 => 2, _ => 1 };

    private static void Mark(Document document, byte[] labels, List<Span> spans, Role role, bool over)
    {
        foreach (var span in spans)
        {
            int token = FirstTokenAt(document, span.Start);
            bool first = true;
            for (; token < labels.Length && document.TokenSpans[token].Start < span.End; token++)
            {
                if (over || labels[token] == 0)
                {
                    labels[token] = first ? RoleLabels.Begin(role) : RoleLabels.Inside(role);
                    first = false;
                }
                else
                {
                    first = true;
                }
            }
        }
    }

    private static int FirstTokenAt(Document document, int position)
    {
        int low = 0;
        int high = document.TokenSpans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.TokenSpans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>A paragraph starts no label inside, and what one span interrupts begins anew.</summary>
    private static void Repair(byte[] labels, List<TokenRange> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            byte before = 0;
            for (int token = paragraph.First; token < paragraph.End; token++)
            {
                byte label = labels[token];
                if (label > 0 && label % 2 == 0 && (before == 0 || RoleLabels.Of(before) != RoleLabels.Of(label)))
                {
                    labels[token]--;
                }

                before = labels[token];
            }
        }
    }
}
