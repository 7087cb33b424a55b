using System.Text;

namespace Sayso.Language;

/// <summary>The word lists of a language: the files of lexicon/LANGUAGE, which are part of this assembly.</summary>
/// <remarks>
/// A file holds one entry a line, a word or a phrase, in the lists of values with a tab and its value behind it. Lines that start with "#"
/// say what the list is for. Whoever needs a list keeps it in a static field: each call reads the file.
/// </remarks>
public sealed class Lexicon
{
    private readonly string _language;

    private Lexicon(string language) => _language = language;

    /// <summary>The lists of lexicon/en.</summary>
    public static Lexicon English { get; } = new("en");

    /// <summary>The lists of another language.</summary>
    /// <param name="language">Name of the folder: "fr".</param>
    public static Lexicon Of(string language) => new(language);

    /// <summary>A list of words; upper and lower case are told apart.</summary>
    /// <param name="list">Name of the file without its ending.</param>
    /// <exception cref="ArgumentException">No such list.</exception>
    public HashSet<string> Words(string list) => Words(list, StringComparer.Ordinal);

    /// <summary>A list of words, compared in a given way.</summary>
    /// <param name="list">Name of the file without its ending.</param>
    /// <param name="comparer">When two words are the same.</param>
    /// <exception cref="ArgumentException">No such list.</exception>
    public HashSet<string> Words(string list, StringComparer comparer) => new(Lines(list), comparer);

    /// <summary>A list of words in the order of the file.</summary>
    /// <param name="list">Name of the file without its ending.</param>
    /// <exception cref="ArgumentException">No such list.</exception>
    public string[] Ordered(string list) => Lines(list);

    /// <summary>A list of words with their values.</summary>
    /// <param name="list">Name of the file without its ending.</param>
    /// <param name="value">Makes a value of what stands behind the tab.</param>
    /// <exception cref="ArgumentException">No such list.</exception>
    /// <exception cref="InvalidDataException">A line without a tab, or a word that stands twice.</exception>
    public Dictionary<string, T> Values<T>(string list, Func<string, T> value) => Values(list, value, StringComparer.Ordinal);

    /// <summary>A list of words with their values, the words compared in a given way.</summary>
    /// <param name="list">Name of the file without its ending.</param>
    /// <param name="value">Makes a value of what stands behind the tab.</param>
    /// <param name="comparer">When two words are the same.</param>
    /// <exception cref="ArgumentException">No such list.</exception>
    /// <exception cref="InvalidDataException">A line without a tab, or a word that stands twice.</exception>
    public Dictionary<string, T> Values<T>(string list, Func<string, T> value, StringComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(value);
        var values = new Dictionary<string, T>(comparer);
        foreach (string line in Lines(list))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !values.TryAdd(line[..tab], value(line[(tab + 1)..])))
            {
                throw new InvalidDataException($"{Name(list)}: \"{line}\" has no tab, or its word stands twice.");
            }
        }

        return values;
    }

    private string[] Lines(string list)
    {
        ArgumentException.ThrowIfNullOrEmpty(list);
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(Name(list))
            ?? throw new ArgumentException($"{Name(list)} is not there.", nameof(list));
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Array.FindAll(Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line[0] != '#');
    }

    private string Name(string list) => $"lexicon/{_language}/{list}.txt";
}
