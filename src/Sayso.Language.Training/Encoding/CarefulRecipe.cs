using Sayso.Language.Networks;

namespace Sayso.Language.Training.Encoding;

/// <summary>How the careful reader's network learns.</summary>
/// <param name="Shape">How large its encoder is.</param>
/// <param name="Heads">How large is what reads the encoder: no layers of its own.</param>
/// <param name="Rounds">What is learned one after the other.</param>
/// <param name="Batch">Word pieces a batch, about.</param>
/// <param name="Rate">AdamW's step at its highest, for the encoder.</param>
/// <param name="HeadRate">Adam's step at its highest, for the rest.</param>
/// <param name="Dropout">Share of the encoder's numbers left out; twice as many of what comes out of it.</param>
/// <param name="Seed">Of the first weights, of the order and of dropout.</param>
/// <param name="Weights">How much a token of the treebanks, the names and the roles counts, and a mention.</param>
internal sealed record CarefulRecipe(EncoderShape Shape, NetworkShape Heads, IReadOnlyList<TrainingRound> Rounds, int Batch, float Rate,
    float HeadRate, float Dropout, int Seed, IReadOnlyList<double> Weights);
