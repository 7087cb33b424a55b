using Sayso.Language;
using Sayso.Read;

namespace Sayso.Understand;

/// <summary>Tells news outlets from other organisations by name.</summary>
internal static class Outlets
{
    /// <summary>What the outlet of a report is called that does not say it.</summary>
    public const string Unknown = "unknown outlet";

    private static readonly HashSet<string> Known = new(KnownOutlets.With(KnownOutlets.Known), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Endings = [.. KnownOutlets.Endings(KnownOutlets.Known).Select(ending => " " + ending), "news agency"];

    private static readonly HashSet<string> Institutions = Lexicon.English.Words("no-outlets");

    public static bool IsOutlet(string name)
    {
        string bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return Known.Contains(bare) || Known.Contains(name)
            || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && char.IsUpper(bare[0]));
    }

    /// <summary>
    /// True when an organisation that people tell things to may be an outlet: it is named, and no ministry, court or police.
    /// </summary>
    public static bool MayBeOutlet(string name) =>
        !name.Split(' ', '-').Any(word => Institutions.Contains(word.ToLowerInvariant()));
}
