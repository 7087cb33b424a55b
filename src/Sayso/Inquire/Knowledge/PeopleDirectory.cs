using System.Text.RegularExpressions;
using Sayso.Cases;

namespace Sayso.Inquire.Knowledge;

/// <summary>Finds in a list of persons whom a printed name means, and which of its institutions some words mean.</summary>
internal sealed partial class PeopleDirectory
{
    // Offices of institutions by the words and letters that correspondence uses for them; the second is looked for in the list.
    private static readonly (Regex Words, string Institution)[] Offices =
    [
        (new(@"CINCPAC|Commander in Chief,? Pacific|\bPOLAD\b|^Honolulu$"), "CINCPAC"), (new(@"\bCOMUSMACV\b|\bMAC/?V\b|Military Assistance Command(?!,? Thailand)"), "MACV"), (new(@"\bMAAG\b|Military Assistance Advisory Group"), "MAAG Vietnam"),
        (new(@"\bDIA\b"), "Defense Intelligence Agency"), (new(@"\bJCS\b|Joint Chiefs|Joint Staff"), "Joint Chiefs of Staff"),
        (new(@"(?:CIA|CAS|Central Intelligence Agency)?\s*(?:Chief of )?Stations? (?:in|at) (?<where>.+)"), "CIA Station in "), (new(@"Operations Mission|\bUSOM\b"), "Operations Mission in Vietnam"),
        (new(@"(?:Embassy|Charg[eé](?: d['’]Affaires)?|Ambassador|Deputy Chief of Mission|Counselor|Minister) (?:in|at|to) (?:the )?(?:Republic of |South )?(?<where>[^,()]+)"), "Embassy in "),
        (new(@"Secretary of Defense|\bDOD\b|\bOSD\b|\bISA\b|^Defense$|Pentagon"), "Department of Defense"), (new(@"\bCIA\b|Central Intelligence|^Agency$"), "Central Intelligence Agency"), (new(@"\bUSI[AS]\b|Information Agency"), "United States Information Agency"),
        (new(@"\bAID\b|Agency for International Development"), "Agency for International Development"), (new(@"White House|National Security Council|\bNSC\b|^President(?:[’']s\b|$|,| of the United States)"), "White House"),
        (new(@"Secretary of State|Department of (?:the )?State|Far Eastern Affairs|Vietnam Working Group|Policy Planning|\bINR\b|\bSEA\b|\bFE\b|\bS/S\b|^State$|^Dep(?:ar)?t(?:ment)?$|Intelligence and Research"), "Department of State"),
        (new(@"^Army$|Departments? of the Army|\bCSA\b"), "Department of the Army"), (new(@"^Navy$|Department of the Navy|\bCNO\b"), "Department of the Navy"), (new(@"^Air Force$|Department of the Air Force|\bCSAF\b"), "Department of the Air Force"),
    ];

    // Capitals, by the country an embassy there is named after.
    private static readonly Dictionary<string, string> Capitals = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!
        .GroupBy(location => location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' '), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().CountryName, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> OtherCapitals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Saigon"] = "Vietnam", ["New Delhi"] = "India", ["Ottawa"] = "Canada", ["Rangoon"] = "Burma", ["Canberra"] = "Australia", ["Bonn"] = "Germany", ["London"] = "the United Kingdom", ["Moscow"] = "the Soviet Union",
        ["Manila"] = "the Philippines", ["Djakarta"] = "Indonesia", ["Colombo"] = "Ceylon", ["Karachi"] = "Pakistan", ["Wellington"] = "New Zealand", ["Taipei"] = "the Republic of China", ["Kuala Lumpur"] = "Malaya", ["Seoul"] = "Korea",
        ["Guatemala City"] = "Guatemala",
    };

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

    /// <summary>The one person of the list whom a name means; where several bear it, the one who sits in an institution. Null when none or several fit.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="office">The words of the office printed beside it.</param>
    /// <param name="day">When.</param>
    public string? Person(string name, string? office, DateTimeOffset? day)
    {
        var (surname, given) = Parts(name);
        var options = new List<string>();
        foreach (var (person, theirs) in (_bySurname.GetValueOrDefault(name) ?? []).Concat(_bySurname.GetValueOrDefault(surname) ?? []))
        {
            bool clash = given.Length > 0 && theirs.Length > 0 && char.ToUpperInvariant(given[0][0]) != char.ToUpperInvariant(theirs[0][0]) && !given.Any(mine => theirs.Any(other => mine.Length > 2 && other.StartsWith(mine[..3], StringComparison.OrdinalIgnoreCase)));
            if (!clash && !options.Contains(person))
            {
                options.Add(person);
            }
        }

        if (options.Count > 1 && office is not null && Institution(office) is { } institution)
        {
            var seated = options.Where(person => SeatsOf(person, day).Any(seat => seat.Institution == institution)).ToList();
            options = seated.Count > 0 ? seated : options;
        }

        return options.Count == 1 ? options[0] : null;
    }

    /// <summary>Where a person sits on a day.</summary>
    public IEnumerable<OfficeLink> SeatsOf(string person, DateTimeOffset? day) => _seats[person].Where(seat => day is null || ((seat.From is null || seat.From <= day) && (seat.To is null || day < seat.To)));

    /// <summary>The heads of an institution on a day.</summary>
    public IEnumerable<string> Heads(string institution, DateTimeOffset? day) =>
        _seats.SelectMany(seats => seats).Where(seat => seat.Institution == institution && seat.IsHead && (day is null || ((seat.From is null || seat.From <= day) && (seat.To is null || day < seat.To)))).Select(seat => seat.Person).Distinct();

    /// <summary>The institution that some words mean, as the list names it where it does; null when they mean none.</summary>
    public string? Institution(string words)
    {
        string plain = Plain().Replace(words, "").Trim();
        if (_institutions.Contains(plain))
        {
            return plain;
        }

        if (Foreign().IsMatch(plain))
        {
            return null;
        }

        foreach (var (pattern, institution) in Offices)
        {
            if (pattern.Match(plain) is { Success: true } match)
            {
                string name = match.Groups["where"] is { Success: true } where ? institution + where.Value.Trim() : institution;
                return name.StartsWith("Embassy in ", StringComparison.Ordinal) && Country(name[11..]) is { } country ? "Embassy in " + country : name;
            }
        }

        if (Country(plain) is { } capital)
        {
            return "Embassy in " + capital;
        }

        return Consulate().IsMatch(plain) || plain == "Hue" ? "Consulate at Hue" : null;
    }

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

    private static IEnumerable<string> Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Rank().IsMatch(word)).Select(word => word.Trim('.', ',')).Where(word => word.Length > 0);

    private static string? Country(string city) => OtherCapitals.GetValueOrDefault(city) ?? Capitals.GetValueOrDefault(city);

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

    [GeneratedRegex(@"^(?:Lieutenant|Colonel|General|Major|Brigadier|Rear|Vice|Admiral|Captain|Commander|Mr|Mrs|Ms|Dr|Senator|Secretary|DCI|Ambassador|President|Prince|Madame|Prime|Minister|Governor|Govemor|Under|Director|Assistant|Deputy|Thich|Attorney)\.?$")]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:Vietnamese|French|Cambodian|Laotian|British|Indian|Thai|Soviet|Guatemalan)\b|President Diem|Prince ")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"Consulate (?:at|in) Hue|Consul in Hue")]
    private static partial Regex Consulate();
}
