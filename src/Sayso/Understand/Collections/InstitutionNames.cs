using System.Text.RegularExpressions;
using Sayso.Read;

namespace Sayso.Understand.Collections;

/// <summary>Which institution some printed words mean.</summary>
internal sealed partial class InstitutionNames
{
    private readonly List<Entry> _entries;
    private readonly ProfileFile.PostsEntry? _posts;
    private readonly Regex _ours;
    private readonly Regex _foreignStart;
    private readonly Regex _foreign;
    private readonly Regex _holder;

    public InstitutionNames(ProfileFile file, ILookup<string, string> misprints)
    {
        _entries =
        [
            .. file.Institutions.Select(entry => new Entry(
                entry.Name, WordPattern.Anywhere(entry.Words, misprints), WordPattern.AtStart(entry.Starts, misprints),
                    WordPattern.Whole(entry.Alone, misprints),
                WordPattern.Anywhere(entry.Not, misprints), WordPattern.AtStart(entry.Heads, misprints))),
        ];
        _posts = file.Posts;
        _ours = WordPattern.Compiled($@"^(?:{WordPattern.Any([.. file.Ours, "the", "The"], misprints)}\s+)+");
        _foreignStart = WordPattern.AtStart(file.Foreign.Starts, misprints);
        _foreign = WordPattern.Anywhere(file.Foreign.Has, misprints);
        _holder = WordPattern.Whole([.. file.Institutions.SelectMany(entry => entry.Holders)], misprints);
        Short = [.. file.Institutions.SelectMany(entry => entry.Short).Distinct(StringComparer.Ordinal)];
        Openings = [.. file.Institutions.Where(entry => entry.Openings.Count > 0).Select(entry => (entry.Openings, entry.Desks))];
        Names = [.. file.Institutions.Select(entry => entry.Name).Where(name => !name.Contains('{', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names without a place inside.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Short names by which notes speak of them.</summary>
    public IReadOnlyList<string> Short { get; }

    /// <summary>Names and desks by which openings of messages address them.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Names, IReadOnlyList<string> Desks)> Openings { get; }

    /// <summary>The institution; null when the words mean none that is known.</summary>
    public string? Of(string words)
    {
        string plain = Brackets().Replace(_ours.Replace(words, ""), "").Trim();
        if (plain.Length == 0 || IsForeign(plain))
        {
            return null;
        }

        foreach (var entry in _entries)
        {
            if (entry.Match(plain) is { } match)
            {
                return Named(entry.Name, match);
            }
        }

        return _posts is not null && Country(plain) is { } country ? Post(country) : null;
    }

    /// <summary>True for an office whose holder and institution know together.</summary>
    public bool IsHead(string office) => _entries.Any(entry => entry.Heads.IsMatch(office));

    /// <summary>True where an office that only one person holds is printed instead of the name.</summary>
    public bool IsHolder(string words) => _holder.IsMatch(words);

    /// <summary>True for words of another state's office.</summary>
    public bool IsForeign(string words) => _foreignStart.IsMatch(words) || _foreign.IsMatch(words);

    private string Named(string name, Match match)
    {
        if (match.Groups["country"] is { Success: true } country)
        {
            string where = country.Value.Trim();
            return name.Replace("{country}", Country(where) ?? where, StringComparison.Ordinal);
        }

        return match.Groups["place"] is { Success: true } place ? name.Replace("{place}", place.Value.Trim(), StringComparison.Ordinal)
            : name;
    }

    private string Post(string country) => _posts!.Named.Replace("{country}", country, StringComparison.Ordinal);

    private string? Country(string city) => _posts?.Countries.GetValueOrDefault(city) ?? WorldPlaces.CountryOf(city);

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Brackets();

    private sealed record Entry(string Name, Regex Words, Regex Starts, Regex Alone, Regex Not, Regex Heads)
    {
        public Match? Match(string words) => Not.IsMatch(words) ? null
            : Alone.Match(words) is { Success: true } alone ? alone
            : Starts.Match(words) is { Success: true } start ? start
            : Words.Match(words) is { Success: true } match ? match
            : null;
    }
}
