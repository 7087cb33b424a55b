using System.Numerics.Tensors;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>The clusters of the words that were hidden, guessed from what stands around them.</summary>
internal sealed unsafe class GuessPass(NetworkWeights weights, PassMemory memory)
{
    /// <summary>Share of words hidden from the network for it to guess (Devlin et al., NAACL 2019).</summary>
    public const float Hidden = 0.15f;

    private readonly NetworkWeights _weights = weights;
    private readonly NetworkShape _shape = weights.Shape;
    private readonly PassMemory _memory = memory;

    public void Run(float* top, float* down, float* dense, float* transposed, float scale)
    {
        int width = _shape.Width;
        const int Columns = NetworkWeights.GuessColumns;
        int most = PassMemory.ScratchSize / (Columns + width);
        for (int first = 0; first < _memory.HiddenWords.Count; first += most)
        {
            int count = Math.Min(most, _memory.HiddenWords.Count - first);
            float* rows = _memory.Scratch;
            float* scores = rows + (count * width);
            for (int i = 0; i < count; i++)
            {
                new ReadOnlySpan<float>(top + ((nint)_memory.HiddenWords[first + i].Token * width),
                    width).CopyTo(new Span<float>(rows + (i * width), width));
            }

            MatrixProduct.Multiply(rows, width, 1, dense + _weights.Guess, Columns, scores, Columns, count, width, Columns, add: false);
            PassMemory.AddBias(scores, dense + _weights.GuessBias, Columns, count);
            for (int i = 0; i < count; i++)
            {
                var row = new Span<float>(scores + (i * Columns), Columns);
                Softmaxes.ToProbabilities(row);
                _memory.Loss -= Math.Log(Math.Max(row[_memory.HiddenWords[first + i].Cluster], 1e-12f));
                row[_memory.HiddenWords[first + i].Cluster]--;
                // A hidden word weighs as much as the whole stretch that it stands for.
                TensorPrimitives.Multiply(row, scale / Hidden, row);
                PassMemory.Add(scores + (i * Columns), _memory.Gradient + _weights.GuessBias, Columns);
            }

            MatrixProduct.Multiply(rows, 1, width, scores, Columns, _memory.Gradient + _weights.Guess, Columns, width, count, Columns,
                add: true);
            MatrixProduct.Multiply(scores, Columns, 1, transposed + _weights.Guess, width, rows, width, count, Columns, width, add: false);
            for (int i = 0; i < count; i++)
            {
                PassMemory.Add(rows + (i * width), down + ((nint)_memory.HiddenWords[first + i].Token * width), width);
            }
        }
    }
}
