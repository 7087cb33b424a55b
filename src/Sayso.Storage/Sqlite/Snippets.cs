using Sayso.Cases;
using Sayso.Language.Scripts;

namespace Sayso.Storage.Sqlite;

/// <summary>The words found, with those around them.</summary>
internal static class Snippets
{
    private const int Around = 90;

    public static IReadOnlyList<Snippet> Of(string text, IReadOnlyList<string> terms)
    {
        var words = WordsOf(text);
        string[] folded = [.. terms.Select(term => Letters.Fold(term))];
        bool IsHit((int Start, int End) word)
        {
            string own = Letters.Fold(text.AsSpan(word.Start, word.End - word.Start));
            return folded.Where((term, number) => number == folded.Length - 1 ? own.StartsWith(term, StringComparison.Ordinal)
                : own == term).Any();
        }

        int first = words.FindIndex(IsHit);
        if (first < 0)
        {
            string head = text[..Math.Min(text.Length, 2 * Around)].ReplaceLineEndings(" ");
            return head.Length == 0 ? [] : [new Snippet(head, false)];
        }

        int from = words.FindIndex(word => word.Start >= words[first].Start - Around);
        int end = words.FindLastIndex(word => word.End <= words[first].End + Around);
        var pieces = new List<Snippet>();
        int at = words[from].Start;
        void Plain(int to, string before, string after)
        {
            if (to > at || before.Length + after.Length > 0)
            {
                pieces.Add(new Snippet(before + text[at..to].ReplaceLineEndings(" ") + after, false));
            }
        }

        string lead = from > 0 ? "…" : "";
        for (int i = from; i <= end; i++)
        {
            if (IsHit(words[i]))
            {
                Plain(words[i].Start, lead, "");
                pieces.Add(new Snippet(text[words[i].Start..words[i].End], true));
                at = words[i].End;
                lead = "";
            }
        }

        bool isLast = end == words.Count - 1;
        Plain(isLast ? text.Length : words[end].End, lead, isLast ? "" : "…");
        return pieces;
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add((start, i));
                start = -1;
            }
        }

        return words;
    }
}
