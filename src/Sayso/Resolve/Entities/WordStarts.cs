using System.Globalization;

namespace Sayso.Resolve.Entities;

/// <summary>Finds by how words begin, whatever their case and accents, as the index of a case does.</summary>
internal static class WordStarts
{
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>True when each of the words begins a word of the text, or when there are none.</summary>
    public static bool Are(string? words, string text)
    {
        var there = Cut(text);
        var wanted = Cut(words ?? "");
        return (wanted.Count > 0 || string.IsNullOrWhiteSpace(words)) && wanted.TrueForAll(word => there.Exists(one =>
            Letters.IsPrefix(one, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)));
    }

    private static List<string> Cut(string text)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                if (i > start)
                {
                    words.Add(text[start..i]);
                }

                start = i + 1;
            }
        }

        return words;
    }
}
