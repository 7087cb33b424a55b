using Sayso.Language.Coreference;
using Sayso.Language.Weights;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Sayso.Language.Training.Encoding;

/// <summary>Learns which earlier mention one means, off what a network that stays as it is says of their heads.</summary>
internal sealed class MentionTrainer : IDisposable
{
    // Questions share a batch up to so many pairs.
    private const int Batch = 12000;
    private const float Never = -1e9f;

    // What a link's score has to pass, as tried on what is kept back.
    private static readonly float[] Bars = [1, 0.5f, 0, -0.5f, -1];

    private readonly int _width;
    private readonly MentionRecipe _recipe;
    private readonly Parameter _rows;
    private readonly Parameter _rowBias;
    private readonly Parameter _later;
    private readonly Parameter _laterBias;
    private readonly Parameter _earlier;
    private readonly Parameter _both;
    private readonly Parameter _features;
    private readonly Parameter _score;

    /// <param name="width">Numbers that stand for a token.</param>
    /// <param name="recipe">How.</param>
    public MentionTrainer(int width, MentionRecipe recipe)
    {
        (_width, _recipe) = (width, recipe);
        manual_seed(recipe.Seed);
        Parameter Random(long depth, long columns) => new(randn(depth, columns) * (1 / Math.Sqrt(depth)));
        _rows = Random(width, PairShape.Width);
        _rowBias = new Parameter(zeros(PairShape.Width));
        _later = Random(PairShape.Width, PairShape.Hidden);
        _laterBias = new Parameter(zeros(PairShape.Hidden));
        _earlier = Random(PairShape.Width, PairShape.Hidden);
        _both = Random(PairShape.Width, PairShape.Hidden);
        _features = new Parameter(zeros(PairFeatures.Rows, PairShape.Hidden));
        _score = Random(PairShape.Hidden, 1);
    }

    public IReadOnlyList<Parameter> Parameters => [_rows, _rowBias, _later, _laterBias, _earlier, _both, _features, _score];

    public void Train(IReadOnlyList<MentionExample> examples, IReadOnlyList<MentionExample> held, Action<string> log)
    {
        var batches = Batches(examples);
        var random = new Random(_recipe.Seed);
        int steps = _recipe.Epochs * batches.Count;
        var optimizer = optim.AdamW(Parameters, _recipe.Rate, weight_decay: _recipe.Decay);
        int step = 0;
        for (int epoch = 0; epoch < _recipe.Epochs; epoch++)
        {
            double loss = 0;
            long asked = 0;
            foreach (int number in Shuffled(batches.Count, random))
            {
                using var scope = NewDisposeScope();
                double rate = _recipe.Rate * Math.Min((step + 1.0) / (0.1 * steps), (steps - step) / (0.9 * steps));
                foreach (var group in optimizer.ParamGroups)
                {
                    group.LearningRate = rate;
                }

                optimizer.zero_grad();
                var (sum, count, _, _) = Loss(batches[number], Given(batches[number]), _recipe.Dropout);
                (sum / count).backward();
                nn.utils.clip_grad_norm_(Parameters, 5);
                optimizer.step();
                loss += sum.item<float>();
                asked += count;
                step++;
            }

            log($"pass {epoch + 1}/{_recipe.Epochs}: loss a question {loss / asked:F4}; kept back: {Score(held)}");
        }
    }

    public void Dispose()
    {
        foreach (var parameter in Parameters)
        {
            parameter.Dispose();
        }
    }

    public void Write(WeightsWriter writer)
    {
        float[] Values(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();
        writer.Add<float>("rows", Values(_rows));
        writer.Add<float>("links", new[] { _rowBias, _later, _laterBias, _earlier, _both, _features, _score }.SelectMany(Values).ToArray());
    }

    private string Score(IReadOnlyList<MentionExample> held)
    {
        double loss = 0;
        long count = 0;
        var links = Bars.Select(_ => (Right: 0, Given: 0)).ToArray();
        int gold = 0;
        using var still = no_grad();
        foreach (var batch in Batches(held))
        {
            using var scope = NewDisposeScope();
            var (sum, asked, scores, right) = Loss(batch, Given(batch), 0);
            loss += sum.item<float>();
            count += asked;
            float[] all = scores.data<float>().ToArray();
            int most = all.Length / asked;
            for (int question = 0; question < asked; question++)
            {
                var row = all.AsSpan((question * most) + 1, most - 1);
                int best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(row);
                gold += right.AsSpan((question * most) + 1, most - 1).Contains(0) ? 1 : 0;
                for (int bar = 0; bar < Bars.Length; bar++)
                {
                    int given = row[best] > Bars[bar] ? 1 : 0;
                    links[bar].Given += given;
                    links[bar].Right += right[(question * most) + 1 + best] == 0 ? given : 0;
                }
            }
        }

        return $"loss {loss / count:F4}; links P / R / F1 " + string.Join(", ", links.Select((link, bar) =>
            $"above {Bars[bar]}: {100.0 * link.Right / link.Given:F1} / {100.0 * link.Right / gold:F1} / "
            + $"{200.0 * link.Right / (link.Given + gold):F1}"));
    }

    private static int[] Shuffled(int count, Random random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }

    private static List<List<MentionExample>> Batches(IReadOnlyList<MentionExample> examples)
    {
        var batches = new List<List<MentionExample>>();
        int pairs = Batch;
        foreach (var example in examples.Where(example => example.Questions.Count > 0))
        {
            if (pairs >= Batch)
            {
                batches.Add([]);
                pairs = 0;
            }

            batches[^1].Add(example);
            pairs += example.Questions.Sum(question => question.Antecedents.Length);
        }

        return batches;
    }

    private Tensor Given(List<MentionExample> batch) => tensor(batch.SelectMany(example => example.Rows).ToArray()).view(-1, _width);

    /// <summary>How wrong the links of some texts are.</summary>
    /// <param name="batch">The texts.</param>
    /// <param name="given">What stands for each of their mentions.</param>
    /// <param name="dropout">Share of numbers left out.</param>
    /// <returns>
    /// The loss over all questions and their number; of each question a row of scores, "none" first; 0 where a score is a right one's.
    /// </returns>
    public (Tensor Loss, int Asked, Tensor Scores, float[] Right) Loss(IReadOnlyList<MentionExample> batch, Tensor given, double dropout)
    {
        var later = new List<long>();
        var earlier = new List<long>();
        var features = new List<long>();
        var places = new List<long>();
        int questions = batch.Sum(example => example.Questions.Count);
        int most = 1 + batch.Max(example => example.Questions.Max(question => question.Antecedents.Length));
        float[] right = new float[questions * most];
        float[] asked = new float[questions * most];
        Array.Fill(right, Never);
        Array.Fill(asked, Never);
        long at = 0;
        int number = 0;
        foreach (var example in batch)
        {
            foreach (var question in example.Questions)
            {
                int row = number++ * most;
                asked[row] = 0;
                right[row] = question.IsNew ? 0 : Never;
                for (int pair = 0; pair < question.Antecedents.Length; pair++)
                {
                    later.Add(at + question.Mention);
                    earlier.Add(at + question.Antecedents[pair]);
                    places.Add(row + 1 + pair);
                    asked[row + 1 + pair] = question.Asked is null || question.Asked[pair] ? 0 : Never;
                    right[row + 1 + pair] = question.Right[pair] ? 0 : Never;
                }

                features.AddRange(question.Features.Select(feature => (long)feature));
            }

            at += example.Anchors.Length;
        }

        Tensor Drop(Tensor x) => dropout > 0 ? nn.functional.dropout(x, dropout, true) : x;
        var own = Drop(Drop(given).matmul(_rows) + _rowBias);
        var (here, before) = (tensor(later.ToArray()), tensor(earlier.ToArray()));
        var told = _features.index_select(0, tensor(features.ToArray())).view(-1, PairFeatures.Count, PairShape.Hidden).sum(1);
        var hidden = (own.matmul(_later) + _laterBias).index_select(0, here) + own.matmul(_earlier).index_select(0, before)
            + (own.index_select(0, here) * own.index_select(0, before)).matmul(_both) + told;
        var pairs = Drop(nn.functional.relu(hidden)).matmul(_score).view(-1);
        var scores = zeros(questions * most).index_copy(0, tensor(places.ToArray()), pairs).view(questions, most);
        var all = scores + tensor(asked).view(questions, most);
        var wanted = scores + tensor(right).view(questions, most);
        var loss = (all.logsumexp(1) - wanted.logsumexp(1)).sum();
        return (loss, questions, all, right);
    }
}
