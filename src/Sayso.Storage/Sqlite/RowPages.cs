using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>
/// Lists in the order of columns that are never null and that an index holds in that order: a page costs the same wherever it stands, and
/// follows the one before it when something came in between.
/// </summary>
internal sealed record RowPages
{
    /// <summary>The columns of a row.</summary>
    public required string Select { get; init; }

    /// <summary>The tables.</summary>
    public required string From { get; init; }

    /// <summary>Which rows.</summary>
    public string Where { get; init; } = "1";

    /// <summary>What the list is in the order of.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>True for the last first.</summary>
    public bool IsDown { get; init; }

    /// <summary>The query for how many rows there are in all.</summary>
    public required string Total { get; init; }

    // A place of one list is none of another.
    private string List => From.Split(' ')[0];

    /// <summary>The same of some of the rows.</summary>
    public RowPages With(string where) => this with { Where = $"{Where} AND {where}", Total = $"{Total} WHERE {where}" };

    /// <summary>A page.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="page">Which.</param>
    /// <param name="read">Makes the items of its rows, in their order.</param>
    /// <param name="parameters">Those of the queries.</param>
    /// <exception cref="SaysoException">It is to begin at no place of the list (SAY0305).</exception>
    public Page<T> Read<T>(
        SqliteConnection connection, PageQuery page, Func<IReadOnlyList<dynamic>, IReadOnlyList<T>> read, object? parameters = null)
    {
        var all = new DynamicParameters(parameters);
        string after = "";
        if (!string.IsNullOrEmpty(page.After))
        {
            var values = Cursor.Read(page.After, By.Count + 1);
            if (!Equals(values[0], List))
            {
                throw Cursor.None(null);
            }

            for (int number = 0; number < By.Count; number++)
            {
                all.Add(Name(number), values[number + 1]);
            }

            after = $" AND {Row(By)} {(IsDown ? '<' : '>')} {Row(By.Select((_, number) => "@" + Name(number)))}";
        }

        // One more than wanted says whether there is a next page.
        all.Add("limit", page.Limit + 1L);
        string keys = string.Concat(By.Select((column, number) => $", {column} AS {Name(number)}"));
        string order = string.Join(", ", By.Select(column => IsDown ? column + " DESC" : column));
        List<dynamic> rows =
        [
            .. connection.Query($"SELECT {Select}{keys} FROM {From} WHERE {Where}{after} ORDER BY {order} LIMIT @limit", all),
        ];
        string? next = rows.Count > page.Limit
            ? Cursor.Write(By.Select((_, number) => ((IDictionary<string, object?>)rows[page.Limit - 1])[Name(number)]).Prepend(List))
            : null;
        return new Page<T>(connection.ExecuteScalar<int>(Total, all), read([.. rows.Take(page.Limit)]), next);
    }

    private static string Row(IEnumerable<string> values) => $"({string.Join(", ", values)})";

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"key{number}");
}
