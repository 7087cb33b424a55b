namespace Sayso.Read.Tables;

/// <summary>What can be wrong with a table as a whole.</summary>
internal static class TableProblems
{
    public static SaysoException Mapping(string path, string what) =>
        new(new Problem("SAY0420", path, $"the mapping cannot be used: {what}",
            "See docs/guide/records.md for its fields; sayso records FILE --suggest prints one to start from."));

    public static SaysoException Header(string path, string what, IReadOnlyList<string> header) =>
        new(new Problem("SAY0421", path + ", row 1", $"{what}; the columns are {string.Join(", ", header)}",
            "Say which column is what in a mapping: sayso records FILE --suggest prints one to start from."));

    public static SaysoException NoColumn(string path, string field, string column) =>
        new(new Problem("SAY0421", path + ", row 1", $"there is no column \"{column}\", which the mapping names for \"{field}\"",
            "Mend the mapping or the header."));

    public static SaysoException Zone(string path, string zone) =>
        new(new Problem("SAY0422", path, $"\"{zone}\" is no time zone",
            "Write it as Europe/Berlin, as +03:00, or as a city that has a clock of its own."));

    public static SaysoException Damaged(string path, string place, Exception? inner) =>
        new(new Problem("SAY0424", $"{path}, {place}", "the table is damaged or is none", "Save it as CSV (UTF-8) or XLSX."), inner);

    public static SaysoException NotFound(string path) => new(new Problem("SAY0100", path, "there is no such file", "Check the path."));
}
