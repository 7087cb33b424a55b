using Sayso.Language;

namespace Sayso.Read;

/// <summary>
/// The names of news outlets that Sayso knows: the one list that reading, understanding and weighing share (lexicon/en/outlets.txt).
/// </summary>
internal static class KnownOutlets
{
    /// <summary>Mark of a name that is an outlet's when a source has it.</summary>
    public const string Known = "known";

    /// <summary>Mark of a name that means the outlet wherever it stands in a text.</summary>
    public const string Named = "named";

    /// <summary>Mark of a name whose texts others print.</summary>
    public const string Agency = "agency";

    /// <summary>Mark of a name that stands in datelines.</summary>
    public const string Dateline = "dateline";

    /// <summary>Mark of a name that stands in the credits of pictures.</summary>
    public const string Credited = "credited";

    private static readonly Dictionary<string, Entry> Entries = Lexicon.English.Values("outlets", Entry.Of);
    private static readonly Dictionary<string, string> EndingMarks = Lexicon.English.Values("outlet-endings", marks => marks);

    /// <summary>Names that have a mark, in the order of the list.</summary>
    public static IEnumerable<string> With(string mark) =>
        Entries.Where(entry => entry.Value.Marks.Contains(mark)).Select(entry => entry.Key);

    /// <summary>Last words of outlets' names that have a mark, in the order of the list.</summary>
    public static IEnumerable<string> Endings(string mark) =>
        EndingMarks.Where(ending => ending.Value.Split(' ').Contains(mark)).Select(ending => ending.Key);

    /// <summary>The one name that stands for all names of an outlet; the name itself when it is not known.</summary>
    public static string Canonical(string name) => Entries.TryGetValue(name, out var entry) ? entry.Canonical : name;

    private sealed record Entry(string Canonical, string[] Marks)
    {
        public static Entry Of(string value)
        {
            string[] parts = value.Split(" | ");
            return new Entry(parts[0], parts.Length > 1 ? parts[1].Split(' ') : []);
        }
    }
}
