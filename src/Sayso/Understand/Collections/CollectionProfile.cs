using Sayso.Cases;
using Sayso.Read;

namespace Sayso.Understand.Collections;

/// <summary>What one edition or service has of its own: its series, offices, short names, places and misprints.</summary>
/// <remarks>
/// Made of the files of one folder, over what correspondence in English has anywhere. Immutable; safe for any number of threads.
/// </remarks>
public sealed class CollectionProfile
{
    // A printed title stands on the first page.
    private const int Beginning = 3000;
    private const string SourceMark = "Source:";

    private readonly ProfileFile _file;
    private readonly Dictionary<string, string> _misprints;

    // Most reports are no correspondence: patterns are made when a document first needs them.
    private readonly Lazy<DocumentKinds> _kinds;
    private readonly Lazy<InstitutionNames> _institutions;
    private readonly Lazy<MessageSeries> _series;
    private readonly Lazy<CorrespondenceForms> _forms;
    private readonly Lazy<PersonListForms> _persons;

    internal CollectionProfile(string name, ProfileFile own)
    {
        Name = name;
        _file = ProfileMerge.Over(own, ProfileMerge.Anywhere);
        _misprints = new Dictionary<string, string>(_file.Misprints, StringComparer.Ordinal);
        var misprints = _misprints.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        _kinds = new(() => new DocumentKinds(_file.Kinds, misprints));
        _institutions = new(() => new InstitutionNames(_file, misprints));
        _series = new(() => new MessageSeries(_file, misprints));
        _forms = new(() => new CorrespondenceForms(_file, own.Titles, Institutions, Series, misprints));
        _persons = new(() => new PersonListForms(_file.Persons, misprints));
    }

    /// <summary>What any correspondence in English has; nothing of one edition.</summary>
    public static CollectionProfile Any { get; } = new("", new ProfileFile());

    /// <summary>The folder's name; empty for what belongs to no collection.</summary>
    public string Name { get; }

    /// <summary>What the collection is called; empty when it does not say.</summary>
    public string Title => _file.Title ?? "";

    internal DocumentKinds Kinds => _kinds.Value;

    internal InstitutionNames Institutions => _institutions.Value;

    internal MessageSeries Series => _series.Value;

    internal CorrespondenceForms Forms => _forms.Value;

    internal PersonListForms Persons => _persons.Value;

    /// <summary>The place whose clock stamps what is received; null when messages must say it themselves.</summary>
    internal string? Home => _file.Home;

    /// <summary>
    /// True when a report says that it belongs to the collection: by its edition's header, its outlet, its note on the source, its first
    /// lines.
    /// </summary>
    internal bool IsOf(Report report)
    {
        var signs = _file.Signs;
        string text = report.Text, head = text[..Math.Min(Beginning, text.Length)];
        return Named(signs.Titles, report.Edition) || Named(signs.Titles, report.Title)
            || signs.Outlets.Contains(report.Outlet, StringComparer.OrdinalIgnoreCase)
            || signs.Titles.Any(title => head.Contains(title, StringComparison.OrdinalIgnoreCase))
            || signs.FirstLines.Any(line => head.AsSpan().TrimStart().StartsWith(line, StringComparison.Ordinal))
            || SourceNote(head) is { } note && signs.SourceNotes.Any(start => note.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>The clock of a place at a moment on it.</summary>
    internal (int? Offset, string? Name) ClockAt(string? place, DateTime local) => PlaceClocks.At(place, local, _file.Places);

    /// <summary>True for a place that the world or the collection knows.</summary>
    internal bool IsPlace(string words) => PlaceClocks.Find(words, _file.Places) is not null;

    /// <summary>A name as it should be printed, without titles that only this collection knows.</summary>
    internal string Mended(string name) =>
        Forms.WithoutTitles(string.Join(' ', name.Split(' ').Select(word => _misprints.GetValueOrDefault(word, word))));

    private static bool Named(IReadOnlyList<string> titles, string? title) =>
        title is not null && titles.Any(known => title.Contains(known, StringComparison.OrdinalIgnoreCase));

    private static string? SourceNote(string head)
    {
        int at = head.StartsWith(SourceMark, StringComparison.Ordinal) ? 0 : head.IndexOf("\n" + SourceMark, StringComparison.Ordinal);
        return at < 0 ? null : head[(head.IndexOf(':', at) + 1)..].TrimStart();
    }
}
