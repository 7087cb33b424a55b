using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Who sits in which institution.</summary>
internal static class OfficeRows
{
    public static void Write(SqliteConnection connection, string source, IReadOnlyList<OfficeLink> offices)
    {
        connection.Execute("DELETE FROM office WHERE source = @source", new { source });
        connection.Execute(
            """
            INSERT INTO office (source, place, person, name, institution, head, starts, ends)
            VALUES (@source, @place, @Person, @Name, @Institution, @IsHead, @starts, @ends)
            """,
            offices.Select((office, place) => new
            {
                source, place, office.Person, office.Name, office.Institution, office.IsHead, starts = RecordRows.Text(office.From),
                    ends = RecordRows.Text(office.To),
            }));
    }

    public static IReadOnlyList<OfficeLink> List(SqliteConnection connection) =>
    [
        .. connection.Query("SELECT person, name, institution, head, starts, ends FROM office ORDER BY source, place")
            .Select(row => new OfficeLink(
            (string)row.person, (string)row.name, (string)row.institution, row.head != 0, RecordRows.Time((string?)row.starts),
            RecordRows.Time((string?)row.ends))),
    ];
}
