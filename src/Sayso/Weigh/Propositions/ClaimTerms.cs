namespace Sayso.Weigh.Propositions;

/// <summary>What a claim is made of, for comparing: its content words in a plain form, and its numbers.</summary>
internal sealed class ClaimTerms
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "into", "about", "over", "after", "before", "during", "between", "that", "this", "these", "those", "it", "its", "he", "she", "they", "them",
        "his", "her", "their", "him", "we", "our", "us", "i", "my", "you", "your", "who", "whom", "which", "what", "when", "where", "while", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will",
        "would", "can", "could", "may", "might", "shall", "should", "must", "not", "no", "nor", "never", "so", "than", "then", "there", "here", "also", "if", "such", "any", "some", "all", "each", "both", "more", "most", "other", "another", "own", "out",
        "up", "down", "off", "s", "t", "said", "say", "says", "told", "according", "whether", "because", "been",
    };

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["dozen"] = "12",
    };

    private ClaimTerms(HashSet<string> words, HashSet<string> figures)
    {
        Words = words;
        Figures = figures;
    }

    /// <summary>Content words, figures among them.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Numbers, without separators.</summary>
    public IReadOnlySet<string> Figures { get; }

    public static ClaimTerms Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var figures = new HashSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' && start >= 0 && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1])));
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                Add(Language.Scripts.Letters.Fold(text.AsSpan(start, i - start)), words, figures);
                start = -1;
            }
        }

        return new ClaimTerms(words, figures);
    }

    private static void Add(string word, HashSet<string> words, HashSet<string> figures)
    {
        word = Numbers.GetValueOrDefault(word, word);
        if (word.Length == 0 || Small.Contains(word))
        {
            return;
        }

        if (word.All(char.IsDigit))
        {
            figures.Add(word);
        }

        words.Add(Stem(word));
    }

    /// <summary>A word without the endings of plurals and of verbs.</summary>
    private static string Stem(string word)
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
}
