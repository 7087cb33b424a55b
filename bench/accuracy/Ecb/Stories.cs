namespace Ecb;

/// <summary>Groups texts that tell of the same happening, by the words that they share.</summary>
internal static class Stories
{
    /// <summary>The number of each text's group: average-link clustering over the cosine of tf-idf, down to a likeness.</summary>
    public static int[] Group(IReadOnlyList<IReadOnlyList<string>> texts, double least)
    {
        var inTexts = texts.SelectMany(words => words.Distinct()).CountBy(word => word).ToDictionary();
        var vectors = texts.Select(words => Vector(words, inTexts, texts.Count)).ToList();
        int count = texts.Count;
        double[,] likeness = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                likeness[i, j] = likeness[j, i] = vectors[i].Sum(pair => pair.Value * vectors[j].GetValueOrDefault(pair.Key));
            }
        }

        int[] group = [.. Enumerable.Range(0, count)];
        int[] size = [.. Enumerable.Repeat(1, count)];
        var open = Enumerable.Range(0, count).ToList();
        while (true)
        {
            (double best, int one, int other) = (least, -1, -1);
            foreach (int i in open)
            {
                foreach (int j in open.TakeWhile(j => j < i))
                {
                    if (likeness[i, j] > best)
                    {
                        (best, one, other) = (likeness[i, j], j, i);
                    }
                }
            }

            if (one < 0)
            {
                return group;
            }

            foreach (int k in open.Where(k => k != one && k != other))
            {
                likeness[one, k] = likeness[k, one] = ((size[one] * likeness[one, k]) + (size[other] * likeness[other, k])) / (
                    size[one] + size[other]);
            }

            size[one] += size[other];
            open.Remove(other);
            group = [.. group.Select(number => number == other ? one : number)];
        }
    }

    private static Dictionary<string, double> Vector(IReadOnlyList<string> words, Dictionary<string, int> inTexts, int texts)
    {
        var vector = words.CountBy(word => word)
            .ToDictionary(pair => pair.Key, pair => (1 + Math.Log(pair.Value)) * Math.Log((double)texts / inTexts[pair.Key]));
        double length = Math.Sqrt(vector.Values.Sum(value => value * value));
        return vector.ToDictionary(pair => pair.Key, pair => length == 0 ? 0 : pair.Value / length);
    }
}
