using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>What a claim is compared by: its words with how much each tells, and apart from them its numbers, times and places.</summary>
internal sealed class ClaimTerms
{
    private const char Surname = '~';

    // A surname tells as much as a rather rare word.
    private const double NameWeight = 6;

    private readonly Dictionary<string, double> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ContentWord>> _figures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _times = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    /// <summary>Words by their families, and people by the sound of their surnames, and how much each tells.</summary>
    public IReadOnlyDictionary<string, double> Words => _words;

    /// <summary>The sum of their weights.</summary>
    public double Weight { get; private set; }

    /// <summary>Numbers, and for each what it counts.</summary>
    public IReadOnlyDictionary<string, List<ContentWord>> Figures => _figures;

    /// <summary>Weekdays.</summary>
    public IReadOnlySet<string> Times => _times;

    /// <summary>Words of the places it names, folded.</summary>
    public IReadOnlySet<string> Places => _places;

    /// <summary>The persons that it names.</summary>
    public IReadOnlyList<string> People { get; private init; } = [];

    /// <summary>True when a word of it negates.</summary>
    public bool HasNegation { get; private init; }

    /// <summary>The terms of a claim.</summary>
    public static ClaimTerms Of(Claim claim)
    {
        var terms = new ClaimTerms { HasNegation = claim.Words.HasNegation, People = claim.Words.People };
        foreach (var word in claim.Words.Content)
        {
            string family = WordFamily.Of(word.Lemma);
            terms._words.TryAdd(family, WordWeights.Of(family));
        }

        foreach (var number in claim.Words.Numbers)
        {
            terms._figures[number.Value] = [.. number.Counted];
        }

        terms._times.UnionWith(claim.Words.Times);
        terms._places.UnionWith(claim.Words.Places);
        foreach (string person in claim.Words.People)
        {
            // A person counts once, by the sound of the surname; whose it is can be told once the case knows who is who.
            if (Surnames.SoundOf(person) is { } sound)
            {
                terms._words[Surname + sound] = NameWeight;
            }
        }

        terms.Weight = terms._words.Values.Sum();
        return terms;
    }

    /// <summary>True for what stands for the surname of a person.</summary>
    public static bool IsSurname(string word) => word[0] == Surname;

    /// <summary>True when both name people whose surnames sound alike.</summary>
    public bool SharesSurname(ClaimTerms other) => _words.Keys.Any(word => IsSurname(word) && other._words.ContainsKey(word));

    /// <summary>The words by which like claims are found: those that tell most.</summary>
    public IEnumerable<uint> Rarest(int count) =>
        _words.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count)
            .Select(pair => Hash(pair.Key));

    private static uint Hash(string word)
    {
        uint hash = 2166136261;
        foreach (char letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }
}
