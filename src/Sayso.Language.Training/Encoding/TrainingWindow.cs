using Sayso.Language.Networks;
using Sayso.Language.Training.Learning;

namespace Sayso.Language.Training.Encoding;

/// <summary>Units that the encoder reads at once.</summary>
/// <param name="Pieces">Their word pieces.</param>
/// <param name="Units">In order.</param>
internal sealed record TrainingWindow(PieceWindow Pieces, List<NetworkUnit> Units);
