using System.Buffers;
using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>
/// Finds the labels that say who speaks next, at the start of lines: "GONYEA:", "Mr. ALDRIDGE.", "Q.", "Ana Pell: ".
/// </summary>
/// <remarks>
/// One such line may be anything (a dateline, a list, "Note:"); a text is taken for one that labels its speakers when several are in it.
/// </remarks>
internal sealed class SpeakerLabels
{
    // A label is a name and perhaps an office, not a sentence.
    private const int LongestLabel = 90;
    private const int MostWords = 5;
    private const int FewNames = 6;

    private static readonly HashSet<string> NoSpeakers = Lexicon.English.Words("no-speakers");
    private static readonly HashSet<string> NoSpeakerWords = Lexicon.English.Words("no-speaker-words");
    private static readonly HashSet<string> Weekdays = [.. Lexicon.English.Values("weekdays", value => value).Keys];
    private static readonly HashSet<string> Ends = Lexicon.English.Words("ends-of-speech");
    private static readonly HashSet<string> Roles = Lexicon.English.Words("speaking-roles");
    private static readonly HashSet<string> Titles = Lexicon.English.Words("titles-of-people");
    private static readonly HashSet<string> Particles = Lexicon.English.Words("particles-of-names");

    private static readonly SearchValues<char> NoName = SearchValues.Create("\"“”?!;/");

    // A post as pages show it: its words, a dash, who wrote it with the name of the account, a day.
    private static readonly Regex Signature = new(
        @"[—–-] [^\n—–()@]{2,60} \(@\w{1,30}\)( (\p{Lu}\p{Ll}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}))?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly List<Found> _found = [];

    private enum Form : byte
    {
        /// <summary>"DON GONYEA, HOST:".</summary>
        Shouted,

        /// <summary>"Mr. ALDRIDGE." or "The CHAIRMAN.", as records of hearings have it.</summary>
        Stopped,

        /// <summary>"Q." or "A:".</summary>
        Letter,

        /// <summary>"Ana Pell:".</summary>
        Named,
    }

    private readonly record struct Found(Span Span, Form Form, string Name);

    /// <summary>Parts of body text with the labels in it as parts of their own.</summary>
    internal static IReadOnlyList<ReportPart> Split(string text, IReadOnlyList<ReportPart> parts)
    {
        var labels = new SpeakerLabels();
        foreach (var part in parts.Where(part => part.Kind == PartKind.Body))
        {
            labels.ReadLines(text, part.Span);
        }

        Span[] kept = [.. labels.Kept().Concat(parts.Where(part => part.Kind == PartKind.Body)
            .SelectMany(part => Signatures(text, part.Span))).Order()];
        return kept.Length == 0 ? parts : Split(text, parts, kept);
    }

    /// <summary>True for a label that stands behind what its speaker says: "— Ana Pell (@anapell) 3 May 2021".</summary>
    internal static bool IsSignature(ReadOnlySpan<char> label) => label[0] is '—' or '–' or '-';

    /// <summary>True for words before a colon that are nobody: "OPINION", "Photo".</summary>
    internal static bool IsNobody(ReadOnlySpan<char> label) => NoSpeakers.Contains(label.ToString().ToLowerInvariant());

    /// <summary>True for a label after which the outlet itself speaks.</summary>
    internal static bool IsEnd(string label) => Ends.Contains(label.ToLowerInvariant());

    private static IEnumerable<Span> Signatures(string text, Span part)
    {
        for (var found = Signature.Match(text, part.Start, part.Length); found.Success; found = found.NextMatch())
        {
            yield return new Span(found.Index, found.Index + found.Length);
        }
    }

    private static List<ReportPart> Split(string text, IReadOnlyList<ReportPart> parts, Span[] labels)
    {
        var split = new List<ReportPart>();
        var kind = PartKind.Body;
        int next = 0;
        foreach (var part in parts)
        {
            if (part.Kind != PartKind.Body)
            {
                split.Add(part);
                continue;
            }

            int from = part.Start;
            for (; next < labels.Length && labels[next].End <= part.End; next++)
            {
                var label = labels[next];
                bool isSignature = IsSignature(label.Of(text));
                AddWords(from, label.Start, isSignature ? PartKind.Post : kind);
                split.Add(new ReportPart(PartKind.Speaker, label));
                kind = isSignature ? kind : IsEnd(SpeakerName.Bare(label.Of(text))) ? PartKind.Body : PartKind.Turn;
                from = label.End;
            }

            AddWords(from, part.End, kind);
        }

        return split;

        void AddWords(int start, int end, PartKind kind)
        {
            if (PlainText.Trim(text, start, end) is { IsEmpty: false } words)
            {
                split.Add(new ReportPart(kind, words));
            }
        }
    }

    private void ReadLines(string text, Span paragraph)
    {
        int start = paragraph.Start;
        while (start < paragraph.End)
        {
            int end = text.IndexOf('\n', start, paragraph.End - start);
            end = end < 0 ? paragraph.End : end;
            Read(text, start, end);
            start = end + 1;
        }
    }

    private void Read(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '>' or '-' or '–' or '—' or '*' or '_'))
        {
            start++;
        }

        var line = text.AsSpan(start, Math.Min(end - start, LongestLabel + 1));
        if (Label(line) is { } label)
        {
            _found.Add(new Found(new Span(start, start + label.Length), label.Form, label.Name));
        }
    }

    /// <summary>The label that a line begins with.</summary>
    private static (int Length, Form Form, string Name)? Label(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is 'Q' or 'A' && line[1] is '.' or ':' && char.IsWhiteSpace(line[2]))
        {
            return (2, Form.Letter, line[..1].ToString());
        }

        int colon = line.IndexOf(':');
        if (colon > 0 && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]) || line[colon + 1] is '*' or '_')
            && Name(line[..colon]) is { } named)
        {
            return (colon + 1, named.IsShouted ? Form.Shouted : Form.Named, named.Name);
        }

        return Stopped(line);
    }

    /// <summary>A name in capitals behind "The", "Mr" or another title in small letters, and a stop.</summary>
    private static (int Length, Form Form, string Name)? Stopped(ReadOnlySpan<char> line)
    {
        int blank = line.IndexOf(' ');
        if (blank < 2 || !(line[..blank] is "The" || Titles.Contains(line[..blank].TrimEnd('.').ToString().ToLowerInvariant())))
        {
            return null;
        }

        int end = blank + 1;
        while (end < line.Length && (char.IsUpper(line[end]) || line[end] is '\'' or '’' or '-' or ' ' || IsLowerPrefix(line, end)))
        {
            end++;
        }

        bool isStopped = end < line.Length && line[end] == '.' && end > blank + 3 && (end + 1 == line.Length || line[end + 1] == ' ');
        return isStopped ? (end + 1, Form.Stopped, line[..end].ToString()) : null;
    }

    // "Mr. McCARTHY.", "Ms. DeLAURO."
    private static bool IsLowerPrefix(ReadOnlySpan<char> line, int at) =>
        char.IsLower(line[at]) && char.IsUpper(line[at - 1]) && at + 1 < line.Length && char.IsUpper(line[at + 1]);

    /// <summary>A name, with what stands behind a comma or in brackets left out; null for what is none.</summary>
    private static (string Name, bool IsShouted)? Name(ReadOnlySpan<char> label)
    {
        int cut = label.IndexOfAny(",([");
        var bare = (cut < 0 ? label : label[..cut]).Trim(" \t*_");
        if (bare.Length < 2 || !char.IsUpper(bare[0]) || bare.ContainsAny(NoName))
        {
            return null;
        }

        var words = Words.Of(bare);
        string name = bare.ToString();
        if (words.Count > MostWords || NoSpeakers.Contains(name.ToLowerInvariant()) && !IsEnd(name)
            || words.Exists(word => DateText.Month(word) > 0 || Weekdays.Contains(word.ToLowerInvariant())
                || NoSpeakerWords.Contains(word.ToLowerInvariant())))
        {
            return null;
        }

        bool isShouted = !bare.ContainsAnyInRange('a', 'z') || words.TrueForAll(word => IsShouted(word) || IsTitle(word));
        return words.TrueForAll(IsNameWord) ? (name, isShouted) : null;
    }

    private static bool IsShouted(string word) => word.Length > 1 && !word.Any(char.IsLower) && word.Any(char.IsUpper);

    private static bool IsTitle(string word) => Titles.Contains(word.TrimEnd('.').ToLowerInvariant());

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) || Particles.Contains(word) || (word[0] is '#' or >= '0' and <= '9' && word.Length <= 3);

    /// <summary>The labels, when there are enough to believe them.</summary>
    private IEnumerable<Span> Kept()
    {
        // One word in capitals that comes again ("STORY:") may be a heading; two of them once each may be too. Speakers take turns.
        var shouted = _found.Where(label => label.Form == Form.Shouted && !IsEnd(label.Name)).CountBy(label => label.Name).ToList();
        bool haveEnds = _found.Exists(label => IsEnd(label.Name));
        bool areShouted = shouted.Count > 1 && (haveEnds || shouted.Sum(name => name.Value) > 2);
        bool areStopped = _found.Count(label => label.Form == Form.Stopped) >= 2;
        var letters = _found.Where(label => label.Form == Form.Letter).CountBy(label => label.Name).ToList();
        bool areLetters = letters.Count > 1 && letters.Sum(letter => letter.Value) >= 3;

        // Names of which one comes again, or that are parts to play, may label; one that comes once does where there are few others.
        var named = _found.Where(label => label.Form == Form.Named).CountBy(label => label.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        bool IsTelling(string name) => named[name] > 1 || Roles.Contains(name.ToLowerInvariant());
        bool areNamed = named.Keys.Count(IsTelling) >= 2 || named.Values.Count(count => count > 1) > 1;
        return _found.Where(label => label.Form switch
        {
            Form.Shouted => areShouted,
            Form.Stopped => areStopped,
            Form.Letter => areLetters,
            _ => areNamed && (IsTelling(label.Name) || named.Count <= FewNames),
        }).Select(label => label.Span);
    }
}
