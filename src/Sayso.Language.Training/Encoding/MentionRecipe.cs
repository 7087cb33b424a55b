namespace Sayso.Language.Training.Encoding;

/// <summary>How links between mentions are learned.</summary>
/// <param name="Chains">Folders with chains, and whether they know all mentions that are meant more than once.</param>
/// <param name="ChainsKept">Lists of documents that nothing learns from.</param>
/// <param name="Pronouns">GAP's development part.</param>
/// <param name="Epochs">Passes.</param>
/// <param name="Rate">AdamW's step at its highest.</param>
/// <param name="Decay">Of the weights.</param>
/// <param name="Dropout">Share of numbers left out.</param>
/// <param name="Seed">Of the first weights, of the order and of dropout.</param>
internal sealed record MentionRecipe(IReadOnlyDictionary<string, bool> Chains, string ChainsKept, string Pronouns, int Epochs, double Rate,
    double Decay, double Dropout, int Seed);
