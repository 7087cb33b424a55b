using System.Text.RegularExpressions;
using Sayso.Read;

namespace Sayso.Weigh.Dependence;

/// <summary>Names of outlets: a section's name made the outlet's, and the outlets that a text names.</summary>
internal static partial class OutletNames
{
    private static readonly HashSet<string> Agencies = [.. KnownOutlets.With(KnownOutlets.Agency)];

    private static readonly Regex AgencyDateline =
        new($@"\(({AnyOf(KnownOutlets.With(KnownOutlets.Dateline))})\)\s*[-–—]", RegexOptions.Compiled);

    // Names that are outlets wherever they stand, and any run of capitalised words that ends as outlets' names do. Two capitals alone are
    // other things too.
    private static readonly Regex Outlet = new(
        $@"\b(?:{AnyOf(KnownOutlets.With(KnownOutlets.Named))}|AP(?=\)| reported| said| that|['’]s|,|\.)"
        + $@"|(?:[A-Z][\w’'-]+ ){{1,3}}(?:{AnyOf(KnownOutlets.Endings(KnownOutlets.Named))}))\b",
        RegexOptions.Compiled);

    /// <summary>"New York Times - News", "CNN (Web News)" and "The New York Times" are one outlet each.</summary>
    public static string? Bare(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
        {
            return null;
        }

        string bare = Section().Replace(outlet.Trim(), string.Empty).Trim();
        bare = bare.StartsWith("The ", StringComparison.Ordinal) && bare.AsSpan(4).Contains(' ') ? bare[4..] : bare;
        return KnownOutlets.Canonical(bare.EndsWith(" Online", StringComparison.Ordinal) ? bare[..^7] : bare);
    }

    /// <summary>The outlets that a text names.</summary>
    public static IReadOnlySet<string> Named(string text)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Outlet.Matches(text))
        {
            named.Add(KnownOutlets.Canonical(match.Value));
        }

        return named;
    }

    /// <summary>True for agencies, whose texts others print.</summary>
    public static bool IsAgency(string? outlet) => outlet is not null && Agencies.Contains(outlet);

    /// <summary>
    /// The agency that a text's first lines name as agencies' datelines do: "WASHINGTON (AP) —"; null when there is none.
    /// </summary>
    public static string? Dateline(string text) =>
        AgencyDateline.Match(text, 0, Math.Min(text.Length, 400)) is { Success: true } match ? KnownOutlets.Canonical(match.Groups[1].Value)
        : null;

    [GeneratedRegex(@"\s*(?:\([^)]*\)|\s-\s.*|\bOnline News\b|\bWeb News\b)\s*$")]
    private static partial Regex Section();

    private static string AnyOf(IEnumerable<string> names) =>
        string.Join('|', names.OrderByDescending(name => name.Length).Select(Regex.Escape));
}
