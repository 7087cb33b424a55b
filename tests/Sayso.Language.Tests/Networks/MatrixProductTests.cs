using CsCheck;
using Sayso.Language.Networks;

namespace Sayso.Language.Tests.Networks;

/// <summary>The kernels against the plainest way to say the same.</summary>
public sealed unsafe class MatrixProductTests
{
    [Fact]
    public void A_product_is_the_sum_over_the_depth() =>
        Gen.Select(Gen.Int[1, 14], Gen.Int[1, 40], Gen.Int[1, 9], Gen.Bool, Gen.Bool, Gen.Int[0, 1_000_000])
            .Sample((rows, depth, lanes, turned, add, seed) =>
        {
            int columns = lanes * MatrixProduct.Lane;
            var random = new Random(seed);
            float[] a = Numbers(random, rows * depth);
            float[] b = Numbers(random, depth * columns);
            float[] c = Numbers(random, rows * columns);
            float[] expected = (float[])c.Clone();
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    float sum = add ? c[(row * columns) + column] : 0;
                    for (int k = 0; k < depth; k++)
                    {
                        sum = MathF.FusedMultiplyAdd(turned ? a[(k * rows) + row] : a[(row * depth) + k], b[(k * columns) + column], sum);
                    }

                    expected[(row * columns) + column] = sum;
                }
            }

            fixed (float* left = a, right = b, result = c)
            {
                MatrixProduct.Multiply(
                    left, turned ? 1 : depth, turned ? rows : 1, right, columns, result, columns, rows, depth, columns, add);
            }

            // To the last bit: the order of the sum is part of the contract, so that every machine reads the same.
            Assert.Equal(expected, c);
        });

    [Fact]
    public void One_number_and_sixteen_have_the_same_exponential() =>
        Gen.Float[-90, 90].Sample(x =>
        {
            float one = Gates.Exp(x);

            Assert.Equal(one, Gates.Exp(System.Runtime.Intrinsics.Vector512.Create(x))[7]);
            Assert.Equal(Math.Exp(Math.Clamp(x, -80f, 80f)), one, Math.Exp(Math.Clamp(x, -80f, 80f)) * 3e-6);
        });

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
}
