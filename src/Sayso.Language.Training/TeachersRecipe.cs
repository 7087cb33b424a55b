namespace Sayso.Language.Training;

/// <summary>
/// Networks that are trained only to read plain text for the one that ships: it takes on their shared judgement (Hinton et al., 2015).
/// </summary>
/// <param name="Count">How many, each with its own seed.</param>
/// <param name="Hidden">Cells of each direction of a layer.</param>
/// <param name="Steps">Batches with labels.</param>
/// <param name="Shares">How often a batch comes from the treebanks, the names, the roles, plain text.</param>
/// <param name="Weights">How much a token of each counts.</param>
internal sealed record TeachersRecipe(int Count, int Hidden, int Steps, IReadOnlyList<double> Shares, IReadOnlyList<double> Weights);
