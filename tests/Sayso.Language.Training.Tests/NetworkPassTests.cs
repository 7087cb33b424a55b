using Sayso.Language.Training.Learning;

namespace Sayso.Language.Training.Tests;

/// <summary>
/// The way back through the network against nudging each weight and looking at the loss. (The chains of names and roles have their own
/// test: their loss is told by marginals.)
/// </summary>
public sealed unsafe class NetworkPassTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Gradients_are_those_of_the_loss(int corpus)
    {
        var recipe = SmallCorpus.Recipe with { Dropout = 0, FeatureDropout = 0 };
        var weights = new NetworkWeights(recipe.Shape, SmallCorpus.Vectors, 1, seed: 3);
        var units = SmallCorpus.Corpora()[corpus];
        using var pass = new NetworkPass(weights, recipe);
        float[] transposed = new float[weights.Dense.Length];
        var random = new Random(5);
        var places = Enumerable.Range(0, 400).Select(_ => random.Next(weights.Dense.Length))
            .Where(place => Math.Abs(weights.Dense[place]) < 1000).ToList();
        float[] gradient = Run();

        foreach (int place in places)
        {
            const float Nudge = 1e-2f;
            float before = weights.Dense[place];
            weights.Dense[place] = before + Nudge;
            double above = Loss();
            weights.Dense[place] = before - Nudge;
            double below = Loss();
            weights.Dense[place] = before;
            double expected = (above - below) / (2 * Nudge);
            Assert.True(Math.Abs(expected - gradient[place]) < 0.02 + (0.03 * Math.Abs(expected)), $"weight {place}: {gradient[place]} "
                + $"where nudging gives {expected}");
        }

        float[] Run()
        {
            NetworkTrainer.Turn(weights, transposed);
            fixed (float* turned = transposed)
            {
                pass.Run(units, turned, new Random(1), scale: 1);
            }

            return new ReadOnlySpan<float>(pass.Gradient, weights.Dense.Length).ToArray();
        }

        double Loss()
        {
            Run();
            return pass.Loss;
        }
    }
}
