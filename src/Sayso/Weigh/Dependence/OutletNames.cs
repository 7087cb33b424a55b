using System.Text.RegularExpressions;

namespace Sayso.Weigh.Dependence;

/// <summary>Names of outlets: a section's name made the outlet's, and the outlets that a text names.</summary>
internal static partial class OutletNames
{
    /// <summary>"New York Times - News", "CNN (Web News)" and "The New York Times" are one outlet each.</summary>
    public static string? Bare(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
        {
            return null;
        }

        string bare = Section().Replace(outlet.Trim(), string.Empty).Trim();
        bare = bare.StartsWith("The ", StringComparison.Ordinal) && bare.AsSpan(4).Contains(' ') ? bare[4..] : bare;
        return Canonical(bare.EndsWith(" Online", StringComparison.Ordinal) ? bare[..^7] : bare);
    }

    /// <summary>The outlets that a text names.</summary>
    public static IReadOnlySet<string> Named(string text)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Outlet().Matches(text))
        {
            named.Add(Canonical(match.Value));
        }

        return named;
    }

    /// <summary>True for agencies, whose texts others print.</summary>
    public static bool IsAgency(string? outlet) => outlet is "Associated Press" or "Reuters" or "AFP" or "Bloomberg" or "UPI" or "Xinhua" or "TASS" or "Interfax";

    /// <summary>The agency that a text's first lines name as agencies' datelines do: "WASHINGTON (AP) —"; null when there is none.</summary>
    public static string? Dateline(string text) => AgencyDateline().Match(text, 0, Math.Min(text.Length, 400)) is { Success: true } match ? Canonical(match.Groups[1].Value) : null;

    private static string Canonical(string name) => name switch
    {
        "AP" or "The Associated Press" => "Associated Press",
        "Fox" or "Fox News Channel" => "Fox News",
        "Agence France-Presse" => "AFP",
        "USA Today" => "USA TODAY",
        "POLITICO" => "Politico",
        "The Washington Post" => "Washington Post",
        "Washington Times" or "The Washington Times" => "Washington Times",
        "NBC News" => "NBC",
        "CBS News" => "CBS",
        "ABC News" => "ABC",
        "BBC News" => "BBC",
        "National Public Radio" => "NPR",
        "Huffington Post" => "HuffPost",
        "The Wall Street Journal" => "Wall Street Journal",
        "Guardian" => "The Guardian",
        _ => name,
    };

    [GeneratedRegex(@"\s*(?:\([^)]*\)|\s-\s.*|\bOnline News\b|\bWeb News\b)\s*$")]
    private static partial Regex Section();

    [GeneratedRegex(@"\((AP|Reuters|AFP|UPI|Bloomberg|Xinhua|TASS)\)\s*[-–—]")]
    private static partial Regex AgencyDateline();

    // Names that are outlets wherever they stand, and any run of capitalised words that ends as outlets' names do.
    [GeneratedRegex("""
        \b(?:Reuters|The\ Associated\ Press|Associated\ Press|AP(?=\)|\ reported|\ said|\ that|['’]s|,|\.)|AFP|Agence\ France-Presse|Bloomberg|UPI|Xinhua|TASS|Interfax|BBC|CNN|MSNBC|CNBC|NBC(?:\ News)?|CBS(?:\ News)?|ABC\ News|Fox\ News
        |NPR|PBS|Al\ Jazeera|Politico|POLITICO|Axios|BuzzFeed|Breitbart|Vox|Slate|Salon|Newsmax|Townhall|HuffPost|The\ Hill|The\ Guardian|The\ Intercept|The\ Atlantic|The\ New\ Yorker|The\ Economist|The\ Verge
        |Newsweek|TIME|ProPublica|Mother\ Jones|Vanity\ Fair|Rolling\ Stone|National\ Review|USA\ TODAY|USA\ Today|Der\ Spiegel|Le\ Monde|Haaretz|Business\ Insider|Quinnipiac
        |(?:[A-Z][\w’'-]+\ ){1,3}(?:Times|Post|Tribune|Herald|Journal|Gazette|Telegraph|Courier|Monitor|Chronicle|Observer|Globe|Examiner|Inquirer|Dispatch|Sentinel|Caller|Beast|Beacon|Mail))\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Outlet();
}
