using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sayso.Language.Networks;

/// <summary>
/// The simple recurrent unit (Lei et al., EMNLP 2018): all products are taken before, only gates run from token to token.
/// </summary>
/// <remarks>
/// For each cell, from one token to the next: forget f = s(uf + vf·c + bf), carry r = s(ur + vr·c + br),
/// state c = f·c + (1-f)·uz, output h = r·c + (1-r)·x.
/// </remarks>
internal static unsafe class Recurrence
{
    /// <summary>Numbers a direction keeps beside its matrix: vf, vr, bf, br.</summary>
    public const int Vectors = 4;

    /// <summary>Reads one direction of one stretch of tokens. Allocates nothing.</summary>
    /// <param name="width">Cells of the direction, a multiple of 16.</param>
    /// <param name="products">A row a token: uz, uf, ur of this direction, each of the width.</param>
    /// <param name="row">From one token's products to the next's.</param>
    /// <param name="input">This direction's half of the layer's input, a row a token.</param>
    /// <param name="output">This direction's half of the layer's output.</param>
    /// <param name="step">From one token's input, or output, to the next's.</param>
    /// <param name="vectors">vf, vr, bf, br.</param>
    /// <param name="tokens">How many.</param>
    /// <param name="backward">From the last token to the first.</param>
    /// <param name="kept">Null, or for training, a row a token: c, f, r, each of the width.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(int width, float* products, nint row, float* input, float* output, nint step, float* vectors, int tokens,
        bool backward, float* kept)
    {
        float* state = stackalloc float[width];
        new Span<float>(state, width).Clear();
        int token = backward ? tokens - 1 : 0;
        int by = backward ? -1 : 1;
        for (int i = 0; i < tokens; i++, token += by)
        {
            float* u = products + (token * row);
            float* x = input + (token * step);
            float* h = output + (token * step);
            float* keep = kept + (token * 3 * width);
            for (int cell = 0; cell < width; cell += MatrixProduct.Lane)
            {
                var c = Vector512.Load(state + cell);
                var z = Vector512.Load(u + cell);
                var skip = Vector512.Load(x + cell);
                var f = Gates.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.Load(vectors + cell), c,
                    Vector512.Load(u + width + cell) + Vector512.Load(vectors + (2 * width) + cell)));
                var r = Gates.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.Load(vectors + width + cell), c,
                    Vector512.Load(u + (2 * width) + cell) + Vector512.Load(vectors + (3 * width) + cell)));
                c = Vector512.FusedMultiplyAdd(f, c - z, z);
                c.Store(state + cell);
                Vector512.FusedMultiplyAdd(r, c - skip, skip).Store(h + cell);
                if (kept is not null)
                {
                    c.Store(keep + cell);
                    f.Store(keep + width + cell);
                    r.Store(keep + (2 * width) + cell);
                }
            }
        }
    }
}
