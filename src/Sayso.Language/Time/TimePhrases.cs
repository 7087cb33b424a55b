namespace Sayso.Language.Time;

/// <summary>Names of one or more words with their values; only the letters of a name count, so that "Sha'ban" is "Shaban".</summary>
internal sealed class TimePhrases<T>
{
    // Names are told apart from other words by how they begin, before any is put together.
    private const int Beginning = 3;

    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    public TimePhrases(Dictionary<string, T> list)
    {
        foreach (var (name, value) in list)
        {
            string letters = Letters(name);
            _values.Add(letters, value);
            _beginnings.Add(letters[..Beginning]);
        }
    }

    /// <summary>Finds the longest name that begins with a token; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Its first token, in a capital.</param>
    /// <param name="longest">How many tokens a name has at most.</param>
    /// <param name="value">What stands behind the name that was found.</param>
    /// <returns>The token behind the name.</returns>
    public int? Find(TimeText text, int token, int longest, out T value)
    {
        value = default!;
        if (token >= text.Sentence.End || !char.IsUpper(text.Document.Word(token)[0]) || text.Word(token).Length < Beginning
            || !_beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(token).AsSpan(0, Beginning)))
        {
            return null;
        }

        int? end = null;
        string letters = "";
        for (int at = token; at < Math.Min(text.Sentence.End, token + longest); at++)
        {
            string word = text.Word(at);
            letters += Letters(word);
            if (word.Length > 0 && char.IsAsciiLetter(word[^1]) && _values.TryGetValue(letters, out var found))
            {
                (end, value) = (at + 1, found);
            }
        }

        return end;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter));
}
