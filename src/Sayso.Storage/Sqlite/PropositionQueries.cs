using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>Propositions as they are shown.</summary>
internal static class PropositionQueries
{
    private const int MostIds = 500;

    private const string Columns = """
        SELECT p.key, p.id, p.claims, p.reports, p.standing, p.independent, p.reason, p.shown, p.day, p.first, p.origins, p.checksum
        FROM proposition p
        """;

    private const string Holding =
        " AND p.key IN (SELECT m.proposition FROM claim_words w JOIN member m ON m.claim = w.rowid WHERE claim_words MATCH @words)";

    public static Page<PropositionSummary> List(SqliteConnection connection, PropositionFilter filter)
    {
        string? words = SearchRows.Words(filter.Query);
        int? standing = (int?)filter.Standing;
        string where = "p.claims > 0" + (standing is null ? "" : " AND p.standing = @standing") + (words is null ? "" : Holding);
        int total = words is null
            ? connection.ExecuteScalar<int>(
                "SELECT coalesce(sum(propositions), 0) FROM standing_count WHERE @standing IS NULL OR standing = @standing",
                new { standing })
            : connection.ExecuteScalar<int>($"SELECT count(*) FROM proposition p WHERE {where}", new { standing, words });
        var (several, day, first) = Cursor(filter.After);
        int limit = Math.Max(filter.Limit, 1);
        List<dynamic> Part(bool several, long day, long first) => [.. connection.Query(
            $"""
            {Columns} WHERE {where} AND (p.reports > 1) = @several AND (p.day, p.first) > (@day, @first)
            ORDER BY p.day, p.first LIMIT @limit
            """,
            new { standing, words, several, day, first, limit = limit + 1 })];

        // Those of several reports come first.
        var rows = several ? Part(true, day, first) : [];
        if (rows.Count <= limit)
        {
            rows.AddRange(several ? Part(false, long.MinValue, 0) : Part(false, day, first));
        }

        var last = rows.Count > limit ? rows[limit - 1] : null;
        return new Page<PropositionSummary>(
            total, Summaries(connection, rows.Take(limit)),
            last is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(FormattableString.Invariant(
                $"{(last.reports > 1 ? 1 : 0)} {(long)last.day} {(long)last.first}"))));
    }

    /// <summary>The key of the proposition that an id names; null when it names none.</summary>
    public static long? KeyOf(SqliteConnection connection, PropositionId proposition) => connection.ExecuteScalar<long?>(
        $"""
        SELECT key FROM proposition WHERE {IdBytes.Is("hash", "@hash")} AND claims > 0
        UNION ALL SELECT p.key FROM proposition_was w JOIN proposition p ON p.key = w.proposition WHERE w.id = @id AND p.claims > 0
        UNION ALL SELECT m.proposition FROM claim c JOIN member m ON m.claim = c.key WHERE {IdBytes.Is("c.hash", "@claim")}
        LIMIT 1
        """,
        new
        {
            id = proposition.Value,
            hash = IdBytes.Of(proposition.Value),
            claim = proposition.Value.Length > 1 ? IdBytes.Of("c" + proposition.Value[1..].Split('-')[0]) : "",
        });

    public static Proposition? Find(SqliteConnection connection, long key)
    {
        using var statements = new Statements(connection);
        if (PropositionRows.Find(statements, new OriginRows(statements), new PropositionKey(key)) is not { } kept)
        {
            return null;
        }

        var members = connection.Query<(long Claim, bool Contrary, int? Origin, string Id)>(
            "SELECT m.claim, m.contrary, m.origin, c.id FROM member m JOIN claim c ON c.key = m.claim WHERE m.proposition = @key",
            new { key }).ToDictionary(row => new ClaimId(row.Id));
        var claims = ClaimRows.InOrder(connection, key).ToList();
        var (id, checksum) = connection.QuerySingle<(string, long)>("SELECT id, members FROM proposition WHERE key = @key", new { key });
        if (checksum != PropositionRows.Checksum(members.Values.Select(member => (member.Claim, member.Contrary, member.Origin))))
        {
            throw Damaged(id);
        }

        var shown = claims.Find(claim => members[claim.Id].Claim == kept.Shown.Number)!;
        return new Proposition(
            new PropositionId(id), Proposition.Plain(shown.Text), kept.Standing, kept.Reason, kept.IndependentOrigins,
            [.. claims.Select(claim => new PropositionClaim(claim, claim.Path, members[claim.Id].Contrary, members[claim.Id].Origin))],
            kept.Origins);
    }

    public static IReadOnlyList<(PropositionSummary Proposition, PropositionOffer Offer)> Offers(
        SqliteConnection connection, PropositionId proposition, int most)
    {
        if (KeyOf(connection, proposition) is not { } key)
        {
            return [];
        }

        var rows = connection.Query(
            """
            SELECT l.score, n.proposition AS other, a.id AS own, b.id AS theirs FROM member m JOIN claim_link l ON l.a = m.claim
            JOIN member n ON n.claim = l.b JOIN claim a ON a.key = l.a JOIN claim b ON b.key = l.b
            WHERE m.proposition = @key AND l.kind = @maybe AND n.proposition <> @key
            UNION ALL
            SELECT l.score, n.proposition AS other, b.id AS own, a.id AS theirs FROM member m JOIN claim_link l ON l.b = m.claim
            JOIN member n ON n.claim = l.a JOIN claim a ON a.key = l.a JOIN claim b ON b.key = l.b
            WHERE m.proposition = @key AND l.kind = @maybe AND n.proposition <> @key
            ORDER BY score DESC, own, theirs
            """,
            new { key, maybe = (int)ClaimLinkKind.Maybe }).DistinctBy(row => (long)row.other).Take(most).ToList();
        var own = connection.ExecuteScalar<string>("SELECT id FROM proposition WHERE key = @key", new { key })!;
        var others = Summaries(connection, rows.SelectMany(row => connection.Query(Columns + " WHERE p.key = @other", new { row.other })));
        return [.. rows.Zip(others, (row, other) => (other, new PropositionOffer(
            new PropositionId(own), other.Id, new ClaimId((string)row.own), new ClaimId((string)row.theirs), PairRows.Score(row.score))))];
    }

    public static CaseOverview Overview(SqliteConnection connection, int most) => new(
        [.. connection.Query<(int Standing, int Count)>("SELECT standing, propositions FROM standing_count WHERE propositions > 0")
            .OrderByDescending(row => row.Count).ThenBy(row => row.Standing).Select(row => ((Standing)row.Standing, row.Count))],
        Summaries(connection, connection.Query(
            Columns + " WHERE p.reports > 1 AND p.independent <= 1 ORDER BY p.reports DESC, p.claims DESC, p.first LIMIT @most",
            new { most })),
        Summaries(connection, connection.Query(
            Columns + " WHERE p.thin = 1 ORDER BY p.reports DESC, p.claims DESC, p.first LIMIT @most", new { most })),
        ContradictionRows.List(connection, null, most), Voices(connection, most), PairRows.Copies(connection, most));

    public static WeighedCase All(SqliteConnection connection)
    {
        var claims = ClaimRows.List(connection, new ClaimFilter { Limit = int.MaxValue - 1 }).Items;
        var byId = claims.ToDictionary(claim => claim.Id);
        var members = connection.Query<(long Proposition, long Claim, bool Contrary, int? Origin, string Id)>(
            "SELECT m.proposition, m.claim, m.contrary, m.origin, c.id FROM member m JOIN claim c ON c.key = m.claim")
            .ToDictionary(row => new ClaimId(row.Id));
        var order = claims.Select((claim, number) => (claim.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        var claimsOf = members.Keys.Where(byId.ContainsKey).OrderBy(claim => order[claim]).ToLookup(claim => members[claim].Proposition);
        var membersOf = members.Values.ToLookup(member => member.Proposition);
        using var statements = new Statements(connection);
        var rows = new OriginRows(statements);
        var propositions = statements.Rows(
            "SELECT key, id, shown, standing, reason, independent, origins, claims, reports, checksum, members FROM proposition"
                + " WHERE claims > 0",
            row =>
            {
                string? reason = row.IsDBNull(4) ? null : row.GetString(4);
                byte[]? packed = row.IsDBNull(6) ? null : row.GetBytes(6);
                if (row.GetInt64(9) != PropositionRows.Checksum(
                    row.GetInt64(2), row.GetInt64(7), row.GetInt64(8), row.GetInt64(3), row.GetInt64(5), reason, packed))
                {
                    throw Damaged(row.GetString(1));
                }

                List<ClaimId> own = [.. claimsOf[row.GetInt64(0)]];
                if (row.GetInt64(10) != PropositionRows.Checksum(
                    membersOf[row.GetInt64(0)].Select(member => (member.Claim, member.Contrary, member.Origin))))
                {
                    throw Damaged(row.GetString(1));
                }

                // Claims of a report that was removed just now are not among those at hand.
                long shown = row.GetInt64(2);
                var (standing, origins) = ((Standing)row.GetInt32(3), rows.Read(packed));
                return own.Count == 0 ? null : new Proposition(
                    new PropositionId(row.GetString(1)),
                    Proposition.Plain(byId[own.Where(claim => members[claim].Claim == shown).DefaultIfEmpty(own[0]).First()].Text),
                    standing, reason ?? PropositionRows.Reason(
                        standing, row.GetInt32(7), row.GetInt32(8), row.GetInt32(5), origins) ?? "", row.GetInt32(5),
                    [.. own.Select(claim =>
                        new PropositionClaim(byId[claim], byId[claim].Path, members[claim].Contrary, members[claim].Origin))],
                    origins);
            }).OfType<Proposition>().OrderByDescending(one => one.Claims.Any(claim => claim.Claim.Report != one.Claims[0].Claim.Report))
            .ThenBy(one => order[one.Claims[0].Claim.Id]);
        return new WeighedCase(
            claims, [.. propositions], ContradictionRows.List(connection, byId),
            connection.Query<(string Was, string Is)>(
                "SELECT w.id, p.id FROM proposition_was w JOIN proposition p ON p.key = w.proposition WHERE p.claims > 0")
                .ToDictionary(row => new PropositionId(row.Was), row => new PropositionId(row.Is)),
            Voices(connection, int.MaxValue));
    }

    /// <summary>The claims of some reports, each with its proposition.</summary>
    public static IReadOnlyList<(PropositionId Proposition, ClaimInCase Claim)> Members(
        SqliteConnection connection, IReadOnlyCollection<ReportId> reports)
    {
        var members = reports.Select(report => report.Value).Chunk(MostIds).SelectMany(ids => connection.Query<(string, string)>(
            """
            SELECT c.id, p.id FROM report r JOIN claim c ON c.report = r.key
            JOIN member m ON m.claim = c.key JOIN proposition p ON p.key = m.proposition WHERE r.id IN @ids AND r.removed = 0
            """,
            new { ids })).ToDictionary(row => new ClaimId(row.Item1), row => new PropositionId(row.Item2));
        return [.. ClaimRows.Find(connection, members.Keys).Select(claim => (members[claim.Id], claim))];
    }

    private static IReadOnlyList<VoiceTally> Voices(SqliteConnection connection, int most) =>
    [
        .. connection.Query<(int Kind, string Name, int Said, int BorneOut, int Contradicted, int Retracted)>(
            """
            SELECT kind, name, said, borne_out, contradicted, retracted FROM voice_record WHERE said > 0
            ORDER BY said DESC, name LIMIT @most
            """,
            new { most })
            .Select(row => new VoiceTally(
                new VoiceName((VoiceKind)row.Kind, row.Name), row.Said, row.BorneOut, row.Contradicted, row.Retracted)),
    ];

    private static List<PropositionSummary> Summaries(SqliteConnection connection, IEnumerable<dynamic> rows)
    {
        using var statements = new Statements(connection);
        var origins = new OriginRows(statements);
        return [.. rows.ToList().Select(row => (PropositionSummary)Summary(connection, statements, row, origins))];
    }

    private static PropositionSummary Summary(SqliteConnection connection, Statements statements, dynamic row, OriginRows origins)
    {
        var (claims, reports) = ((int)row.claims, (int)row.reports);
        var (standing, independent) = ((Standing)(int)row.standing, (int)row.independent);
        string? reason = row.reason;
        return (long)row.checksum != PropositionRows.Checksum(
            (long)row.shown, claims, reports, (long)standing, independent, reason, (byte[]?)row.origins)
            ? throw Damaged((string)row.id) : new PropositionSummary(
            new PropositionId((string)row.id), Proposition.Plain(ClaimRows.Words(connection, statements, (long)row.shown)), standing,
            reason ?? PropositionRows.Reason(standing, claims, reports, independent, origins.Read((byte[]?)row.origins)) ?? "",
            independent, claims, reports);
    }

    private static InvalidDataException Damaged(string id) => new($"proposition {id} does not agree with its checksum");

    private static (bool Several, long Day, long First) Cursor(string? after)
    {
        if (string.IsNullOrEmpty(after))
        {
            return (true, long.MinValue, 0);
        }

        return Base64Url.IsValid(after)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split(' ') is ["0" or "1", var days, var number] parts
            && long.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long day)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long first)
            ? (parts[0] == "1", day, first)
            : throw new SaysoException(
                new Problem("SAY0305", "after", "that is no place in this list", "Give what the page before it gave as \"next\"."));
    }
}
