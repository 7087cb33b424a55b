using Sayso.Language.Networks;

namespace Sayso.Language.Training;

/// <summary>How the network learns.</summary>
/// <param name="Shape">How large it is.</param>
/// <param name="Words">How many of the most frequent words have a vector.</param>
/// <param name="FirstSteps">Batches of plain text before any labels.</param>
/// <param name="Steps">Batches with labels.</param>
/// <param name="Batch">Tokens a batch, about.</param>
/// <param name="Rate">Adam's step at its highest.</param>
/// <param name="Dropout">Share of cells left out.</param>
/// <param name="FeatureDropout">Share of a token's forms left out.</param>
/// <param name="Seed">Of the first weights, of the order and of dropout.</param>
/// <param name="Shares">How often a batch comes from the treebanks, the names, the roles, plain text, what the teachers read.</param>
/// <param name="Weights">How much a token of each counts.</param>
/// <param name="Teachers">The networks whose reading of plain text is learned from as well; null for none.</param>
internal sealed record NetworkRecipe(NetworkShape Shape, int Words, int FirstSteps, int Steps, int Batch, float Rate, float Dropout,
    float FeatureDropout, int Seed, IReadOnlyList<double> Shares, IReadOnlyList<double> Weights,
    TeachersRecipe? Teachers = null);
