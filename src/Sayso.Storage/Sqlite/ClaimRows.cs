using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Sqlite;

/// <summary>Claims: written with their report, listed by filter, found by id.</summary>
internal static class ClaimRows
{
    private const int MostIds = 500;

    private const string Columns = """
        SELECT c.key, c.id, c.position, c.stance, c.outline, c.checksum, r.key AS report_key, r.id AS report, r.path, r.title, r.outlet,
            r.published,
          (SELECT max(s.judgement) FROM judgement_in_force s WHERE s.kind = 'wrong' AND s.id = c.id) AS judgement
        """;

    private const string From = " FROM claim c JOIN report r ON r.key = c.report";

    /// <summary>Must run inside a transaction.</summary>
    public static void Write(SqliteConnection connection, Ledger ledger, long report)
    {
        var voices = new Dictionary<(VoiceKind, string, bool), long>();
        using var voice = new Statement(
            connection, """
            INSERT INTO voice (kind, name, anonymous) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET kind = kind RETURNING key
            """);
        using var insert = new Statement(
            connection, """
            INSERT INTO claim (hash, report, position, voice, stance, confidence, outline, checksum)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING key
            """);
        using var link = new Statement(connection, "INSERT INTO claim_chain (voice, claim) VALUES ($1, $2)");
        using var words = new Statement(connection, "INSERT INTO claim_words (rowid, text, voices) VALUES ($1, $2, $3)");
        foreach (var (position, claim) in ReadingRows.Claims(ledger))
        {
            long[] chain = [.. claim.Chain.Select(link => VoiceOf(voice, voices, link))];
            byte[] outline = OutlineCodec.Write(claim, ledger.Report.Outlet);
            long key = insert.Number(
                IdBytes.Of(claim.Id.Value), report, position, chain[^1], (int)claim.Stance, InThousandths(claim.Confidence), outline,
                OutlineCodec.Checksum(outline, (int)claim.Stance))!.Value;
            foreach (long passing in chain.Distinct().Where(voice => voice != chain[^1]))
            {
                link.Run(passing, key);
            }

            words.Run(key, claim.Text, Voices(claim));
        }
    }

    /// <summary>Takes out the claims of an older reading, which is still there.</summary>
    public static void Clear(SqliteConnection connection, long report)
    {
        try
        {
            // The index keeps no words: what it is to forget must be said.
            using var forget = new Statement(
                connection, "INSERT INTO claim_words (claim_words, rowid, text, voices) VALUES ('delete', $1, $2, $3)");
            var (_, claims) = ReadingRows.Find(connection, report).Claims(default);
            foreach (var (key, position) in connection.Query<(long, int)>(
                "SELECT key, position FROM claim WHERE report = @report", new { report }))
            {
                forget.Run(key, claims[position].Text, Voices(claims[position]));
            }
        }
        catch (Exception failure) when (StorageProblems.IsDamage(failure))
        {
            // Words that lead to claims that are no more are passed over; the report is about to be made whole.
        }

        connection.Execute(
            """
            DELETE FROM claim_chain WHERE claim IN (SELECT key FROM claim WHERE report = @report);
            INSERT INTO gone_claim SELECT key FROM claim WHERE report = @report;
            DELETE FROM claim WHERE report = @report;
            """,
            new { report });
    }

    /// <summary>The voices of a claim, as words to find it by.</summary>
    public static string Voices(Claim claim) => string.Join(" · ", claim.Chain.Select(link => link.Name));

    public static ClaimPage List(SqliteConnection connection, ClaimFilter filter)
    {
        var where = new List<string> { "r.removed = 0" };
        var parameters = new DynamicParameters();
        void Require(string condition, string name, object? value)
        {
            if (value is not null)
            {
                where.Add(condition);
                parameters.Add(name, value);
            }
        }

        Require("c.key IN (SELECT rowid FROM claim_words WHERE claim_words MATCH @words)", "words", SearchRows.Words(filter.Query));
        Require("r.outlet = @outlet", "outlet", filter.Outlet);
        Require(
            """
            (c.voice IN (SELECT key FROM voice WHERE name = @voice)
                OR c.key IN (SELECT k.claim FROM claim_chain k JOIN voice o ON o.key = k.voice WHERE o.name = @voice))
            """,
            "voice", filter.Voice);
        Require("v.kind = @kind", "kind", (int?)filter.Kind);
        Require("c.stance = @stance", "stance", (int?)filter.Stance);
        Require("v.anonymous = @anonymous", "anonymous", filter.Anonymous);
        Require("r.id = @report", "report", filter.Report?.Value);
        Require("EXISTS (SELECT 1 FROM judgement_in_force s WHERE s.kind = 'wrong' AND s.id = c.id) = @judged", "judged", filter.Judged);
        const string Voiced = From + " JOIN voice v ON v.key = c.voice";
        string all = string.Join(" AND ", where);
        int total = connection.ExecuteScalar<int>($"SELECT count(*){Voiced} WHERE {all}", parameters);
        var order = new ClaimOrder(filter.Sort);
        string page = order.After(filter.After, parameters) is { } after ? $"{all} AND ({after})" : all;

        // One more than wanted says whether there is a next page.
        int limit = Math.Max(filter.Limit, 1);
        parameters.Add("limit", limit + 1L);
        var rows = connection
            .Query($"{Columns}, {order.Keys}{Voiced} WHERE {page} ORDER BY {order.By} LIMIT @limit", parameters)
            .ToList();
        string? next = rows.Count > limit ? order.Cursor((IDictionary<string, object?>)rows[limit - 1]) : null;
        return new ClaimPage(total, InCase(connection, rows.Take(limit)), next);
    }

    public static ClaimInCase? Find(SqliteConnection connection, ClaimId claim) =>
        Find(connection, [claim]) is [var found] ? found : null;

    /// <summary>The claims of a proposition, in the order of the case.</summary>
    public static IReadOnlyList<ClaimInCase> InOrder(SqliteConnection connection, long proposition) =>
        InCase(connection, connection.Query(
            $"{Columns}{From} JOIN member m ON m.claim = c.key WHERE m.proposition = @proposition ORDER BY {new ClaimOrder(null).By}",
            new { proposition }));

    public static ClaimInCase OfKey(SqliteConnection connection, long key, ReadClaims? read = null) =>
        InCase(connection, connection.Query(Columns + From + " WHERE c.key = @key", new { key }), read)[0];

    /// <summary>The words of a claim.</summary>
    public static string Words(SqliteConnection connection, Statements statements, long key)
    {
        var (report, position) = statements.Rows(
            "SELECT report, position FROM claim WHERE key = $1", row => (row.GetInt64(0), row.GetInt32(1)), key)[0];
        return ReadingRows.Find(connection, report).Words(position);
    }

    public static IReadOnlyList<ClaimInCase> Find(SqliteConnection connection, IEnumerable<ClaimId> claims) =>
    [
        .. claims.Select(claim => IdBytes.Of(claim.Value)).Chunk(MostIds).SelectMany(hashes => InCase(connection, connection.Query(
            $"{Columns}{From} WHERE {IdBytes.IsAny("c.hash", "@hashes", "@prefixes")}",
            new { hashes, prefixes = hashes.Select(IdBytes.PrefixOf).ToArray() }))),
    ];

    /// <summary>Claims as they were read, without what the case knows of them.</summary>
    public static IReadOnlyList<(ClaimKey Key, Claim Claim)> AsRead(SqliteConnection connection, IEnumerable<ClaimKey> claims)
    {
        using var statements = new Statements(connection);
        var rows = statements.Rows(
            $"""
            SELECT c.key, c.id, c.position, c.stance, c.outline, c.checksum, c.report, r.id FROM json_each($1) k
            CROSS JOIN claim c ON c.key = k.value JOIN report r ON r.key = c.report
            """,
            row => (Key: row.GetInt64(0), Id: row.GetString(1), Position: row.GetInt32(2), Stance: row.GetInt64(3),
                Outline: row.GetBytes(4), Checksum: row.GetInt64(5), Report: row.GetInt64(6), ReportId: row.GetString(7)),
            RowJson.Write(claims.Select(claim => claim.Number)));
        var read = new ReadClaims(connection, rows.ToLookup(row => row.Report, row => row.Position));
        return
        [
            .. rows.OrderBy(row => row.Report).Select(row => (
                new ClaimKey(row.Key),
                Read(
                    new ClaimId(row.Id), row.Position, row.Stance, row.Outline, row.Checksum,
                    read.Of(row.Report, new ReportId(row.ReportId))))),
        ];
    }

    /// <summary>The claims of a report as they were read, in reading order.</summary>
    public static IReadOnlyList<(ClaimKey Key, Claim Claim)> OfReport(SqliteConnection connection, long report)
    {
        string? id = connection.ExecuteScalar<string?>("SELECT id FROM report WHERE key = @report", new { report });
        if (id is null)
        {
            return [];
        }

        var (_, claims) = ReadingRows.Find(connection, report).Claims(new ReportId(id));
        return
        [
            .. connection.Query(
                "SELECT key, id, position, stance, outline, checksum FROM claim WHERE report = @report ORDER BY position", new { report })
                .Select(row => (new ClaimKey((long)row.key), (Claim)Read(row, claims))),
        ];
    }

    private static List<ClaimInCase> InCase(SqliteConnection connection, IEnumerable<dynamic> rows, ReadClaims? read = null)
    {
        var all = rows.ToList();
        var wanted = read is null ? all.ToLookup(row => (long)row.report_key, row => (int)row.position) : null;
        read ??= new ReadClaims(connection, wanted);
        var judgements = new Dictionary<long, Judgement?>();
        var claims = new List<ClaimInCase>();
        foreach (var row in all)
        {
            Judgement? judgement = null;
            if (row.judgement is long number && !judgements.TryGetValue(number, out judgement))
            {
                judgements[number] = judgement = JudgementRows.Find(connection, number);
            }

            claims.Add(new ClaimInCase((Claim)Read(row, read.Of((long)row.report_key, new ReportId((string)row.report))))
            {
                Path = row.path, Title = row.title, Outlet = row.outlet, Published = ReportRows.Date((string?)row.published),
                    Judgement = judgement,
            });
        }

        return claims;
    }

    /// <summary>A claim out of what was read of its report.</summary>
    private static Claim Read(dynamic row, Dictionary<int, Claim> read) =>
        Read(new ClaimId((string)row.id), (int)row.position, (long)row.stance, (byte[])row.outline, (long)row.checksum, read);

    // What a flipped bit makes of an outline may be anything: it is told here too.
    private static Claim Read(ClaimId id, int position, long stance, byte[] outline, long checksum, Dictionary<int, Claim> read) =>
        OutlineCodec.Checksum(outline, stance) == checksum && read.TryGetValue(position, out var claim) && (long)claim.Stance == stance
            ? claim with { Id = id } : throw OutlineRows.Damaged(id);

    // A whole number of thousandths takes two bytes, any other eight.
    public static double InThousandths(double confidence) => Math.Round(confidence * 1000, 3);

    private static long VoiceOf(Statement insert, Dictionary<(VoiceKind, string, bool), long> known, ChainLink link)
    {
        var voice = (link.Kind, link.Name, link.IsAnonymous);
        if (!known.TryGetValue(voice, out long key))
        {
            known[voice] = key = insert.Number((int)link.Kind, link.Name, link.IsAnonymous)!.Value;
        }

        return key;
    }
}
