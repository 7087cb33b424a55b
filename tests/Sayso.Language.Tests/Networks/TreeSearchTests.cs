using CsCheck;
using Sayso.Language.Networks;

namespace Sayso.Language.Tests.Networks;

public sealed class TreeSearchTests
{
    [Fact]
    public void Whatever_the_scores_the_heads_are_a_tree_with_one_root() =>
        Gen.Int[1, 30].SelectMany(count => Gen.Float[-5, 5].Array[count * (count + 1)].Select(scores => (count, scores))).Sample(sample =>
        {
            int[] heads = Find(sample.scores, sample.count);

            Assert.Single(heads, -1);
            Assert.All(Enumerable.Range(0, sample.count), token => Assert.True(ReachesRoot(heads, token), "a cycle"));
        });

    [Fact]
    public void Where_each_best_head_makes_a_tree_it_is_taken()
    {
        // "She said it": said is the root.
        float[] scores =
        [
            0, 0, 5, 1,
            6, 1, 0, 1,
            0, 2, 5, 0,
        ];

        Assert.Equal([1, -1, 1], Find(scores, 3));
    }

    [Fact]
    public void Of_small_sentences_the_tree_is_nearly_always_the_best()
    {
        var random = new Random(1);
        int best = 0;
        const int Sentences = 300;
        for (int i = 0; i < Sentences; i++)
        {
            const int Count = 4;
            float[] scores = [.. Enumerable.Range(0, Count * (Count + 1)).Select(_ => random.NextSingle() * 10)];
            double top = Trees(Count).Max(heads => Score(scores, heads));
            double found = Score(scores, Find(scores, Count));
            Assert.True(found <= top + 1e-3);
            best += found > top - 1e-3 ? 1 : 0;
        }

        // Scores at random are the hardest case there is: trained ones make few cycles.
        Assert.InRange(best, Sentences * 3 / 4, Sentences);
    }

    private static int[] Find(float[] scores, int count)
    {
        int[] heads = new int[count];
        for (int token = 0; token < count; token++)
        {
            scores[(token * (count + 1)) + token + 1] = -1e9f;
        }

        TreeSearch.Find(scores, count + 1, heads);
        return heads;
    }

    private static double Score(float[] scores, int[] heads) =>
        heads.Select((head, token) => (double)scores[(token * (heads.Length + 1)) + head + 1]).Sum();

    private static IEnumerable<int[]> Trees(int count)
    {
        int all = (int)Math.Pow(count + 1, count);
        for (int number = 0; number < all; number++)
        {
            int rest = number;
            int[] heads = new int[count];
            for (int token = 0; token < count; token++)
            {
                heads[token] = (rest % (count + 1)) - 1;
                rest /= count + 1;
            }

            if (heads.Count(head => head < 0) == 1 && Enumerable.Range(0, count)
                .All(token => heads[token] != token && ReachesRoot(heads, token)))
            {
                yield return heads;
            }
        }
    }

    private static bool ReachesRoot(int[] heads, int token)
    {
        for (int steps = 0; steps <= heads.Length; steps++)
        {
            if (heads[token] < 0)
            {
                return true;
            }

            token = heads[token];
        }

        return false;
    }
}
