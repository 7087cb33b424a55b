namespace Sayso.Language.Training.Encoding;

/// <summary>A stretch of training over which the rate rises and falls once.</summary>
/// <param name="Steps">Batches.</param>
/// <param name="Height">What share of the recipe's rates it reaches.</param>
/// <param name="Shares">How often a batch comes from the treebanks, the names, the roles, the chains of mentions.</param>
internal sealed record TrainingRound(int Steps, double Height, IReadOnlyList<double> Shares);
