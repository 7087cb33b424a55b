using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Read.Formats;

/// <summary>
/// Puts a report's text together paragraph by paragraph, a blank line between them, keeping where links and marked parts stand.
/// </summary>
internal sealed class TextAssembly(string path)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextParagraph> _paragraphs = [];
    private readonly List<ReportLink> _links = [];
    private readonly List<Span> _people = [];

    public int Length => _text.Length;

    /// <summary>Adds a paragraph; white space in it is folded, other characters are kept. Blank ones are left out.</summary>
    /// <param name="words">The words.</param>
    /// <param name="known">What the document says it is.</param>
    /// <param name="links">Stretches of <paramref name="words"/> that lead somewhere.</param>
    /// <param name="people">Stretches of <paramref name="words"/> that the document marks as names of people.</param>
    public void Add(string words, PartKind? known = null, IReadOnlyList<(int Start, int End, string Url)>? links = null,
        IReadOnlyList<(int Start, int End)>? people = null)
    {
        var (folded, map) = Fold(words);
        if (folded.Length == 0)
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        int start = _text.Length;
        _text.Append(folded);
        if (_text.Length > ReadLimits.TextLength)
        {
            throw ReadProblems.TooLong(path, _text.Length);
        }

        _paragraphs.Add(new TextParagraph(new Span(start, _text.Length), known));
        foreach (var (from, to, url) in links ?? [])
        {
            var span = new Span(start + map[from], start + map[to]);
            if (!span.IsEmpty)
            {
                _links.Add(new ReportLink(span, url));
            }
        }

        _people.AddRange((people ?? []).Select(stretch => new Span(start + map[stretch.Start], start + map[stretch.End]))
            .Where(span => !span.IsEmpty));
    }

    public DocumentText Finish(Provenance provenance) => new(_text.ToString(), _paragraphs, _links, provenance) { People = _people };

    /// <summary>Runs of ordinary white space become one space, those at the ends go; NBSP stays. Also where each character went.</summary>
    private static (string Text, int[] Map) Fold(string words)
    {
        var text = new StringBuilder(words.Length);
        int[] map = new int[words.Length + 1];
        for (int i = 0; i < words.Length; i++)
        {
            map[i] = text.Length;
            char character = words[i];
            if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\0')
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(character);
            }
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        map[words.Length] = text.Length;
        for (int i = 0; i < map.Length; i++)
        {
            map[i] = Math.Min(map[i], text.Length);
        }

        return (text.ToString(), map);
    }
}
