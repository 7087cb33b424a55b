using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>Claims that cannot both be right, and links that say what claims differ in.</summary>
internal static class ContradictionRows
{
    private const string Places = "x.published, x.path, x.id, a.position, y.published, y.path, y.id, b.position";

    private const string Shown = "SELECT c.*, p.shown FROM contradiction c JOIN proposition p ON p.key = c.first_in";

    private const string Order = "ORDER BY c.within, c.place, c.kind, c.what";

    private const string Columns =
        "SELECT l.a, l.b, l.kind, l.difference, l.reverse, n.proposition, o.proposition, " + Places;

    private const string Claims =
        " JOIN claim a ON a.key = l.a JOIN report x ON x.key = a.report JOIN claim b ON b.key = l.b JOIN report y ON y.key = b.report";

    // CROSS JOIN: from the members of the one proposition outwards.
    private const string Linked =
        Columns + " FROM member n CROSS JOIN claim_link l ON l.a = n.claim JOIN member o ON o.claim = l.b" + Claims;

    private const string LinkedBack =
        Columns + " FROM member o CROSS JOIN claim_link l ON l.b = o.claim JOIN member n ON n.claim = l.a" + Claims;

    private const string OneLink = Columns + " FROM claim_link l JOIN member n ON n.claim = l.a JOIN member o ON o.claim = l.b" + Claims
        + " WHERE l.a = $1 AND l.b = $2 AND l.difference IS NOT NULL";

    /// <summary>What claims of a proposition say otherwise than claims of others that are linked with them.</summary>
    /// <param name="statements">The unit of work.</param>
    /// <param name="proposition">It.</param>
    /// <param name="came">Its claims that came or may be linked otherwise since its contradictions were kept; null for all.</param>
    public static IReadOnlyList<KeptDifference> Differences(
        Statements statements, PropositionKey proposition, IReadOnlyCollection<ClaimKey>? came)
    {
        if (came is null || Standing(statements, proposition) is not { } standing)
        {
            return
            [
                .. statements.Rows(
                    $"{Linked} WHERE n.proposition = $1 AND l.difference IS NOT NULL AND o.proposition <> $1", Difference,
                    proposition.Number),
                .. statements.Rows(
                    $"{LinkedBack} WHERE o.proposition = $1 AND l.difference IS NOT NULL AND n.proposition <> $1", Difference,
                    proposition.Number),
            ];
        }

        return
        [
            .. standing,
            .. came.SelectMany(claim => statements.Rows(
                $"{Linked} WHERE n.claim = $1 AND l.difference IS NOT NULL AND o.proposition <> n.proposition", Difference, claim.Number)),
            .. came.SelectMany(claim => statements.Rows(
                $"{LinkedBack} WHERE o.claim = $1 AND l.difference IS NOT NULL AND n.proposition <> o.proposition", Difference,
                claim.Number)),
        ];
    }

    /// <summary>
    /// The differences by which a proposition's contradictions with others were kept: each the first of its kind, as long as it stands.
    /// </summary>
    /// <returns>Null where one does not stand any more, or not in its place: another may be the first now.</returns>
    private static List<KeptDifference>? Standing(Statements statements, PropositionKey proposition)
    {
        var found = new List<KeptDifference>();
        foreach (string side in (ReadOnlySpan<string>)["first_in", "second_in"])
        {
            foreach (var (kind, first, firstIn, second, secondIn, what, place) in statements.Rows(
                $"SELECT kind, first, first_in, second, second_in, what, place FROM contradiction WHERE {side} = $1 AND within = 0",
                row => ((ContradictionKind)row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
                    row.GetString(5), row.GetString(6)),
                proposition.Number))
            {
                var now = statements.Rows(OneLink, Difference, first, second).Concat(statements.Rows(OneLink, Difference, second, first))
                    .FirstOrDefault();
                if (now is null || now.Place != place || now.What != what || KeptDifference.ClashOf(now.Kind) != kind
                    || now.FirstIn.Number != firstIn || now.SecondIn.Number != secondIn)
                {
                    return null;
                }

                found.Add(now);
            }
        }

        return found;
    }

    /// <summary>Puts the contradictions of a proposition in place of those before.</summary>
    /// <param name="statements">The unit of work.</param>
    /// <param name="proposition">It.</param>
    /// <param name="contradictions">They.</param>
    /// <param name="isWithinToo">False where they are those with others, and those within it stay.</param>
    public static void Write(
        Statements statements, PropositionKey proposition, IReadOnlyList<KeptContradiction> contradictions, bool isWithinToo)
    {
        long key = proposition.Number;
        var gone = Kept(statements, key, isWithinToo);
        HashSet<long> touched = [key];
        foreach (var clash in contradictions.Distinct())
        {
            if (gone.Remove(clash))
            {
                continue;
            }

            statements.Run(
                """
                INSERT INTO contradiction (kind, side, first, first_in, second, second_in, what, place, within, checksum)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                (int)clash.Kind, (int)clash.Between, clash.First.Number, clash.FirstIn.Number, clash.Second.Number,
                clash.SecondIn.Number, clash.What, clash.Place, clash.FirstIn == clash.SecondIn,
                Checksum((int)clash.Kind, (int)clash.Between, clash.First.Number, clash.Second.Number, clash.What));
            touched.UnionWith([clash.FirstIn.Number, clash.SecondIn.Number]);
        }

        foreach (var (clash, row) in gone)
        {
            statements.Run("DELETE FROM contradiction WHERE key = $1", row);
            touched.UnionWith([clash.FirstIn.Number, clash.SecondIn.Number]);
        }

        foreach (long one in touched)
        {
            MarkVoices(statements, one);
        }
    }

    /// <summary>The contradictions of a proposition as they are kept, with their keys.</summary>
    private static Dictionary<KeptContradiction, long> Kept(Statements statements, long proposition, bool isWithinToo)
    {
        var kept = new Dictionary<KeptContradiction, long>();
        foreach (string side in (ReadOnlySpan<string>)["first_in", "second_in"])
        {
            foreach (var (clash, key) in statements.Rows(
                $"""
                SELECT kind, side, first, first_in, second, second_in, what, place, key FROM contradiction
                WHERE {side} = $1 AND within <= $2
                """,
                row => (new KeptContradiction(
                    (ContradictionKind)row.GetInt32(0), (ContradictionSide)row.GetInt32(1), new ClaimKey(row.GetInt64(2)),
                    new PropositionKey(row.GetInt64(3)), new ClaimKey(row.GetInt64(4)), new PropositionKey(row.GetInt64(5)),
                    row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7)), row.GetInt64(8)),
                proposition, isWithinToo))
            {
                kept[clash] = key;
            }
        }

        return kept;
    }

    /// <summary>Contradictions in the order of the case: those between propositions first.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="proposition">The key of the proposition that they are about; null for all.</param>
    /// <param name="most">How many at the most.</param>
    public static IReadOnlyList<Contradiction> List(SqliteConnection connection, long? proposition, int most)
    {
        var read = new ReadClaims(connection);
        string where = proposition is null ? "" : " WHERE c.first_in = @proposition OR c.second_in = @proposition";
        return
        [
            .. connection.Query(
                $"{Shown}{where} {Order} LIMIT @most", new { proposition, most }).ToList().Select(row => (Contradiction)Read(
                row, ClaimRows.OfKey(connection, (long)row.first, read), ClaimRows.OfKey(connection, (long)row.second, read),
                ClaimRows.OfKey(connection, (long)row.shown, read))),
        ];
    }

    /// <summary>All of them, with claims that are at hand.</summary>
    public static IReadOnlyList<Contradiction> List(SqliteConnection connection, IReadOnlyDictionary<ClaimId, ClaimInCase> claims)
    {
        var ids = new Dictionary<long, ClaimInCase>();
        ClaimInCase Claim(long key)
        {
            if (!ids.TryGetValue(key, out var claim))
            {
                string id = connection.ExecuteScalar<string>("SELECT id FROM claim WHERE key = @key", new { key })!;
                ids[key] = claim = claims[new ClaimId(id)];
            }

            return claim;
        }

        return [.. connection.Query($"{Shown} {Order}").ToList()
            .Select(row => (Contradiction)Read(row, Claim((long)row.first), Claim((long)row.second), Claim((long)row.shown)))];
    }

    private static long Checksum(long kind, long side, long first, long second, string? what) =>
        Packed.Checksum(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{kind} {side} {first} {second} {what}")));

    private static Contradiction Read(dynamic row, ClaimInCase first, ClaimInCase second, ClaimInCase shown) =>
        (long)row.checksum != Checksum((long)row.kind, (long)row.side, (long)row.first, (long)row.second, (string?)row.what)
        ? throw new InvalidDataException("a contradiction does not agree with its checksum") : new Contradiction(
        (ContradictionKind)(int)row.kind, (ContradictionSide)(int)row.side, first, second,
        (string?)row.what ?? Proposition.Plain(shown.Text));

    /// <summary>Voices whose claims clash with others'.</summary>
    private static void MarkVoices(Statements statements, long proposition)
    {
        var clashing = statements.Rows(
            """
            SELECT m.origin FROM contradiction c JOIN member m ON m.claim = c.first WHERE c.first_in = $1
            UNION SELECT m.origin FROM contradiction c JOIN member m ON m.claim = c.second WHERE c.second_in = $1
            """,
            row => row.IsDBNull(0) ? -1 : row.GetInt32(0), proposition).ToHashSet();
        foreach (var (kind, name, origins, clashes) in statements.Rows(
            "SELECT kind, name, origins, clashes FROM said WHERE proposition = $1",
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)), proposition))
        {
            bool now = RowJson.Read<int[]>(origins).Any(clashing.Contains);
            if (now != clashes)
            {
                statements.Run(
                    "UPDATE said SET clashes = $4 WHERE proposition = $1 AND kind = $2 AND name = $3", proposition, kind, name, now);
            }
        }
    }

    private static KeptDifference Difference(Row rows)
    {
        var kind = (ClaimLinkKind)rows.GetInt32(2);
        var (a, b) = (new ClaimKey(rows.GetInt64(0)), new ClaimKey(rows.GetInt64(1)));
        var (aIn, bIn) = (new PropositionKey(rows.GetInt64(5)), new PropositionKey(rows.GetInt64(6)));
        var (aPlace, bPlace) = (Place(rows, 7), Place(rows, 11));
        return string.CompareOrdinal(aPlace, bPlace) < 0
            ? new KeptDifference(kind, a, aIn, b, bIn, rows.GetString(3), aPlace + "\n" + bPlace)
            : new KeptDifference(kind, b, bIn, a, aIn, rows.GetString(4), bPlace + "\n" + aPlace);
    }

    private static string Place(Row row, int first) => OutlineRows.Place(
        row.IsDBNull(first) ? null : row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), row.GetInt64(first + 3));
}
