namespace Sayso.Language.Training.Learning;

/// <summary>How a chain learns.</summary>
/// <param name="Rate">AdaGrad's step.</param>
/// <param name="Dropout">Share of features left out at each look.</param>
/// <param name="Decay">Share of a weight lost at each step.</param>
internal sealed record ChainOptions(float Rate, float Dropout, float Decay);
