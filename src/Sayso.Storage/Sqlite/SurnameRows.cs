using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;

namespace Sayso.Storage.Sqlite;

/// <summary>Whom the words of claims name, and what claims that share a surname are to each other.</summary>
internal sealed class SurnameRows(Statements statements) : IKeptSurnames
{
    private const string Columns = "SELECT l.a, l.b, l.others FROM surname_link l ";

    private const string AsOne = """
        INSERT INTO claim_link (a, b, kind, score, difference, reverse)
        SELECT a, b, kind, score, difference, reverse FROM surname_link WHERE a = $1 AND b = $2
        """;

    private static readonly string AsOthers = $"""
        INSERT INTO claim_link (a, b, kind, score)
        SELECT a, b, {(int)ClaimLinkKind.Maybe}, other_score FROM surname_link WHERE a = $1 AND b = $2 AND other_score IS NOT NULL
        """;

    private readonly HashSet<ClaimKey> _named = [];

    /// <summary>Takes out what an older reading of a report left.</summary>
    public static void Clear(SqliteConnection connection, long report) => connection.Execute(
        "DELETE FROM claim_person WHERE claim IN (SELECT key FROM claim WHERE report = @report)", new { report });

    public void Add(long a, long b, ClaimLink link) => statements.Run(
        """
        INSERT OR REPLACE INTO surname_link (a, b, kind, score, difference, reverse, other_score) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        a, b, (int)link.Kind, ClaimRows.InThousandths(link.Score), link.Difference, link.Reverse,
        link.ScoreOfOthers is { } score ? ClaimRows.InThousandths(score) : null);

    public void KeepPeople(ClaimKey claim, IReadOnlyList<string> people)
    {
        // A claim may share a surname with many.
        foreach (string person in _named.Add(claim) ? people : [])
        {
            statements.Run(
                """
                INSERT OR IGNORE INTO claim_person (name, claim)
                SELECT n.key, c.key FROM claim c JOIN name n ON n.source = c.report AND n.kind = $2 AND n.name = $3 WHERE c.key = $1
                """,
                claim.Number, (int)EntityKind.Person, person);
        }
    }

    public IReadOnlyList<SurnameLink> Unsettled(int most) =>
        statements.Rows(Columns + "WHERE l.others IS NULL ORDER BY l.a, l.b LIMIT $1", Link, most);

    public IReadOnlyList<SurnameLink> Of(NamedIn person) => person.Source.Table is not null ? [] :
    [
        .. statements.Rows(
            """
            SELECT p.claim FROM report r JOIN name n ON n.source = r.key AND n.kind = $2 AND n.name = $3
            JOIN claim c ON c.report = r.key JOIN claim_person p ON p.claim = c.key AND p.name = n.key WHERE r.id = $1
            """,
            row => row.GetInt64(0), person.Source.Value, (int)person.Kind, person.Name)
            .SelectMany(claim => statements.Rows(
                $"{Columns}WHERE l.a = $1 UNION ALL {Columns}WHERE l.b = $1", Link, claim)),
    ];

    public IReadOnlyList<NamedIn> PeopleOf(ClaimKey claim) => statements.Rows(
        """
        SELECT r.id, n.kind, n.name FROM claim_person p JOIN name n ON n.key = p.name JOIN report r ON r.key = n.source WHERE p.claim = $1
        """,
        row => new NamedIn(new SourceId(row.GetString(0)), (EntityKind)row.GetInt32(1), row.GetString(2)), claim.Number);

    public void Settle(SurnameLink link, bool areOthers)
    {
        var (a, b) = (link.A.Number, link.B.Number);
        statements.Run("UPDATE surname_link SET others = $3 WHERE a = $1 AND b = $2", a, b, areOthers);
        if (link.AreOthers is null && !areOthers)
        {
            return;
        }

        statements.Run("DELETE FROM claim_link WHERE a = $1 AND b = $2", a, b);
        statements.Run(areOthers ? AsOthers : AsOne, a, b);
        TouchedRows.Claim(statements, a, areOthers ? TouchedAs.Lost : TouchedAs.Other);
        TouchedRows.Claim(statements, b, areOthers ? TouchedAs.Lost : TouchedAs.Other);
    }

    private static SurnameLink Link(Row row) => new(
        new ClaimKey(row.GetInt64(0)), new ClaimKey(row.GetInt64(1)), row.IsDBNull(2) ? null : row.GetBoolean(2));
}
