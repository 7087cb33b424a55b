using System.Globalization;

namespace Sayso.Language.Training.Learning;

/// <summary>Writes lists of the lexicon whose values are learned.</summary>
internal static class ValueList
{
    /// <summary>Puts values into a list, below the lines that say what it is for.</summary>
    public static void Write(string path, IEnumerable<(string Name, double Value)> values)
    {
        var head = File.ReadLines(path).Where(line => line.StartsWith('#')).ToList();
        File.WriteAllLines(path, head.Concat(values.Select(value =>
            string.Create(CultureInfo.InvariantCulture, $"{value.Name}\t{value.Value:F3}"))));
    }
}
