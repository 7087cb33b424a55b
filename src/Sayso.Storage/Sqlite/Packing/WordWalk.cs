using System.Globalization;
using Sayso.Language;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>
/// The words of a claim one after the other: a lemma is told by how many of them are passed over to the one that it is, and by how its
/// ending differs.
/// </summary>
/// <remarks>What a word is must never change. Only ASCII is made small, whatever the machine knows of letters.</remarks>
internal sealed class WordWalk
{
    // So much of a lemma may differ from the word that it belongs to, and so much must not.
    private const int MostEnding = 2;
    private const int LeastStem = 2;

    private readonly string _text;
    private readonly List<Span> _words = [];
    private int _next;

    /// <param name="text">The report's text.</param>
    /// <param name="content">Where the claim stands in it.</param>
    public WordWalk(string text, IReadOnlyList<Span> content)
    {
        _text = text;
        foreach (var span in content)
        {
            for (int at = span.Start; at < span.End; at++)
            {
                int start = at;
                while (at < span.End && IsOfWord(text[at]))
                {
                    at++;
                }

                if (at > start)
                {
                    _words.Add(new Span(start, at));
                }
            }
        }
    }

    /// <summary>How a lemma is told from here, and goes there; null when no word is near it.</summary>
    /// <returns>How many words are passed over, and how the ending differs: null for a word as it is.</returns>
    public (int Skip, string? Ending)? To(string lemma)
    {
        for (int number = _next; number < _words.Count; number++)
        {
            string word = Word(number);
            int same = word.AsSpan().CommonPrefixLength(lemma);
            bool isWord = same == word.Length && same == lemma.Length;
            if (isWord || (same >= LeastStem && same >= lemma.Length - MostEnding))
            {
                int skip = number - _next;
                _next = number + 1;
                return (skip, isWord ? null : string.Create(CultureInfo.InvariantCulture, $"{word.Length - same} {lemma[same..]}"));
            }
        }

        return null;
    }

    /// <summary>The lemma that was told so.</summary>
    public string Next(int skip, string? ending)
    {
        string word = Word(_next + skip);
        _next += skip + 1;
        if (ending is null)
        {
            return word;
        }

        int gap = ending.IndexOf(' ', StringComparison.Ordinal);
        return string.Concat(word.AsSpan(..^int.Parse(ending.AsSpan(..gap), CultureInfo.InvariantCulture)), ending.AsSpan(gap + 1));
    }

    private string Word(int number) => string.Create(_words[number].Length, _text.AsSpan(_words[number].Start), static (word, from) =>
    {
        for (int i = 0; i < word.Length; i++)
        {
            word[i] = from[i] is >= 'A' and <= 'Z' ? (char)(from[i] | 0x20) : from[i];
        }
    });

    // Letters and digits of ASCII, and all beyond it but quotation marks, dashes and dots.
    private static bool IsOfWord(char letter) =>
        letter < 0x80 ? char.IsAsciiLetterOrDigit(letter) : letter is (> '\u00A0' and < '\u2000') or > '\u206F';
}
