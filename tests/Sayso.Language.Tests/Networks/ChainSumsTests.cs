using CsCheck;
using Sayso.Language.Networks;

namespace Sayso.Language.Tests.Networks;

/// <summary>The chain against trying every sequence of labels.</summary>
public sealed class ChainSumsTests
{
    private const int Labels = 3;

    [Fact]
    public void Marginals_agree_with_the_sum_over_all_sequences() =>
        Gen.Select(Gen.Int[1, 5], Gen.Float[-2, 2].Array[15], Gen.Float[-2, 2].Array[Labels * Labels], Gen.Float[-2, 2].Array[Labels])
            .Sample((length, emissions, transitions, start) =>
        {
            double[] expected = new double[length * Labels];
            double total = 0;
            foreach (int[] sequence in Sequences(length))
            {
                double score = start[sequence[0]];
                for (int token = 0; token < length; token++)
                {
                    score += emissions[(token * Labels) + sequence[token]] + (
                        token > 0 ? transitions[(sequence[token - 1] * Labels) + sequence[token]] : 0);
                }

                double weight = Math.Exp(score);
                total += weight;
                for (int token = 0; token < length; token++)
                {
                    expected[(token * Labels) + sequence[token]] += weight;
                }
            }

            float[] given = emissions[..(length * Labels)];
            ChainSums.Marginals(given, length, Labels, transitions, start);

            for (int i = 0; i < given.Length; i++)
            {
                Assert.Equal(expected[i] / total, given[i], 3);
            }
        });

    private static IEnumerable<int[]> Sequences(int length)
    {
        int count = (int)Math.Pow(Labels, length);
        for (int number = 0; number < count; number++)
        {
            int rest = number;
            int[] sequence = new int[length];
            for (int token = 0; token < length; token++)
            {
                sequence[token] = rest % Labels;
                rest /= Labels;
            }

            yield return sequence;
        }
    }
}
