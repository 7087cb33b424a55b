using System.Text;
using System.Text.RegularExpressions;
using Sayso.Cases;

namespace Sayso.Read.Formats;

/// <summary>
/// Reads Markdown: headings, paragraphs, lists and quotations become paragraphs; marks of emphasis go, links keep their words and address.
/// </summary>
internal static partial class MarkdownReader
{
    public static DocumentText Read(string path, string markdown)
    {
        var text = new TextAssembly(path);
        var block = new StringBuilder();
        bool code = false;
        bool headline = false;
        foreach (var raw in markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            string line = raw.TrimEnd();
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                Flush(null);
                code = !code;
                continue;
            }

            string bare = line.TrimStart();
            if (bare.Length == 0 || Rule().IsMatch(bare))
            {
                Flush(null);
                continue;
            }

            int hashes = bare.TakeWhile(character => character == '#').Count();
            if (!code && hashes is >= 1 and <= 6 && bare.Length > hashes && bare[hashes] == ' ')
            {
                Flush(null);
                block.Append(bare[(hashes + 1)..].TrimEnd('#', ' '));
                Flush(hashes == 1 && !headline ? PartKind.Headline : null);
                headline |= hashes == 1;
                continue;
            }

            if (!code && Item().Match(bare) is { Success: true } item)
            {
                Flush(null);
                bare = bare[item.Length..];
            }

            block.Append(block.Length > 0 ? " " : "").Append(bare.StartsWith('>') ? bare.TrimStart('>', ' ') : bare);
        }

        Flush(null);
        return text.Finish(Provenance.None);

        void Flush(PartKind? kind)
        {
            if (block.Length > 0)
            {
                var (words, links) = Inline(block.ToString());
                text.Add(words, kind, links);
                block.Clear();
            }
        }
    }

    private static (string Words, List<(int Start, int End, string Url)> Links) Inline(string line)
    {
        var words = new StringBuilder(line.Length);
        var links = new List<(int, int, string)>();
        int at = 0;
        foreach (Match match in Link().Matches(line))
        {
            words.Append(Plain(line[at..match.Index]));
            int start = words.Length;
            words.Append(Plain(match.Groups["words"].Value));
            if (match.Value[0] != '!' && match.Groups["url"].Value.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                links.Add((start, words.Length, match.Groups["url"].Value));
            }

            at = match.Index + match.Length;
        }

        words.Append(Plain(line[at..]));
        return (words.ToString(), links);
    }

    private static string Plain(string piece) => Escape().Replace(Unmarked(piece), "$1");

    /// <summary>A piece without the stars, double underscores and backticks that mark emphasis and code.</summary>
    private static string Unmarked(string piece)
    {
        var words = new StringBuilder(piece.Length);
        for (int i = 0; i < piece.Length; i++)
        {
            bool escaped = i > 0 && piece[i - 1] == '\\';
            bool pair = piece[i] == '_' && ((i + 1 < piece.Length && piece[i + 1] == '_') || (i > 0 && piece[i - 1] == '_'));
            if (escaped || !(piece[i] is '*' or '`' || pair))
            {
                words.Append(piece[i]);
            }
        }

        return words.ToString();
    }

    [GeneratedRegex(@"^([-*_=] ?){3,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^([-*+]|\d{1,3}[.)]) ", RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]{0,500})\]\((?<url>[^()\s]{1,2000})( ""[^""]{0,200}"")?\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!>])", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
