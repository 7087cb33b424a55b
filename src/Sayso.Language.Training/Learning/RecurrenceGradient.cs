using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sayso.Language.Networks;

namespace Sayso.Language.Training.Learning;

/// <summary>The way back through <see cref="Recurrence"/>.</summary>
internal static unsafe class RecurrenceGradient
{
    /// <summary>
    /// From the gradient of the output to that of products, input and vectors. The first two are overwritten or added to, as said.
    /// </summary>
    /// <param name="width">Cells of the direction.</param>
    /// <param name="products">As read.</param>
    /// <param name="productGradient">Overwritten.</param>
    /// <param name="row">From one token's products to the next's.</param>
    /// <param name="input">As read.</param>
    /// <param name="inputGradient">Added to.</param>
    /// <param name="outputGradient">Given.</param>
    /// <param name="step">From one token's input to the next's.</param>
    /// <param name="vectors">vf, vr, bf, br.</param>
    /// <param name="vectorGradient">Added to.</param>
    /// <param name="tokens">How many.</param>
    /// <param name="backward">As read.</param>
    /// <param name="kept">c, f, r of each token.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(int width, float* products, float* productGradient, nint row, float* input, float* inputGradient,
        float* outputGradient, nint step, float* vectors, float* vectorGradient, int tokens, bool backward, float* kept)
    {
        int by = backward ? -1 : 1;
        for (int cell = 0; cell < width; cell += MatrixProduct.Lane)
        {
            var vf = Vector512.Load(vectors + cell);
            var vr = Vector512.Load(vectors + width + cell);
            var dc = Vector512<float>.Zero;
            var gvf = Vector512<float>.Zero;
            var gvr = Vector512<float>.Zero;
            var gbf = Vector512<float>.Zero;
            var gbr = Vector512<float>.Zero;
            int token = backward ? 0 : tokens - 1;
            for (int i = 0; i < tokens; i++, token -= by)
            {
                float* keep = kept + (token * 3 * width) + cell;
                var c = Vector512.Load(keep);
                var f = Vector512.Load(keep + width);
                var r = Vector512.Load(keep + (2 * width));
                int before = token - by;
                var last = before >= 0 && before < tokens ? Vector512.Load(kept + (before * 3 * width) + cell) : Vector512<float>.Zero;
                var x = Vector512.Load(input + (token * step) + cell);
                var dh = Vector512.Load(outputGradient + (token * step) + cell);
                var z = Vector512.Load(products + (token * row) + cell);
                var dr = dh * (c - x) * r * (Vector512<float>.One - r);
                (Vector512.Load(inputGradient + (token * step) + cell) + (dh * (Vector512<float>.One - r))).Store(inputGradient
                    + (token * step) + cell);
                dc += dh * r;
                var df = dc * (last - z) * f * (Vector512<float>.One - f);
                float* into = productGradient + (token * row) + cell;
                (dc * (Vector512<float>.One - f)).Store(into);
                df.Store(into + width);
                dr.Store(into + (2 * width));
                dc = (dc * f) + (df * vf) + (dr * vr);
                gvf += df * last;
                gvr += dr * last;
                gbf += df;
                gbr += dr;
            }

            (Vector512.Load(vectorGradient + cell) + gvf).Store(vectorGradient + cell);
            (Vector512.Load(vectorGradient + width + cell) + gvr).Store(vectorGradient + width + cell);
            (Vector512.Load(vectorGradient + (2 * width) + cell) + gbf).Store(vectorGradient + (2 * width) + cell);
            (Vector512.Load(vectorGradient + (3 * width) + cell) + gbr).Store(vectorGradient + (3 * width) + cell);
        }
    }
}
