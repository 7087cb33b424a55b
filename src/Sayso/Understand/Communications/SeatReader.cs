using System.Globalization;
using System.Text.RegularExpressions;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Reads an edition's list of persons into who sits where.</summary>
/// <remarks>"Harrow, Ines, Director of the Office of Ports until April 25, 1963; thereafter Ambassador to Italy".</remarks>
public static partial class SeatReader
{
    private const string Date = @"(?:(?<month>" + DatelineReader.Months + @")\s+)?(?:(?<day>\d{1,2}),\s*)?(?<year>1\d{3}|20\d{2})";

    /// <summary>The offices of all persons of a list; one without a clear office is only named.</summary>
    /// <param name="persons">The list.</param>
    /// <param name="profile">Knows the institutions of the list's edition.</param>
    public static IReadOnlyList<OfficeLink> Read(IReadOnlyList<ListedPerson> persons, CollectionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(profile);
        var links = new List<OfficeLink>();
        foreach (var person in persons.Where(person => !person.Role.StartsWith("see ", StringComparison.Ordinal)))
        {
            int before = links.Count;
            links.AddRange(IsOutside(person.Role, profile) ? [] : Seats(person, profile));
            if (links.Count == before)
            {
                links.Add(new OfficeLink(person.Name, person.Name, "", false, null, null));
            }
        }

        return links;
    }

    private static IEnumerable<OfficeLink> Seats(ListedPerson person, CollectionProfile profile)
    {
        DateTimeOffset? ended = null;
        foreach (string part in Parts().Split(person.Role))
        {
            string piece = profile.Persons.Before.Replace(part, "").Trim(' ', ',', '.');
            bool thereafter = piece.StartsWith("thereafter ", StringComparison.Ordinal);
            piece = thereafter ? piece["thereafter ".Length..] : piece;
            var from = thereafter ? ended : Day(From().Match(piece), last: false);
            var to = Day(Until().Match(piece), last: true);
            ended = to ?? ended;
            string office = Dates().Replace(piece, "").Trim(' ', ',');
            bool isSeat = office.Length > 0 && !IsOutside(office, profile) && !profile.Persons.NoSeat.IsMatch(office);
            if (isSeat && profile.Institutions.Of(office) is { } institution)
            {
                yield return new OfficeLink(person.Name, person.Name, institution, profile.Institutions.IsHead(office), from, to);
            }
        }
    }

    private static bool IsOutside(string role, CollectionProfile profile) =>
        profile.Institutions.IsForeign(role) || profile.Persons.Nobody.IsMatch(role);

    /// <summary>A date of the list; a month or a year alone gives its first day, or as an end the day after its last.</summary>
    private static DateTimeOffset? Day(Match match, bool last)
    {
        if (!match.Success || !int.TryParse(match.Groups["year"].ValueSpan, out int year))
        {
            return null;
        }

        int month = match.Groups["month"].Success
            ? DateTime.ParseExact(match.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month : 0;
        bool isDay = int.TryParse(match.Groups["day"].ValueSpan, out int day) && month > 0 && day <= DateTime.DaysInMonth(year, month);
        var start = new DateTimeOffset(year, Math.Max(1, month), isDay ? day : 1, 0, 0, 0, TimeSpan.Zero);
        return !last ? start : isDay ? start.AddDays(1) : month > 0 ? start.AddMonths(1) : start.AddYears(1);
    }

    [GeneratedRegex(@";\s*(?:and |also )?")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\b(?:from|after|since) " + Date)]
    private static partial Regex From();

    [GeneratedRegex(@"\buntil " + Date)]
    private static partial Regex Until();

    [GeneratedRegex(@",?\s*(?:until|from|after|since)? ?" + Date + ".*$")]
    private static partial Regex Dates();
}
