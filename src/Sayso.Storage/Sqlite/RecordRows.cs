using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Rows of records, written and read one at a time.</summary>
internal static class RecordRows
{
    /// <summary>Must run inside a transaction.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="rows">Records and problems.</param>
    /// <param name="people">Gets how often each name stands in the table.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many of each.</returns>
    public static (int Records, int Problems) Write(SqliteConnection connection, IEnumerable<(Record? Record, RowProblem? Problem)> rows, Dictionary<string, int> people, CancellationToken cancellationToken)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT OR REPLACE INTO record (source, row, id, kind, who, whom, what, status, starts, ends, arrival, transit, carries) VALUES ($source, $row, $id, $kind, $who, $whom, $what, $status, $starts, $ends, $arrival, $transit, $carries)";
        string[] names = ["$source", "$row", "$id", "$kind", "$who", "$whom", "$what", "$status", "$starts", "$ends", "$arrival", "$transit", "$carries"];
        var cells = Array.ConvertAll(names, name => insert.Parameters.AddWithValue(name, DBNull.Value));
        using var list = connection.CreateCommand();
        list.CommandText = "INSERT OR REPLACE INTO record_problem (source, row, what, words) VALUES ($source, $row, $what, $words)";
        var words = Array.ConvertAll((string[])["$source", "$row", "$what", "$words"], name => list.Parameters.AddWithValue(name, DBNull.Value));
        int records = 0, problems = 0;
        foreach (var (record, problem) in rows)
        {
            if (((records + problems) & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (record is not null)
            {
                object?[] values =
                [
                    record.Table, record.Row, record.Id, (int)record.Kind, RowJson.Write(record.Who), RowJson.Write(record.Whom), record.What, record.Status,
                    Text(record.From), Text(record.To), Text(record.Arrival), record.TransitMinutes, RowJson.Write(record.Carries),
                ];
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i].Value = values[i] ?? DBNull.Value;
                }

                insert.ExecuteNonQuery();
                foreach (string name in record.Status == "thing" ? [] : record.Who.Concat(record.Whom))
                {
                    people[name] = people.GetValueOrDefault(name) + 1;
                }

                records++;
            }
            else if (problem is not null)
            {
                (words[0].Value, words[1].Value, words[2].Value, words[3].Value) = (problem.Table, problem.Row, problem.What, problem.Words);
                list.ExecuteNonQuery();
                problems++;
            }
        }

        return (records, problems);
    }

    public static IReadOnlyList<Record> List(SqliteConnection connection, RecordKind? kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT r.source, r.row, r.id, r.kind, r.who, r.whom, r.what, r.status, r.starts, r.ends, r.arrival, r.transit, r.carries FROM record r JOIN record_table t ON t.id = r.source WHERE $kind IS NULL OR r.kind = $kind ORDER BY t.rowid, r.row";
        command.Parameters.AddWithValue("$kind", kind is { } wanted ? (int)wanted : DBNull.Value);
        using var reader = command.ExecuteReader();
        var records = new List<Record>();
        string? Cell(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        while (reader.Read())
        {
            records.Add(new Record
            {
                Table = reader.GetString(0),
                Row = reader.GetInt32(1),
                Id = reader.GetString(2),
                Kind = (RecordKind)reader.GetInt32(3),
                Who = JsonSerializer.Deserialize<string[]>(reader.GetString(4))!,
                Whom = JsonSerializer.Deserialize<string[]>(reader.GetString(5))!,
                What = Cell(6),
                Status = Cell(7),
                From = Time(Cell(8)),
                To = Time(Cell(9)),
                Arrival = Time(Cell(10)),
                TransitMinutes = reader.IsDBNull(11) ? null : reader.GetInt32(11),
                Carries = JsonSerializer.Deserialize<string[]>(reader.GetString(12))!,
            });
        }

        return records;
    }

    public static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
