using System.Globalization;
using Dapper;

namespace Sayso.Storage.Sqlite;

/// <summary>
/// In which order claims are listed, and where a page begins: after the row that a cursor names by the values it is sorted by, so that a
/// page
/// costs the same wherever it stands and follows the one before it when something came in between.
/// </summary>
internal sealed class ClaimOrder
{
    private static readonly Dictionary<string, string[]> Sorts = new(StringComparer.Ordinal)
    {
        ["date"] = ["(r.published IS NULL)", "r.published"],
        ["outlet"] = ["r.outlet"],
        ["voice"] = ["v.name"],
        ["stance"] = ["c.stance"],
        ["confidence"] = ["c.confidence"],
    };

    private readonly List<(string Column, bool Down)> _columns;

    /// <param name="sort">A key of the sorts, with "-" before it for the other way round; anything else is by date.</param>
    public ClaimOrder(string? sort)
    {
        bool down = sort?.StartsWith('-') ?? false;
        string[] first = Sorts.GetValueOrDefault(sort?.TrimStart('-') ?? "date") ?? Sorts["date"];
        _columns = [.. first.Select(column => (column, down)), ("r.path", false), ("r.id", false), ("c.position", false)];
    }

    /// <summary>The columns to ask for beside others: what a cursor is made of.</summary>
    public string Keys => string.Join(", ", _columns.Select((key, number) => $"{key.Column} AS {Name(number)}"));

    /// <summary>The order.</summary>
    public string By => string.Join(", ", _columns.Select(key => key.Column + (key.Down ? " DESC" : "")));

    /// <summary>What names a row's place.</summary>
    public string Cursor(IDictionary<string, object?> row) =>
        Sqlite.Cursor.Write(_columns.Select((_, number) => row[Name(number)]));

    /// <summary>The condition that a row stands after a cursor; null for none.</summary>
    /// <exception cref="SaysoException">It is no cursor of this order (SAY0305).</exception>
    public string? After(string? cursor, DynamicParameters parameters)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var values = Sqlite.Cursor.Read(cursor, _columns.Count);
        for (int number = 0; number < values.Count; number++)
        {
            parameters.Add(Name(number), values[number]);
        }

        // After in the first key, or the same in it and after in the second, and so on. What is not told sorts before all else.
        return string.Join(" OR ", _columns.Select((_, number) =>
            "(" + string.Join(" AND ", _columns.Take(number).Select((key, before) => $"{key.Column} IS @{Name(before)}")
                .Append(Later(number))) + ")"));
    }

    private string Later(int number)
    {
        var (column, down) = _columns[number];
        string value = "@" + Name(number);
        return down
            ? $"({column} < {value} OR ({column} IS NULL AND {value} IS NOT NULL))"
            : $"({column} > {value} OR ({column} IS NOT NULL AND {value} IS NULL))";
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"key{number}");
}
