using System.Text.RegularExpressions;
using Sayso.Cases;

namespace Sayso.Inquire.Knowledge;

/// <summary>Finds in a list of persons whom a printed name means, and which of its institutions a party is.</summary>
internal sealed partial class PeopleDirectory
{
    private readonly Dictionary<string, List<(string Person, string[] Given)>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, OfficeLink> _seats;
    private readonly HashSet<string> _institutions;

    public PeopleDirectory(IReadOnlyList<OfficeLink> offices)
    {
        _seats = offices.Where(office => office.Institution.Length > 0).ToLookup(office => office.Person);
        _institutions = offices.Select(office => office.Institution).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var person in offices.DistinctBy(office => office.Person))
        {
            var (surname, given) = Parts(person.Name);
            Add(surname, person.Person, given);
            if (!person.Name.Contains(',', StringComparison.Ordinal))
            {
                Add(person.Name, person.Person, []);
            }
        }
    }

    public bool IsEmpty => _bySurname.Count == 0;

    /// <summary>
    /// The one person of the list whom a name means; where several bear it, the one who sits in an institution. Null when none or several
    /// fit.
    /// </summary>
    /// <param name="name">As printed.</param>
    /// <param name="office">The office printed beside it; null when there is none.</param>
    /// <param name="day">When.</param>
    public string? Person(string name, Party? office, DateTimeOffset? day)
    {
        var (surname, given) = Parts(name);
        var options = new List<string>();
        foreach (var (person, theirs) in (_bySurname.GetValueOrDefault(name) ?? []).Concat(_bySurname.GetValueOrDefault(surname) ?? []))
        {
            if (!Clash(given, theirs) && !options.Contains(person))
            {
                options.Add(person);
            }
        }

        if (options.Count > 1 && office is not null && InstitutionOf(office) is { } institution)
        {
            var seated = options.Where(person => SeatsOf(person, day).Any(seat => seat.Institution == institution)).ToList();
            options = seated.Count > 0 ? seated : options;
        }

        return options.Count == 1 ? options[0] : null;
    }

    /// <summary>Where a person sits on a day.</summary>
    public IEnumerable<OfficeLink> SeatsOf(string person, DateTimeOffset? day) => _seats[person].Where(seat => Holds(seat, day));

    /// <summary>The heads of an institution on a day.</summary>
    public IEnumerable<string> Heads(string institution, DateTimeOffset? day) =>
        _seats.SelectMany(seats => seats).Where(seat => seat.Institution == institution && seat.IsHead && Holds(seat, day))
            .Select(seat => seat.Person).Distinct();

    /// <summary>
    /// The institution that a party's words mean, as the list names it where it does; null when they mean none that is known.
    /// </summary>
    public string? InstitutionOf(Party party) =>
        Plain().Replace(party.Name, "").Trim() is var plain && _institutions.Contains(plain) ? plain : party.Institution;

    /// <summary>Surname and given names, of "Ball, George W." and of "George W. Ball"; ranks and titles fall away.</summary>
    private static (string Surname, string[] Given) Parts(string name)
    {
        name = Brackets().Replace(name, "");
        name = Junior().Replace(name, "");
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            return (name[..comma].Trim(), [.. Words(name[(comma + 1)..])]);
        }

        List<string> words = [.. Words(name)];
        return words.Count == 0 ? ("", []) : (words[^1], [.. words[..^1]]);
    }

    private static IEnumerable<string> Words(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Rank().IsMatch(word)).Select(word => word.Trim('.', ','))
            .Where(word => word.Length > 0);

    private static bool Holds(OfficeLink seat, DateTimeOffset? day) =>
        day is null || ((seat.From is null || seat.From <= day) && (seat.To is null || day < seat.To));

    /// <summary>True where given names cannot be one person's: other initials, and no beginning of three letters in common.</summary>
    private static bool Clash(string[] given, string[] theirs) =>
        given.Length > 0 && theirs.Length > 0 && char.ToUpperInvariant(given[0][0]) != char.ToUpperInvariant(theirs[0][0])
        && !given.Any(mine => theirs.Any(other => mine.Length > 2 && other.StartsWith(mine[..3], StringComparison.OrdinalIgnoreCase)));

    private void Add(string surname, string person, string[] given)
    {
        if (!_bySurname.TryGetValue(surname, out var list))
        {
            _bySurname[surname] = list = [];
        }

        list.Add((person, given));
    }

    [GeneratedRegex(@"^(?:(?:the|U\.S\.|American)\s+)+|\s*\([^)]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@",?\s*\b(?:Jr|Sr)\.?")]
    private static partial Regex Junior();

    [GeneratedRegex(
            "^(?:Lieutenant|Colonel|General|Major|Brigadier|Rear|Vice|Admiral|Captain|Commander|Mr|Mrs|Ms|Dr|Senator|Secretary"
            + "|Ambassador|President|Prince|Madame"
        + @"|Prime|Minister|Governor|Under|Director|Assistant|Deputy|Attorney)\.?$")]
    private static partial Regex Rank();
}
