using System.Text.RegularExpressions;
using Sayso.Language;

namespace Sayso.Testing.Edits;

/// <summary>A report cut up by plain rules that know nothing of the reading engine: paragraphs, sentences, names.</summary>
public sealed class ReportText
{
    private static readonly Regex ParagraphEnd = new(@"\s*\n\s*", RegexOptions.CultureInvariant);
    private static readonly Regex SentenceEnd = new("[.!?][\"”’')]*\\s+(?=[\"“‘(]?[A-Z])", RegexOptions.CultureInvariant);
    private static readonly Regex Name = new(@"(?<=[a-z,;] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,}){0,2}\b", RegexOptions.CultureInvariant);
    private static readonly Regex Voice = new(
        @"[A-Z][\w’'-]+(?: [\w’'-]+){0,4}(?= (?:said|told|says|added)\b)", RegexOptions.CultureInvariant);
    private static readonly Regex Gap = new(
        "(?<=[\"“])([^\"“”\n]{12,}?)[\"”] [^\"“”\n]{4,60}[,.] [\"“]([^\"“”\n]{12,}?)(?=[\"”])", RegexOptions.CultureInvariant);

    public ReportText(string name, string text)
    {
        (FileName, Text) = (name, text);
        Paragraphs = [.. Cut(text, new Span(0, text.Length), ParagraphEnd, keep: _ => 0)];
        Sentences = [.. Paragraphs.SelectMany(paragraph => Cut(text, paragraph, SentenceEnd, match => match.ValueSpan.TrimEnd().Length))
            .Where(sentence => sentence.Length >= 12)];
        Names = [.. Name.Matches(text).Select(match => new Span(match.Index, match.Index + match.Length))];
        Voices = [.. Voice.Matches(text).Select(match => new Span(match.Index, match.Index + match.Length))];
        Gaps = [.. Gap.Matches(text).Select(match => (IReadOnlyList<Span>)[Of(match.Groups[1]), Of(match.Groups[2])])];
    }

    public string FileName { get; }

    public string Text { get; }

    /// <summary>The first is the headline.</summary>
    public IReadOnlyList<Span> Paragraphs { get; }

    public IReadOnlyList<Span> Sentences { get; }

    /// <summary>Capitalised words within sentences.</summary>
    public IReadOnlyList<Span> Names { get; }

    /// <summary>Words before a verb of saying.</summary>
    public IReadOnlyList<Span> Voices { get; }

    /// <summary>Quotations in two pieces with the saying between them.</summary>
    public IReadOnlyList<IReadOnlyList<Span>> Gaps { get; }

    private static Span Of(Group group) => new(group.Index, group.Index + group.Length);

    private static IEnumerable<Span> Cut(string text, Span within, Regex ends, Func<Match, int> keep)
    {
        int start = within.Start;
        foreach (Match match in ends.Matches(text[within.Start..within.End]))
        {
            int end = within.Start + match.Index + keep(match);
            if (!text.AsSpan(start..end).IsWhiteSpace())
            {
                yield return new Span(start, end);
            }

            start = within.Start + match.Index + match.Length;
        }

        if (start < within.End && !text.AsSpan(start..within.End).IsWhiteSpace())
        {
            yield return new Span(start, within.End);
        }
    }
}
