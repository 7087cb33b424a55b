using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;

namespace Sayso.Weigh.Propositions;

/// <summary>What a claim is made of, for comparing: its words in a plain form with their weights, and apart from them its numbers, times and places.</summary>
internal sealed class ClaimTerms
{
    // "Two security guards": what is counted stands in the words after the number.
    private const int CountedWords = 2;

    // A surname tells as much as a rather rare word.
    private const double NameWeight = 6;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "into", "about", "over", "after", "before", "during", "between", "that", "this", "these", "those", "it", "its", "he", "she", "they", "them",
        "his", "her", "their", "him", "we", "our", "us", "i", "my", "you", "your", "who", "whom", "which", "what", "when", "where", "while", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will",
        "would", "can", "could", "may", "might", "shall", "should", "must", "not", "no", "nor", "never", "so", "than", "then", "there", "here", "also", "if", "such", "any", "some", "all", "each", "both", "more", "most", "other", "another", "own", "out",
        "up", "down", "off", "s", "t", "said", "say", "says", "told", "according", "whether", "because",
    };

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["dozen"] = "12",
        ["thirteen"] = "13", ["fourteen"] = "14", ["fifteen"] = "15", ["sixteen"] = "16", ["seventeen"] = "17", ["eighteen"] = "18", ["nineteen"] = "19", ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50",
    };

    private static readonly HashSet<string> Days = new(StringComparer.Ordinal) { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    };

    private readonly Dictionary<string, double> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _figures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _times = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private HashSet<string>? _counting;
    private bool _hasPronoun;
    private string? _last;
    private string? _small;

    /// <summary>Words in a plain form, and how much each tells.</summary>
    public IReadOnlyDictionary<string, double> Words => _words;

    /// <summary>The sum of their weights.</summary>
    public double Weight { get; private set; }

    /// <summary>Numbers, and for each the words after it, which say what is counted.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Figures => _figures;

    /// <summary>Weekdays and clock times.</summary>
    public IReadOnlySet<string> Times => _times;

    /// <summary>Places it names, folded.</summary>
    public IReadOnlySet<string> Places => _places;

    /// <param name="text">The claim's words.</param>
    /// <param name="names">Whom and what it names.</param>
    public static ClaimTerms Of(string text, IReadOnlyList<ClaimName> names)
    {
        var terms = new ClaimTerms();
        var (people, places) = Named(names);
        string before = "";
        foreach (var (word, isClock) in Cut(text))
        {
            // "Nine, not eleven": eleven is what it is not.
            terms.Add(word, isClock || before is "not", isClock, people, places);
            before = word;
        }

        // "He" stands for whom the report says it stands for.
        if (terms._hasPronoun)
        {
            foreach (string person in people.Values.Where(person => person.Length > 0))
            {
                terms._words.TryAdd(person, NameWeight);
            }
        }

        terms.Weight = terms._words.Values.Sum();
        return terms;
    }

    /// <summary>The words by which like claims are found: those that tell most.</summary>
    public IEnumerable<uint> Rarest(int count) => _words.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count).Select(pair => Hash(pair.Key));

    /// <summary>A word without the endings of plurals and of verbs.</summary>
    public static string Stem(string word)
    {
        foreach (string ending in (ReadOnlySpan<string>)["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                string stem = word[..^ending.Length];
                return ending == "ies" ? stem + "y" : stem.Length > 2 && stem[^1] == stem[^2] && ending is "ing" or "ed" ? stem[..^1] : stem.EndsWith('e') ? stem[..^1] : stem;
            }
        }

        return word.EndsWith('e') && word.Length > 4 ? word[..^1] : word;
    }

    /// <summary>Surnames, and for each word of a longer name what it counts as; and the words of places.</summary>
    private static (Dictionary<string, string> People, HashSet<string> Places) Named(IReadOnlyList<ClaimName> names)
    {
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var words = NameWords.Of(name.Name, name.Kind == "person" ? EntityKind.Person : EntityKind.Other).Words;
            if (name.Kind == "person" && words.Count > 0)
            {
                // A person counts once, by the sound of the surname: reports spell names in their own way and leave first names out.
                foreach (string word in words)
                {
                    people.TryAdd(word, word == words[^1] ? "~" + Resolve.Entities.SoundKey.Of(word) : "");
                }
            }
            else if (name.Kind == "place")
            {
                places.UnionWith(words);
            }
        }

        return (people, places);
    }

    private static IEnumerable<(string Word, bool IsClock)> Cut(string text)
    {
        int start = -1;
        bool clock = false;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' or ':' && start >= 0 && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1])));
            if (inside)
            {
                clock = start >= 0 && (clock || text[i] == ':');
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return (Letters.Fold(text.AsSpan(start, i - start)), clock);
                start = -1;
                clock = false;
            }
        }
    }

    private void Add(string word, bool isNoFigure, bool isClock, Dictionary<string, string> people, HashSet<string> places)
    {
        word = Numbers.GetValueOrDefault(word, word);
        _hasPronoun |= word is "he" or "she" or "him" or "her" or "his";
        if (word.Length == 0 || Small.Contains(word))
        {
            _small = word;
            return;
        }

        bool figure = !isClock && word.All(char.IsDigit);
        if (!figure && _counting is { } counting)
        {
            counting.Add(Stem(word));
            _counting = counting.Count < CountedWords ? counting : null;
        }

        if (isClock || Days.Contains(word))
        {
            _times.Add(word);
        }
        else if (figure)
        {
            if (!isNoFigure)
            {
                // "Put the number of calls at 41": what is counted may stand before.
                _figures[word] = _counting = _last is { } last && _small is "at" or "to" ? [last] : [];
            }
        }
        else if (places.Contains(word))
        {
            _places.Add(word);
        }
        else if (people.TryGetValue(word, out string? person))
        {
            if (person.Length > 0)
            {
                _words[person] = NameWeight;
            }
        }
        else if (!Months.Contains(word))
        {
            _last = Stem(word);
            _words[_last] = WordWeights.Of(_last);
        }

        _small = null;
    }

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
