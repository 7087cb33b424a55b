using System.Numerics.Tensors;
using Sayso.Language.Parsing;
using Sayso.Language.Tagging;
using Sayso.Language.Training.Corpora;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>Trains the parser: transitions with a dynamic oracle (Goldberg and Nivre, TACL 2013), then relations over gold trees.</summary>
internal static class ParserTrainer
{
    private const int Moves = 3;

    /// <param name="treebanks">Their documents already carry predicted tags.</param>
    public static void Train(IReadOnlyList<Treebank> treebanks, WeightsWriter writer, ModelRecipe recipe, Action<string> log)
    {
        var (bits, epochs, seed, rate, dropout) = recipe;
        var learner = new SparseLearner(Moves, bits, rate);
        var random = new Random(seed);
        var sentences = treebanks.SelectMany(treebank => treebank.Document.SentenceRanges.Select(sentence => (treebank, sentence))).ToArray();
        var state = new ParserState();
        Span<uint> features = stackalloc uint[ParserFeatures.Most];
        Span<float> scores = stackalloc float[Moves];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(sentences);
            int wrong = 0;
            int all = 0;
            foreach (var (treebank, sentence) in sentences)
            {
                int[] gold = [.. treebank.Heads[sentence.First..sentence.End].Select(head => head < 0 ? sentence.Count : head - sentence.First)];
                var arcs = new GoldArcs(gold);
                state.Start(sentence.Count);
                while (!state.IsDone)
                {
                    int count = ParserFeatures.Write(state, treebank.Document.Forms, treebank.Document.TagArray, sentence.First, features);
                    int kept = 0;
                    for (int i = 0; i < count; i++)
                    {
                        if (random.NextSingle() >= dropout)
                        {
                            features[kept++] = features[i];
                        }
                    }

                    learner.Score(features[..kept], scores);
                    int right = arcs.BestMoves(state);
                    int possible = (state.CanShift ? 1 : 0) | (state.CanLeft ? 2 : 0) | (state.CanRight ? 4 : 0);
                    var guess = Parser.Best(state, scores);
                    all++;
                    bool good = ((right >> (int)guess) & 1) != 0;
                    wrong += good ? 0 : 1;
                    learner.Update(features[..kept], scores, right, possible);
                    // Follow the guess, right or wrong, so that it learns to go on from its own mistakes; at first mostly the oracle.
                    state.Apply(good || (epoch > 1 && random.NextSingle() < 0.9f) ? guess : BestRight(state, scores, right));
                }
            }

            log($"epoch {epoch}/{epochs}: {100.0 * wrong / all:F2} % wrong moves");
        }

        learner.Write(writer, "moves", [.. Enum.GetNames<Transition>()]);
    }

    public static void TrainRelations(IReadOnlyList<Treebank> treebanks, WeightsWriter writer, ModelRecipe recipe, Action<string> log)
    {
        var (bits, epochs, seed, rate, dropout) = recipe;
        var labels = Enum.GetNames<Dependency>();
        var learner = new SparseLearner(labels.Length, bits, rate);
        var random = new Random(seed);
        Span<uint> features = stackalloc uint[RelationFeatures.Most];
        Span<float> scores = stackalloc float[labels.Length];
        foreach (var treebank in treebanks)
        {
            treebank.Document.HeadArray = treebank.Heads;
        }

        var shapes = treebanks.Select(treebank => new TreeShape(treebank.Heads)).ToArray();
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            int wrong = 0;
            int all = 0;
            int[] order = [.. Enumerable.Range(0, treebanks.Count)];
            random.Shuffle(order);
            foreach (int number in order)
            {
                var treebank = treebanks[number];
                foreach (var sentence in treebank.Document.SentenceRanges)
                {
                    for (int token = sentence.First; token < sentence.End; token++)
                    {
                        if (treebank.Heads[token] < 0)
                        {
                            continue;
                        }

                        int count = RelationFeatures.Write(treebank.Document, shapes[number], token, sentence, features);
                        int kept = 0;
                        for (int i = 0; i < count; i++)
                        {
                            if (random.NextSingle() >= dropout)
                            {
                                features[kept++] = features[i];
                            }
                        }

                        learner.Score(features[..kept], scores);
                        all++;
                        wrong += TensorPrimitives.IndexOfMax<float>(scores) == (int)treebank.Relations[token] ? 0 : 1;
                        learner.UpdateOne(features[..kept], scores, (int)treebank.Relations[token]);
                    }
                }
            }

            log($"epoch {epoch}/{epochs}: {100.0 * wrong / all:F2} % wrong relations");
        }

        learner.Write(writer, "relations", labels);
    }

    /// <summary>Share of gold tokens with the right head, and with the right head and relation.</summary>
    public static (double Heads, double Labelled) Accuracy(Parser parser, IEnumerable<Treebank> treebanks, Tagger tagger, out double tags)
    {
        int tagged = 0;
        int heads = 0;
        int labelled = 0;
        int all = 0;
        foreach (var treebank in treebanks)
        {
            tagger.Annotate(treebank.Document);
            parser.Annotate(treebank.Document);
            for (int token = 0; token < treebank.Heads.Length; token++)
            {
                bool head = treebank.Document.HeadArray[token] == treebank.Heads[token];
                heads += head ? 1 : 0;
                tagged += treebank.Document.TagArray[token] == treebank.Tags[token] ? 1 : 0;
                labelled += head && treebank.Document.RelationArray[token] == treebank.Relations[token] ? 1 : 0;
                all++;
            }
        }

        tags = (double)tagged / all;
        return ((double)heads / all, (double)labelled / all);
    }

    private static Transition BestRight(ParserState state, ReadOnlySpan<float> scores, int right)
    {
        var best = Transition.Shift;
        float top = float.NegativeInfinity;
        for (var transition = Transition.Shift; transition <= Transition.Right; transition++)
        {
            if (((right >> (int)transition) & 1) != 0 && state.Can(transition) && scores[(int)transition] > top)
            {
                top = scores[(int)transition];
                best = transition;
            }
        }

        return best;
    }

    /// <summary>The gold tree of a sentence, and which moves lose the fewest of its arcs.</summary>
    private sealed class GoldArcs
    {
        private readonly int[] _heads;
        private readonly List<int>[] _children;

        public GoldArcs(int[] heads)
        {
            _heads = heads;
            _children = [.. Enumerable.Range(0, heads.Length + 1).Select(_ => new List<int>())];
            for (int token = 0; token < heads.Length; token++)
            {
                _children[heads[token]].Add(token);
            }
        }

        /// <summary>A bit for each move that costs least.</summary>
        public int BestMoves(ParserState state)
        {
            Span<int> costs = [int.MaxValue, int.MaxValue, int.MaxValue];
            int top = state.Stack(0);
            int second = state.Stack(1);
            int next = state.Next;
            if (state.CanShift)
            {
                // The first of the buffer can no longer head what is on the stack, nor be headed from below its top.
                int cost = 0;
                foreach (int child in _children[next])
                {
                    cost += child < next && state.Heads[child] == ParserState.None ? 1 : 0;
                }

                int head = _heads[next];
                cost += head < next && head != top && state.Heads[head] == ParserState.None ? 1 : 0;
                costs[0] = cost;
            }

            if (state.CanLeft)
            {
                int lost = _children[top].Count(child => child >= next);
                int head = _heads[top];
                costs[1] = lost + (head == second && second >= 0 ? 1 : 0) + (head > next ? 1 : 0);
                if (state.CanRight)
                {
                    costs[2] = lost + (head >= next ? 1 : 0);
                }
            }

            int least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            return (costs[0] == least ? 1 : 0) | (costs[1] == least ? 2 : 0) | (costs[2] == least ? 4 : 0);
        }
    }
}
