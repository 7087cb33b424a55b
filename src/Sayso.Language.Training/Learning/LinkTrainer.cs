using Sayso.Language.Attributing;
using Sayso.Language.Tokens;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Trains the linker on gold stretches: which cue a content belongs to, which source a cue.</summary>
internal static class LinkTrainer
{
    public static void Train(IReadOnlyList<AttributionTrainer.Example> examples, WeightsWriter writer, ModelRecipe recipe,
        Action<string> log)
    {
        var (bits, epochs, seed, rate, _) = recipe;
        var learner = new SparseLearner(2, bits, rate);
        var random = new Random(seed);
        var prepared = examples.Select(example => (example, Gold(example))).ToArray();
        Span<uint> features = stackalloc uint[LinkFeatures.Most];
        Span<float> scores = stackalloc float[2];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(prepared);
            int wrong = 0;
            int all = 0;
            foreach (var (example, (spans, owners)) in prepared)
            {
                int[] sentenceOf = example.Document.SentenceOf;
                int[] quotation = QuoteMarks.Read(example.Document, example.Paragraphs);
                for (int from = 0; from < spans.Count; from++)
                {
                    foreach (int to in Linker.Candidates(spans, from))
                    {
                        int count = LinkFeatures.Write(example.Document, sentenceOf, spans, from, to, quotation, features);
                        int right = owners[from].Overlaps(owners[to]) ? 1 : 0;
                        learner.Score(features[..count], scores);
                        wrong += (scores[1] > scores[0] ? 1 : 0) == right ? 0 : 1;
                        all++;
                        learner.UpdateOne(features[..count], scores, right);
                    }
                }
            }

            log($"links, epoch {epoch}/{epochs}: {100.0 * wrong / all:F2} % wrong of {all} pairs");
        }

        learner.Write(writer, "links", ["apart", "together"]);
    }

    /// <summary>The gold stretches of a text in reading order, each with the attributions that it belongs to.</summary>
    private static (List<RoleSpan> Spans, List<HashSet<int>> Owners) Gold(AttributionTrainer.Example example)
    {
        var spans = RoleLabeller.Collect(example.Labels, [], example.Paragraphs);
        var owners = spans.Select(_ => new HashSet<int>()).ToList();
        for (int number = 0; number < example.Gold.Attributions.Count; number++)
        {
            var attribution = example.Gold.Attributions[number];
            for (int i = 0; i < spans.Count; i++)
            {
                var span = example.Document.SpanOf(spans[i].Range);
                var mine =
                    spans[i].Role == Role.Source ? attribution.Source : spans[i].Role == Role.Cue ? attribution.Cue : attribution.Content;
                if (mine.Exists(other => other.Overlaps(span)))
                {
                    owners[i].Add(number);
                }
            }
        }

        return (spans, owners);
    }
}
