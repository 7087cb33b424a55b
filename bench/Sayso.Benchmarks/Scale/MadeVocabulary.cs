using System.Globalization;
using Sayso.Language;
using Sayso.Weigh;

namespace Sayso.Benchmarks.Scale;

/// <summary>
/// Words and names to write with: common words as often as plain news has them (the list that claims are weighed by), rare words and names
/// made of syllables.
/// </summary>
internal sealed class MadeVocabulary
{
    private const int RareWords = 40_000;
    private const int Surnames = 12_000;
    private const int RareInHundred = 12;

    // More often than one sentence in so many (-ln): words that join others.
    private const double Joining = 4.5;

    private static readonly string[] Endings = ["Ministry", "Council", "Agency", "Group", "Party", "Bank", "Union", "Institute"];

    private readonly string[] _common;
    private readonly double[] _upTo;

    public MadeVocabulary()
    {
        using var reader = new StreamReader(
            typeof(CaseWeigher).Assembly.GetManifestResourceStream("Sayso.Weigh.Propositions.common-words.txt")!);
        var words = new List<string>();
        var upTo = new List<double>();
        double sum = 0;
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split(' ');
            double weight = double.Parse(parts[1], CultureInfo.InvariantCulture);
            if (weight > Joining && parts[0].Length > 3)
            {
                words.Add(parts[0]);
                upTo.Add(sum += Math.Exp(-weight));
            }
        }

        _common = [.. words];
        _upTo = [.. upTo];
    }

    /// <summary>A word that tells something.</summary>
    public string Word(Random random)
    {
        if (random.Next(100) < RareInHundred)
        {
            return Syllables(unchecked((int)Rank(random, RareWords) * 48271), 3).ToLowerInvariant();
        }

        int found = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _common[Math.Min(found < 0 ? ~found : found, _common.Length - 1)];
    }

    /// <summary>A name; the lower ones are the more frequent.</summary>
    /// <param name="kind">Of what.</param>
    /// <param name="random">Decides.</param>
    /// <param name="pool">How many there are of that kind.</param>
    public static string Name(EntityKind kind, Random random, int pool) => Name(kind, Rank(random, pool));

    /// <summary>The name of so and so many.</summary>
    public static string Name(EntityKind kind, int rank) => kind switch
    {
        EntityKind.Person => $"{Syllables((rank % 400) + 1_000_000, 2)} {Syllables((rank % Surnames) + 2_000_000, 3)}",
        EntityKind.Organisation => $"{Syllables(rank + 3_000_000, 2)} {Endings[rank % Endings.Length]}",
        EntityKind.Place => Syllables(rank + 4_000_000, 3),
        _ => $"{Syllables(rank + 5_000_000, 2)} {((rank * 7) % 90) + 10}",
    };

    private static int Rank(Random random, int pool) => (int)(pool * Math.Pow(random.NextDouble(), 2.5));

    private static string Syllables(int seed, int count)
    {
        var random = new Random(seed);
        return string.Create(count * 2 + 1, random, static (letters, random) =>
        {
            for (int i = 0; i + 1 < letters.Length; i += 2)
            {
                (letters[i], letters[i + 1]) = ("bdfgklmnprstvz"[random.Next(14)], "aeiou"[random.Next(5)]);
            }

            letters[^1] = "nrlskt"[random.Next(6)];
            letters[0] = char.ToUpperInvariant(letters[0]);
        });
    }
}
