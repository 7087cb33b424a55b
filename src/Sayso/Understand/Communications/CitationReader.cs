using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand.Communications;

/// <summary>Reads what a document itself cites: numbers of messages in its text, and its footnotes that just name an earlier document.</summary>
internal static partial class CitationReader
{
    private const int MostBefore = 200;
    private const int MostNotes = 500;
    private const int LongestNote = 6000;

    // Series of numbered messages, and the words for one of them. "Your" and "my" are told by who writes. A number belongs to the first series that takes it.
    private static readonly (string Series, string Words)[] Series =
    [
        ("CAS", @"C-?AS(?: Saigon)?|SAIG"), ("Embtel", @"Embtels?|Emb(?:assy)?(?:['’]s)? tel(?:egram)?s?|Saigon(?:['’]s)?(?: tel(?:egram)?s?)?"), ("Deptel", @"Deptels?|Dep(?:t|artment)(?:['’]s)? (?:cir)?tel(?:egram)?s?|State(?: [Cc]able)?"),
        ("MAC", "MACV?"), ("JCS", "JCS"), ("CAP", "CAP"), ("LINC", "S?LINC"), ("GUAT", "S?GUAT"), ("DIR", "DIR"),
    ];

    private static readonly Dictionary<string, (Regex Pattern, string Series)[]> Patterns = new[] { "Embtel", "Deptel", "" }.ToDictionary(own => own, Compile);

    /// <summary>What a document cites.</summary>
    /// <param name="text">The report.</param>
    /// <param name="layout">Where its pieces stand.</param>
    /// <param name="number">The document's own number in its volume; null when it has none.</param>
    /// <param name="own">The series of its own messages: "Embtel", "Deptel" or empty.</param>
    public static IReadOnlyList<Citation> Read(string text, Layout layout, int? number, string own)
    {
        var found = new List<Citation>();
        foreach (var (mark, note) in layout.Notes.Take(MostNotes))
        {
            Footnote(text, layout, mark, note, number, found);
        }

        foreach (var paragraph in layout.Body)
        {
            string words = DatelineMark().Replace(paragraph.Of(text).ToString(), mark => new string(' ', mark.Length));
            var taken = new HashSet<int>();
            foreach (var (pattern, series) in Patterns.GetValueOrDefault(own, Patterns[""]))
            {
                foreach (Match match in pattern.Matches(words))
                {
                    foreach (Match one in Digits().Matches(match.Groups["numbers"].Value))
                    {
                        int start = paragraph.Start + match.Groups["numbers"].Index + one.Index;
                        if (taken.Add(start))
                        {
                            found.Add(new Citation($"{series} {one.Value.TrimStart('0')}", new Span(paragraph.Start + match.Index, start + one.Length)));
                        }
                    }
                }
            }
        }

        return [.. found.DistinctBy(citation => citation.Text)];
    }

    private static void Footnote(string text, Layout layout, string mark, Span note, int? own, List<Citation> found)
    {
        string words = note.Of(text)[..Math.Min(note.Length, LongestNote)].ToString();
        foreach (var (from, to) in NoteSentences.Of(words))
        {
            string sentence = words[from..to];
            bool cites = Citing().IsMatch(sentence) && !sentence.StartsWith("See", StringComparison.Ordinal);
            bool sees = SeeOnly().IsMatch(sentence) && Before(text, layout, mark) is { } before && CitedThing().IsMatch(before[^Math.Min(90, before.Length)..]);
            if (!cites && !sees)
            {
                continue;
            }

            foreach (Match document in Documents().Matches(sentence))
            {
                if (Footnoted().IsMatch(sentence[..document.Index]))
                {
                    continue;
                }

                foreach (Match one in Digits().Matches(document.Groups["numbers"].Value))
                {
                    if (int.TryParse(one.Value, out int number) && (own is null || number < own))
                    {
                        found.Add(new Citation($"Document {number}", new Span(note.Start + from + document.Index, note.Start + from + document.Index + document.Length)));
                    }
                }
            }
        }
    }

    /// <summary>The words before a footnote's mark.</summary>
    private static string? Before(string text, Layout layout, string mark)
    {
        int at = text.IndexOf($"[{mark}]", StringComparison.Ordinal);
        return at > 0 && layout.Notes.Count > 0 && at < layout.Notes[0].Span.Start ? DatelineMark().Replace(text[Math.Max(0, at - MostBefore)..at], "").TrimEnd() : null;
    }

    private static (Regex, string)[] Compile(string own) =>
    [
        .. Series.Select(series =>
        {
            string whose = (own, series.Series) switch
            {
                ("Deptel", "Embtel") or ("Embtel", "Deptel") => "|[Yy]our(?: telegram)?|[Uu]rtel",
                ("Embtel", "Embtel") or ("Deptel", "Deptel") => "|[Mm]y(?: telegram)?|[Oo]ur(?: telegram)?",
                _ => "",
            };
            return (new Regex($@"\b(?:{series.Words}{whose})[\s:,-]*(?<numbers>(?:(?:No\.|Nos\.) )?\d{{2,6}}(?:\s*(?:,| and|, and| &|/)\s*\d{{2,6}})*)(?![\d:%]|(?:st|nd|rd|th)\b| percent)", RegexOptions.CultureInvariant), series.Series);
        }),
    ];

    [GeneratedRegex(@"\[\d{1,3}\]")]
    private static partial Regex DatelineMark();

    [GeneratedRegex(@"(?<!A-)\b\d{1,6}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\bDocuments?\s+(?<numbers>\d+(?:(?:,? and|,|[-–])\s*\d+)*)")]
    private static partial Regex Documents();

    [GeneratedRegex(@"[Ff]ootnotes?\s+\d+,?\s*$")]
    private static partial Regex Footnoted();

    [GeneratedRegex(@"^(?:Documents?|(?:An )?[Ee]nclosure to Document|Attachment to Document|(?:Dated [^;,.]*, )?[Pp]rinted as Document|Supra)\b|^(?:Apparent(?:ly)?|An apparent|The|This|Presumably|Probably)?\s*(?:a )?[Rr]eference is (?:apparently |presumably )?to\b|^An? apparent reference to|^(?:Telegram|Airgram|Embtel|Deptel)s? [\w-]+(?: (?:to|from) \w+)?(?:, [^.;]{0,40})?(?: (?:is|are) printed as|,|;)|(?<!also )(?:is|are) printed (?:as|in) Documents?\b|^(?:Telegram|Airgram|Embtel|Deptel|CAS)s? .{0,60}\b(?:is|are) Documents?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Citing();

    [GeneratedRegex(@"^See (?:Documents? [\d, and–-]+)\.?$")]
    private static partial Regex SeeOnly();

    [GeneratedRegex(@"(?:tel(?:egram)?s?|cables?|messages?|letter|memorand(?:um|a)|report|paper|dispatch|airgram|estimate|plan|conversation|meeting|Embtels?|Deptels?|Saigon|CAS|DIR|LINC|GUAT|[Rr]ef(?:erence)?s?\.?:?|\d{2,6}|A-\d+)[\s.,;:)”""']*(?:\S+\s*){0,6}$", RegexOptions.IgnoreCase)]
    private static partial Regex CitedThing();
}
