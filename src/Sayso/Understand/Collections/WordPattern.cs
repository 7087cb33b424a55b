using System.Text;
using System.Text.RegularExpressions;

namespace Sayso.Understand.Collections;

/// <summary>Words of a collection's file as a pattern.</summary>
/// <remarks>
/// They are literal, but for some signs: what stands in parentheses may be missing, an apostrophe stands for the curly one too, {place} and
/// {country} stand for a name up to the next comma or parenthesis, and {words} for any words that begin with a capital. So no file can hold
/// a pattern that takes long.
/// </remarks>
internal static class WordPattern
{
    private const int MostOptional = 8;
    private const int Longest = 120;

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["{place}"] = @"(?:the )?(?<place>[^,()]+)", ["{country}"] = @"(?:the )?(?<country>[^,()]+)", ["{words}"] = @"(?:[A-Z]\w+ )*",
    };

    /// <summary>A pattern that nothing matches.</summary>
    public static Regex None { get; } = new("(?!)", RegexOptions.CultureInvariant);

    /// <summary>Why some words cannot be used; null when they can.</summary>
    public static string? Fault(string words)
    {
        int open = 0, optional = 0;
        foreach (char character in words)
        {
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            optional += character == '(' ? 1 : 0;
            if (open is < 0 or > 1)
            {
                return "its parentheses do not match, or one stands within another";
            }
        }

        return string.IsNullOrWhiteSpace(words) ? "it is empty"
            : open != 0 ? "a parenthesis is not closed"
            : optional > MostOptional ? $"it has more than {MostOptional} parts in parentheses"
            : words.Length > Longest ? $"it is longer than {Longest} characters"
            : null;
    }

    /// <summary>One of some words, longest first, as a group for a pattern; a group that nothing matches when there are none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="misprints">Misprints of a word, which count as the word.</param>
    public static string Any(IEnumerable<string> words, ILookup<string, string> misprints)
    {
        var all = words.Distinct(StringComparer.Ordinal).OrderByDescending(one => one.Length).ThenBy(one => one, StringComparer.Ordinal)
            .Select(one => Of(one, misprints));
        return string.Join('|', all) is { Length: > 0 } joined ? $"(?:{joined})" : "(?!)";
    }

    /// <summary>One of some words, wherever they stand as words.</summary>
    public static Regex Anywhere(IReadOnlyList<string> words, ILookup<string, string> misprints) =>
        words.Count == 0 ? None : Compiled($@"(?<!\w){Any(words, misprints)}(?!\w)");

    /// <summary>One of some words at the beginning.</summary>
    public static Regex AtStart(IReadOnlyList<string> words, ILookup<string, string> misprints) =>
        words.Count == 0 ? None : Compiled($@"^{Any(words, misprints)}(?!\w)");

    /// <summary>One of some words and nothing else.</summary>
    public static Regex Whole(IReadOnlyList<string> words, ILookup<string, string> misprints) =>
        words.Count == 0 ? None : Compiled($"^{Any(words, misprints)}$");

    /// <summary>A pattern of ours around words of a file.</summary>
    public static Regex Compiled(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static string Of(string words, ILookup<string, string> misprints)
    {
        var pattern = new StringBuilder();
        int word = 0;
        void Word(int end)
        {
            string plain = words[word..end];
            string[] wrong = [.. misprints[plain]];
            pattern.Append(wrong.Length == 0 ? Regex.Escape(plain) : $"(?:{string.Join('|', wrong.Prepend(plain).Select(Regex.Escape))})");
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (char.IsLetterOrDigit(words[i]))
            {
                continue;
            }

            Word(i);
            int end = words[i] == '{' ? words.IndexOf('}', i) : -1;
            if (end > 0 && Signs.TryGetValue(words[i..(end + 1)], out string? sign))
            {
                pattern.Append(sign);
                i = end;
            }
            else
            {
                pattern.Append(words[i] switch
                {
                    '(' => "(?:",
                    ')' => ")?",
                    '\'' or '’' => "['’]",
                    _ => Regex.Escape(words[i].ToString()),
                });
            }

            word = i + 1;
        }

        Word(words.Length);
        return pattern.ToString();
    }
}
