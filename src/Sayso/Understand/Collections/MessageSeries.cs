using System.Text.RegularExpressions;
using Sayso.Cases;

namespace Sayso.Understand.Collections;

/// <summary>Series of numbered messages: how they are cited, and which one a message belongs to.</summary>
internal sealed class MessageSeries
{
    private const string Numbers =
        @"[\s:,-]*(?<numbers>(?:(?:No\.|Nos\.) )?\d{2,6}(?:\s*(?:,| and|, and| &|/)\s*\d{2,6})*)(?![\d:%]|(?:st|nd|rd|th)\b| percent)";

    private readonly IReadOnlyList<ProfileFile.SeriesEntry> _series;
    private readonly Dictionary<string, IReadOnlyList<(Regex Pattern, string Series)>> _patterns;

    public MessageSeries(ProfileFile file, ILookup<string, string> misprints)
    {
        _series = file.Series;
        _patterns = _series.Select(series => series.Name).Append("").Distinct(StringComparer.Ordinal)
            .ToDictionary(own => own, own => Compile(own, misprints), StringComparer.Ordinal);
        Words = WordPattern.Any(_series.SelectMany(series => series.Words), misprints);
    }

    /// <summary>The words for a message of any series, as a group for a pattern.</summary>
    public string Words { get; }

    /// <summary>Patterns of citations in a message of a series (empty: of none), in the order in which a number is given to one.</summary>
    public IReadOnlyList<(Regex Pattern, string Series)> Citing(string own) => _patterns.GetValueOrDefault(own) ?? _patterns[""];

    /// <summary>The series in which "my 80" of a message stands; empty when that is not told.</summary>
    /// <param name="sender">The institution that sends it; null when none is printed.</param>
    /// <param name="place">Where it is sent from.</param>
    public string Own(string? sender, string? place) => _series.FirstOrDefault(series => series.Yours is not null
        && (sender is not null ? Begins(series.From, sender) : place is not null
            && series.Places.Contains(place, StringComparer.Ordinal)))?.Name ?? "";

    /// <summary>The series that a message's number belongs to; null when that is not told.</summary>
    public string? Of(Communication communication) => communication.From is [{ Institution: { } sender }, ..]
        ? _series.FirstOrDefault(series => Begins(series.From, sender)
            && (series.To.Count == 0 || communication.To.Any(to => to.Institution is { } addressee && Begins(series.To, addressee))))?.Name
        : null;

    private static bool Begins(IReadOnlyList<string> names, string institution) =>
        names.Any(name => institution.StartsWith(name, StringComparison.Ordinal));

    // A number belongs to the first series that takes it. "Your" and "my" are told by who writes.
    private IReadOnlyList<(Regex, string)> Compile(string own, ILookup<string, string> misprints)
    {
        string? yours = _series.FirstOrDefault(series => series.Name == own)?.Yours;
        return
        [
            .. _series.Where(series => series.Words.Count > 0).Select(series =>
            {
                string whose = (series.Name == yours ? "|[Yy]our(?: telegram)?|[Uu]rtel" : "") + (series.Name == own && yours is not null
                    ? "|[Mm]y(?: telegram)?|[Oo]ur(?: telegram)?" : "");
                return (WordPattern.Compiled($@"\b(?:{WordPattern.Any(series.Words, misprints)}{whose}){Numbers}"), series.Name);
            }),
        ];
    }
}
