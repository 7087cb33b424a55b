using System.Globalization;
using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Read;

namespace Sayso.Inquire.Knowledge;

/// <summary>Reads a list of persons into who sits where: "Hilsman, Roger, Director of the Bureau of Intelligence and Research until April 25, 1963; thereafter Assistant Secretary of State".</summary>
public static partial class SeatReader
{
    // Offices whose holder and institution know together.
    private static readonly Regex Head = new(
        @"^(?:Ambassador (?:to|in)\b|Deputy Chief of Mission in|Commander in Chief, Pacific|Commander,? (?:U ?\.? ?S\.? )?Military Assistance Command|Chairman of the Joint Chiefs|Secretary of (?:State|Defense)\b|Director of Central Intelligence|Director,? (?:of the )?United States Information Agency|Administrator of the Agency|President of the United States|President['’]s Special Assistant for National Security|Director of the (?:Defense Intelligence|National Security)|Director, Operations Mission|Consul in|Chief of the Military Assistance Advisory)");

    /// <summary>The offices of all persons of a list; one without a clear office is only named.</summary>
    public static IReadOnlyList<OfficeLink> Read(IReadOnlyList<ListedPerson> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var places = new PeopleDirectory([]);
        var links = new List<OfficeLink>();
        foreach (var person in persons.Where(person => !person.Role.StartsWith("see ", StringComparison.Ordinal)))
        {
            int before = links.Count;
            links.AddRange(Foreign().IsMatch(person.Role) ? [] : Seats(person, places));
            if (links.Count == before)
            {
                links.Add(new OfficeLink(person.Name, person.Name, "", false, null, null));
            }
        }

        return links;
    }

    private static IEnumerable<OfficeLink> Seats(ListedPerson person, PeopleDirectory places)
    {
        DateTimeOffset? ended = null;
        foreach (string part in Parts().Split(person.Role))
        {
            string piece = Service().Replace(part, "").Trim(' ', ',', '.');
            bool thereafter = piece.StartsWith("thereafter ", StringComparison.Ordinal);
            piece = thereafter ? piece["thereafter ".Length..] : piece;
            var from = thereafter ? ended : Day(From().Match(piece), last: false);
            var to = Day(Until().Match(piece), last: true);
            ended = to ?? ended;
            string office = Dates().Replace(piece, "").Trim(' ', ',');
            if (office.Length > 0 && !Foreign().IsMatch(office) && !Former().IsMatch(office) && places.Institution(office) is { } institution)
            {
                yield return new OfficeLink(person.Name, person.Name, institution, Head.IsMatch(office), from, to);
            }
        }
    }

    /// <summary>A date of the list; a month or a year alone gives its first day, or as an end the day after its last.</summary>
    private static DateTimeOffset? Day(Match match, bool last)
    {
        if (!match.Success || !int.TryParse(match.Groups["year"].ValueSpan, out int year))
        {
            return null;
        }

        int month = match.Groups["month"].Success ? DateTime.ParseExact(match.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month : 0;
        bool isDay = int.TryParse(match.Groups["day"].ValueSpan, out int day) && month > 0 && day <= DateTime.DaysInMonth(year, month);
        var start = new DateTimeOffset(year, Math.Max(1, month), isDay ? day : 1, 0, 0, 0, TimeSpan.Zero);
        return !last ? start : isDay ? start.AddDays(1) : month > 0 ? start.AddMonths(1) : start.AddYears(1);
    }

    private const string Date = @"(?:(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:(?<day>\d{1,2}),\s*)?(?<year>1\d{3}|20\d{2})";

    [GeneratedRegex(@";\s*(?:and |also )?")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:USAF|USA|USN|USMC)\b,?\s*|\((?:USAF|USA|USN|USMC)\)")]
    private static partial Regex Service();

    [GeneratedRegex(@"\b(?:from|after|since) " + Date)]
    private static partial Regex From();

    [GeneratedRegex(@"\buntil " + Date)]
    private static partial Regex Until();

    [GeneratedRegex(@",?\s*(?:until|from|after|since)? ?" + Date + ".*$")]
    private static partial Regex Dates();

    [GeneratedRegex("^(?:former|member of the (?:Special Group|Counterinsurgency))")]
    private static partial Regex Former();

    [GeneratedRegex(@"^(?:former )?(?:Vietnamese|Guatemalan|French|Cambodian|Laotian|British|Indian|Polish|Canadian|Australian|Thai|Chinese|Soviet|German|Italian)\b|ARVN|brother of President|President Diem|Apostolic|correspondent|columnist|editor|Senator|Representative from|bonze")]
    private static partial Regex Foreign();
}
