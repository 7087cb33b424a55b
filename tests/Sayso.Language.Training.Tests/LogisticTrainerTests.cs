using Sayso.Language.Training.Learning;

namespace Sayso.Language.Training.Tests;

public sealed class LogisticTrainerTests
{
    [Fact]
    public void Chances_are_those_of_the_examples()
    {
        // Of those with the sign three of four are so, of those without one of four; the second number says nothing.
        var rows = new List<double[]>();
        var right = new List<bool>();
        for (int i = 0; i < 400; i++)
        {
            bool has = i % 2 == 0;
            rows.Add([has ? 1 : 0, 7]);
            right.Add(i / 2 % 4 == 0 ? !has : has);
        }

        double[] weights = LogisticTrainer.Fit(rows, right, penalty: 0.001);
        double Chance(double sign) => 1 / (1 + Math.Exp(-((weights[0] * sign) + (weights[1] * 7) + weights[2])));

        Assert.Equal(0.75, Chance(1), 0.01);
        Assert.Equal(0.25, Chance(0), 0.01);
    }

    [Fact]
    public void A_penalty_draws_weights_towards_nothing()
    {
        double[][] rows = [[0], [1], [0], [1]];
        bool[] right = [false, true, false, true];

        Assert.True(Math.Abs(LogisticTrainer.Fit(rows, right, 1)[0]) < Math.Abs(LogisticTrainer.Fit(rows, right, 0.01)[0]) / 2);
    }
}
