using System.Text.Json;
using System.Text.Json.Serialization;
using Sayso.Cases;

namespace Sayso.Read.Tables;

/// <summary>
/// Which column of a table is what. Suggested from the header, kept in the case, and read from a file when a person knows better.
/// </summary>
public sealed record TableMapping
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    // What headers call each field, in the order in which they are preferred.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["id"] = ["id", "record id", "ref"],
        ["who"] = ["who", "person", "name", "employee", "staff", "passenger", "caller", "from", "sender", "holder", "user", "badge holder",
            "aircraft", "vehicle", "ship", "source", "author"],
        ["whom"] = ["whom", "with", "to", "callee", "recipient", "recipients", "called", "addressee", "target"],
        ["what"] = ["what", "place", "where", "location", "door", "gate", "post", "area", "room", "system", "resource", "file", "list",
            "flight", "means", "channel", "type", "kind", "line"],
        ["from"] = ["from time", "start", "starts", "begin", "in", "on duty", "time", "when", "at", "date", "datetime", "timestamp",
            "entered", "sent", "departure", "shift start", "read at", "called at"],
        ["to"] = ["to time", "end", "ends", "until", "out", "off duty", "left", "departure_latest", "shift end", "ended"],
        ["status"] = ["status", "remark", "note", "state", "action"],
        ["zone"] = ["zone", "timezone", "time zone", "tz"],
        ["arrival"] = ["arrival", "received", "arrived"],
        ["transit"] = ["transit_minutes", "transit"],
        ["basis"] = ["arrival_basis"],
        ["duration"] = ["duration", "seconds", "duration_seconds", "length"],
        ["carries"] = ["carries", "content", "documents"],
    };

    private static readonly string[] Departing = ["departure", "from", "to"];

    // Fields in the order in which they take columns.
    private static readonly string[] Guessed = ["who", "whom", "what", "zone", "status", "carries", "duration", "from", "to", "id"];

    /// <summary>What the rows are of.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>
    /// The column of each field: who, whom, what, from, to, status, zone, arrival, transit, duration, carries, id. A field without a column
    /// is missing.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>The zone of times that name none: "Europe/Berlin", "+03:00" or a city. Null when every time names its own.</summary>
    public string? Zone { get; init; }

    /// <summary>The order of numbers in dates such as 03/04/2024: "dmy" or "mdy". Null when there are none.</summary>
    public string? Dates { get; init; }

    /// <summary>What all rows share where no column says it: the place, the list, the means.</summary>
    public string? What { get; init; }

    /// <summary>True when contacts go one way only, as messages do.</summary>
    public bool OneWay { get; init; }

    /// <summary>True when the rows are of things that move (an aircraft, a car): they stand on the timeline, and know nothing.</summary>
    public bool Things { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="SaysoException">It is no mapping.</exception>
    public static TableMapping Parse(string path, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<TableMapping>(json, Options) ?? throw TableProblems.Mapping(path, "it is empty");
        }
        catch (JsonException failure)
        {
            throw TableProblems.Mapping(path, failure.Message.Split(". Path")[0]);
        }
    }

    /// <summary>Suggests a mapping from a header.</summary>
    /// <param name="path">The table, for problems.</param>
    /// <param name="header">Its columns.</param>
    /// <param name="kind">What the rows are of, when a person says so; else the header tells.</param>
    /// <exception cref="SaysoException">The header does not tell.</exception>
    public static TableMapping Suggest(string path, IReadOnlyList<string> header, RecordKind? kind)
    {
        var left = header.ToList();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isTransmission = kind == RecordKind.Transmission || (Has("departure") && Has("carries"));
        if (isTransmission)
        {
            columns = new() { ["id"] = "id", ["from"] = "departure", ["to"] = "departure_latest", ["arrival"] = "arrival",
                ["basis"] = "arrival_basis", ["transit"] = "transit_minutes", ["what"] = "kind", ["who"] = "from", ["whom"] = "to",
                ["carries"] = "carries" };
            string? missing = Departing.FirstOrDefault(name => !Has(name));
            return missing is null
                ? new TableMapping { Kind = RecordKind.Transmission, Columns = columns.Where(pair => Has(pair.Value)).ToDictionary() }
                : throw TableProblems.Header(path, $"there is no column \"{missing}\"", header);
        }

        // A "from" and a "to" beside a person are times; without one they are people.
        bool hasPerson = Known["who"].Any(name => name != "from" && Has(name));
        foreach (string field in Guessed)
        {
            var names = Known[field].Where(name => !(hasPerson && field is "who" && name == "from")
                && !(hasPerson && field is "whom" && name == "to" && !Has("when") && !Has("time") && !Has("date") && !Has("sent")));
            names = hasPerson && field is "from" or "to" ? names.Append(field) : names;
            string? column = names.Select(name => left.Find(found => Plain(found) == name)).FirstOrDefault(found => found is not null);
            if (column is not null)
            {
                columns[field] = column;
                left.Remove(column);
            }
        }

        var guessed = kind ?? (columns.ContainsKey("whom") ? RecordKind.Contact
            : columns.ContainsKey("to") ? RecordKind.Presence
            : Has("list") || Has("passenger") || (columns.ContainsKey("status") && !columns.ContainsKey("what"))
                || !columns.ContainsKey("from")
                ? RecordKind.Listing
            : Has("system") || Has("resource") || Has("file") || Has("user") ? RecordKind.Access : RecordKind.Presence);
        string? wanting = (guessed switch
        {
            RecordKind.Contact => (string[])["who", "whom", "from"],
            RecordKind.Listing => ["who"],
            RecordKind.Access => ["who", "from"],
            _ => ["who", "from"],
        }).FirstOrDefault(field => !columns.ContainsKey(field));
        return wanting is null
            ? new TableMapping { Kind = guessed, Columns = columns, Things = Plain(columns["who"]) is "aircraft" or "vehicle" or "ship",
                OneWay = header.Any(name => Plain(name) is "recipient" or "recipients" or "addressee" or "sender"),
                What = columns.ContainsKey("what") ? null : Path.GetFileNameWithoutExtension(path) }
            : throw TableProblems.Header(path, $"no column says {wanting switch { "who" => "who", "whom" => "with whom", _ => "when" }}",
                header);

        bool Has(string name) => header.Any(column => Plain(column) == name);
    }

    private static string Plain(string column) => column.Trim().ToLowerInvariant();
}
