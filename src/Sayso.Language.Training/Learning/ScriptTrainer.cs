using Sayso.Language.Scripts;
using Sayso.Language.Weights;

namespace Sayso.Language.Training.Learning;

/// <summary>
/// Learns what the letters of a script stand for in Latin letters, from pairs of words and from words that only resemble the right one.
/// </summary>
internal sealed class ScriptTrainer
{
    private const int Epochs = 12;
    private const float Rate = 0.1f;
    private const float Decay = 1e-6f;
    private const int DoubtfulFrom = 4;
    private const float Doubtful = -2.5f;

    private readonly string _alphabet;
    private readonly float[][] _weights;
    private readonly float[][] _squares;
    private readonly ScriptAligner _aligner;

    private ScriptTrainer(string alphabet)
    {
        _alphabet = alphabet;
        int size = alphabet.Length + 1;
        _weights = [new float[ScriptAligner.Places * size * ScriptAligner.Outputs], new float[(size + 1) * ScriptAligner.Latin],
            new float[(size + 1) * size], new float[(size + 1) * (ScriptAligner.Latin + 1) * ScriptAligner.Latin]];
        _squares = [.. _weights.Select(array => new float[array.Length])];
        _aligner = new ScriptAligner(alphabet, _weights[0], _weights[1], _weights[2], _weights[3], 0);
    }

    /// <summary>Learns one script and writes its blocks and alphabet.</summary>
    /// <param name="name">The blocks' prefix.</param>
    /// <param name="pairs">Native words and Latin words that are one name, folded.</param>
    /// <param name="writer">The model.</param>
    /// <param name="seed">Of the order and of the wrong words.</param>
    /// <param name="log">Told how it goes.</param>
    public static void Train(string name, IReadOnlyList<(string Native, string Latin)> pairs, WeightsWriter writer, int seed,
        Action<string> log)
    {
        string alphabet = new([.. pairs.SelectMany(pair => pair.Native).CountBy(letter => letter).Where(count => count.Value >= 20)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => count.Key).Take(80)]);
        var trainer = new ScriptTrainer(alphabet);
        trainer.Start(pairs);
        trainer.Learn(pairs, seed, line => log($"{name}, {line}"));
        writer.Manifest[name] = new System.Text.Json.Nodes.JsonObject { ["alphabet"] = alphabet, ["bias"] = trainer._aligner.Bias };
        writer.Add<float>(name + ".letters", trainer._weights[0]);
        writer.Add<float>(name + ".alone", trainer._weights[1]);
        writer.Add<float>(name + ".silent", trainer._weights[2]);
        writer.Add<float>(name + ".after", trainer._weights[3]);
    }

    /// <summary>First weights: how much more often a letter and its output lie at like places of their words than by chance.</summary>
    private void Start(IReadOnlyList<(string Native, string Latin)> pairs)
    {
        int size = _aligner.Size;
        float[,] together = new float[size, ScriptAligner.Latin];
        float[] letters = new float[size];
        float[] codes = new float[ScriptAligner.Latin];
        float all = 0;
        foreach (var (native, latin) in pairs)
        {
            for (int i = 0; i < native.Length; i++)
            {
                for (int j = 0; j < latin.Length; j++)
                {
                    float near = MathF.Exp(-8 * MathF.Abs(((i + 0.5f) / native.Length) - ((j + 0.5f) / latin.Length)));
                    together[_aligner.LetterOf(native[i]), ScriptAligner.CodeOf(latin[j])] += near;
                    letters[_aligner.LetterOf(native[i])] += near;
                    codes[ScriptAligner.CodeOf(latin[j])] += near;
                    all += near;
                }
            }
        }

        for (int place = 0; place < ScriptAligner.Places; place++)
        {
            for (int letter = 0; letter < size; letter++)
            {
                int at = ((place * size) + letter) * ScriptAligner.Outputs;
                Array.Fill(_weights[0], -3f, at, ScriptAligner.Outputs);
                for (int code = 0; code < ScriptAligner.Latin; code++)
                {
                    float ratio = MathF.Log((together[letter, code] + 0.5f) * (all + 1) / ((letters[letter] + 1) * (codes[code] + 1)));
                    _weights[0][at + 1 + code] = Math.Clamp(2 * ratio, -3, 3);
                }
            }
        }

        Array.Fill(_weights[1], -0.5f);
    }

    private void Learn(IReadOnlyList<(string Native, string Latin)> pairs, int seed, Action<string> log)
    {
        var random = new Random(seed);
        string[] words = [.. pairs.Select(pair => pair.Latin).Distinct().Order(StringComparer.Ordinal)];
        var byStart = words.GroupBy(word => (word[0], word.Length)).ToDictionary(group => group.Key, group => group.ToArray());
        var known = pairs.ToLookup(pair => pair.Native, pair => pair.Latin);
        int[] order = [.. Enumerable.Range(0, pairs.Count)];
        var used = new List<(int, int)>();
        bool[] misaligned = new bool[pairs.Count];
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            int wrong = 0;
            int all = 0;
            foreach (int number in order)
            {
                var (native, latin) = pairs[number];
                void See(string word, bool right)
                {
                    float score = _aligner.Align(native, word, used);
                    wrong += score > 0 == right ? 0 : 1;
                    all++;
                    Update(used, (right ? 1 : 0) - (1 / (1 + MathF.Exp(-score))));
                }

                // Some pairs of the lists are no pairs: what looks impossible once most is learned is left out.
                if (epoch == DoubtfulFrom)
                {
                    misaligned[number] = _aligner.Score(native, latin) < Doubtful;
                }

                if (misaligned[number])
                {
                    continue;
                }

                See(latin, right: true);
                if (Near(latin, known[native], byStart, random) is { } near)
                {
                    See(near, right: false);
                }

                if (words[random.Next(words.Length)] is var other && !known[native].Contains(other))
                {
                    See(other, right: false);
                }
            }

            log($"epoch {epoch}/{Epochs}: {100.0 * wrong / all:F2} % wrong of {all}");
        }
    }

    /// <summary>The most alike of twenty words with the same first letter and nearly the same length.</summary>
    private static string? Near(string latin, IEnumerable<string> known, Dictionary<(char, int), string[]> byStart, Random random)
    {
        string? best = null;
        int least = int.MaxValue;
        for (int draw = 0; draw < 20; draw++)
        {
            if (byStart.TryGetValue((latin[0], latin.Length + random.Next(-1, 2)), out var candidates)
                && candidates[random.Next(candidates.Length)] is var word
                && word != latin && !known.Contains(word) && Distance(word, latin) is var distance && distance < least)
            {
                least = distance;
                best = word;
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(corner + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }

    /// <summary>One step of AdaGrad along the alignment.</summary>
    private void Update(List<(int Array, int Index)> used, float gradient)
    {
        _aligner.Bias += 0.01f * gradient;
        foreach (var (array, index) in used)
        {
            float slope = gradient - (Decay * _weights[array][index]);
            _squares[array][index] += slope * slope;
            _weights[array][index] += Rate * slope / MathF.Sqrt(_squares[array][index] + 0.1f);
        }
    }
}
