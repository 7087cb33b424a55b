using System.Text.RegularExpressions;

namespace Sayso.Understand.Collections;

/// <summary>The kinds of documents that headings name.</summary>
internal sealed class DocumentKinds
{
    private readonly List<(Regex Starts, Regex Has, string Kind)> _kinds;
    private readonly ILookup<string, ProfileFile.KindEntry> _entries;

    public DocumentKinds(IReadOnlyList<ProfileFile.KindEntry> entries, ILookup<string, string> misprints)
    {
        _kinds = [.. entries.Select(entry =>
            (WordPattern.AtStart(entry.Starts, misprints), WordPattern.Anywhere(entry.Has, misprints), entry.Kind))];
        _entries = entries.ToLookup(entry => entry.Kind, StringComparer.Ordinal);
    }

    /// <summary>The kind that a heading names, the first that fits; null when it names none.</summary>
    public string? Of(string heading) => _kinds.FirstOrDefault(kind => kind.Starts.IsMatch(heading) || kind.Has.IsMatch(heading)).Kind;

    /// <summary>True for records of what was said among those present.</summary>
    public bool IsTalk(string kind) => _entries[kind].Any(entry => entry.IsTalk);

    /// <summary>True for a talk whose heading tells who wrote it down.</summary>
    public bool IsAuthored(string kind) => !IsTalk(kind) || _entries[kind].Any(entry => entry.IsAuthored);

    /// <summary>True for what goes from a sender to an addressee.</summary>
    public bool IsSent(string kind) => _entries[kind].Any(entry => entry.IsSent);
}
