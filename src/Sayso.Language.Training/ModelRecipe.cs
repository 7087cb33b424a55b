namespace Sayso.Language.Training;

/// <summary>How one model learns.</summary>
/// <param name="Bits">Its features fall into 2^Bits rows.</param>
/// <param name="Epochs">Times through the data.</param>
/// <param name="Seed">Of the shuffle and of dropout.</param>
/// <param name="Rate">AdaGrad's step.</param>
/// <param name="Dropout">Share of features left out at each look.</param>
internal sealed record ModelRecipe(int Bits, int Epochs, int Seed, float Rate, float Dropout);
