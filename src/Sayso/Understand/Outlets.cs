namespace Sayso.Understand;

/// <summary>Tells news outlets from other organisations by name.</summary>
internal static class Outlets
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse", "dpa", "TASS", "Xinhua", "Interfax", "Bloomberg", "UPI", "BBC", "CNN", "NBC", "CBS", "ABC", "MSNBC", "Fox", "NPR", "PBS",
        "Al Jazeera", "Al-Jazeera", "Al Arabiya", "The Economist", "Politico", "Axios", "BuzzFeed", "Breitbart", "Vox", "Slate", "Der Spiegel", "Le Monde", "El País", "Haaretz", "Kyodo", "Yonhap", "IRNA", "SANA", "Anadolu",
    };

    private static readonly string[] Endings =
    [
        " Times", " Post", " News", " Tribune", " Herald", " Journal", " Gazette", " Guardian", " Telegraph", " Courier", " Monitor", " Chronicle", " Observer", " Mirror", " Star", " TV", " Television", " Radio", " News Agency",
        " Press", " Daily", " Today", " Magazine", " Review", " Globe", " Examiner", " Inquirer", " Mail", " Independent", " Sun", " Standard", " Dispatch", " Bulletin", " Register", " Sentinel", " Watch", " Wire", " Channel", "news agency", " newspaper",
    ];

    private static readonly string[] Institutions =
    [
        "ministry", "department", "bureau", "office", "agency", "government", "parliament", "congress", "senate", "court", "council", "committee", "commission", "police", "army", "navy", "embassy", "union", "party", "university", "bank", "authority", "force", "house",
        "pentagon", "fbi", "cia", "nsa", "u.n.", "nato",
    ];

    public static bool IsOutlet(string name)
    {
        string bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return Known.Contains(bare) || Known.Contains(name) || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && char.IsUpper(bare[0]));
    }

    /// <summary>True when an organisation that people tell things to may be an outlet: it is named, and no ministry, court or police.</summary>
    public static bool MayBeOutlet(string name) =>
        !name.Split(' ', '-').Any(word => Institutions.Contains(word.ToLowerInvariant()));
}
