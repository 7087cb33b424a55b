namespace Sayso.Language.Training.Learning;

/// <summary>Logistic regression over a handful of numbers, each about its mean and in units of its spread.</summary>
internal static class LogisticTrainer
{
    private const int Rounds = 2000;
    private const double Rate = 1;

    /// <summary>Weights of the numbers as they are given, and of a one behind them.</summary>
    /// <param name="rows">Numbers of each example.</param>
    /// <param name="right">What is so for each.</param>
    /// <param name="penalty">On the sum of the squared weights.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> right, double penalty)
    {
        int width = rows[0].Length;
        double[] means = [.. Enumerable.Range(0, width).Select(i => rows.Average(row => row[i]))];
        double[] spreads = [.. Enumerable.Range(0, width)
            .Select(i => Math.Sqrt(rows.Average(row => Math.Pow(row[i] - means[i], 2))) is var spread && spread > 1e-9 ? spread : 1)];
        double[] weights = new double[width + 1];
        for (int round = 0; round < Rounds; round++)
        {
            double[] gradient = new double[width + 1];
            for (int i = 0; i < width; i++)
            {
                gradient[i] = penalty * weights[i];
            }

            for (int row = 0; row < rows.Count; row++)
            {
                double sum = weights[width];
                for (int i = 0; i < width; i++)
                {
                    sum += weights[i] * (rows[row][i] - means[i]) / spreads[i];
                }

                double error = (1 / (1 + Math.Exp(-sum))) - (right[row] ? 1 : 0);
                for (int i = 0; i < width; i++)
                {
                    gradient[i] += error * (rows[row][i] - means[i]) / spreads[i];
                }

                gradient[width] += error;
            }

            for (int i = 0; i <= width; i++)
            {
                weights[i] -= Rate * gradient[i] / rows.Count;
            }
        }

        double[] plain = new double[width + 1];
        plain[width] = weights[width];
        for (int i = 0; i < width; i++)
        {
            plain[i] = weights[i] / spreads[i];
            plain[width] -= plain[i] * means[i];
        }

        return plain;
    }
}
