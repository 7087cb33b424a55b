using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>Claims: written with their report, listed by filter, found by id.</summary>
internal static class ClaimRows
{
    private const int MostIds = 500;

    private const string Columns = """
        SELECT c.key, c.id, c.stance, c.confidence, c.data, c.checksum, r.key AS report_key, r.id AS report, r.path, r.title, r.outlet,
            r.published,
          (SELECT max(s.judgement) FROM judgement_in_force s WHERE s.kind = 'wrong' AND s.id = c.id) AS judgement
        """;

    private const string From = " FROM claim c JOIN report r ON r.key = c.report";

    /// <summary>Must run inside a transaction.</summary>
    public static void Write(SqliteConnection connection, Ledger ledger, long report)
    {
        var voices = new Dictionary<(VoiceKind, string, bool), long>();
        var ids = new HashSet<ClaimId>();
        using var voice = new Statement(
            connection, "INSERT INTO voice (kind, name, anonymous) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET kind = kind RETURNING key",
            3);
        using var insert = new Statement(
            connection, """
            INSERT INTO claim (id, report, position, voice, stance, confidence, data, checksum)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING key
            """, 8);
        using var link = new Statement(connection, "INSERT INTO claim_chain (voice, claim) VALUES ($1, $2)", 2);
        using var words = new Statement(connection, "INSERT INTO claim_words (rowid, text, voices) VALUES ($1, $2, $3)", 3);
        for (int position = 0; position < ledger.Claims.Count; position++)
        {
            var claim = ledger.Claims[position];
            if (!ids.Add(claim.Id))
            {
                continue; // the same words on the same chain twice are one claim
            }

            long[] chain = [.. claim.Chain.Select(link => VoiceOf(voice, voices, link))];
            byte[] data = ClaimCodec.Write(claim);
            long key = insert.Number(
                claim.Id.Value, report, position, chain[^1], (int)claim.Stance, claim.Confidence, data,
                Packed.Checksum(data) ^ (int)claim.Stance);
            foreach (long passing in chain.Distinct())
            {
                link.Run(passing, key);
            }

            words.Run(key, claim.Text, string.Join(" · ", claim.Chain.Select(link => link.Name)));
        }
    }

    /// <summary>Takes out the claims of an older reading.</summary>
    public static void Clear(SqliteConnection connection, long report) => connection.Execute(
        """
        DELETE FROM claim_words WHERE rowid IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM claim_chain WHERE claim IN (SELECT key FROM claim WHERE report = @report);
        DELETE FROM claim WHERE report = @report;
        """,
        new { report });

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
        Require("c.key IN (SELECT k.claim FROM claim_chain k JOIN voice o ON o.key = k.voice WHERE o.name = @voice)", "voice",
            filter.Voice);
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
        InCase(connection, connection.Query(Columns + From + " WHERE c.id = @id", new { id = claim.Value })) is [var found] ? found : null;

    /// <summary>The claims of a proposition, in the order of the case.</summary>
    public static IReadOnlyList<ClaimInCase> InOrder(SqliteConnection connection, long proposition) =>
        InCase(connection, connection.Query(
            $"{Columns}{From} JOIN member m ON m.claim = c.key WHERE m.proposition = @proposition ORDER BY {new ClaimOrder(null).By}",
            new { proposition }));

    public static ClaimInCase OfKey(SqliteConnection connection, long key) =>
        InCase(connection, connection.Query(Columns + From + " WHERE c.key = @key", new { key }))[0];

    public static IReadOnlyList<ClaimInCase> Find(SqliteConnection connection, IEnumerable<ClaimId> claims) =>
        [.. claims.Chunk(MostIds).SelectMany(chunk =>
            InCase(connection, connection.Query(
            Columns + From + " WHERE c.id IN @ids", new { ids = chunk.Select(claim => claim.Value) })))];

    public static IReadOnlyList<Claim> OfReport(SqliteConnection connection, long report)
    {
        string text = ReportRows.Text(connection, report);
        return
        [
            .. connection.Query("""
                SELECT c.id, c.stance, c.confidence, c.data, c.checksum, r.id AS report
                FROM claim c JOIN report r ON r.key = c.report WHERE c.report = @report ORDER BY c.position
                """, new { report }).Select(row => (Claim)Read(row, text)),
        ];
    }

    private static List<ClaimInCase> InCase(SqliteConnection connection, IEnumerable<dynamic> rows)
    {
        var texts = new Dictionary<long, string>();
        var judgements = new Dictionary<long, Judgement?>();
        var claims = new List<ClaimInCase>();
        foreach (var row in rows.ToList())
        {
            long report = row.report_key;
            if (!texts.TryGetValue(report, out string? text))
            {
                texts[report] = text = ReportRows.Text(connection, report);
            }

            Judgement? judgement = null;
            if (row.judgement is long number && !judgements.TryGetValue(number, out judgement))
            {
                judgements[number] = judgement = JudgementRows.Find(connection, number);
            }

            claims.Add(new ClaimInCase((Claim)Read(row, text))
            {
                Path = row.path, Title = row.title, Outlet = row.outlet, Published = ReportRows.Date((string?)row.published),
                    Judgement = judgement,
            });
        }

        return claims;
    }

    private static Claim Read(dynamic row, string text)
    {
        var id = new ClaimId((string)row.id);
        byte[] data = row.data;

        // Before it is read: what a flipped bit makes of it may be anything.
        return Packed.Checksum(data) == ((long)row.checksum ^ (long)row.stance)
            ? ClaimCodec.Read(id, new ReportId((string)row.report), data, (double)row.confidence, text)
            : throw new InvalidDataException($"claim {id} does not agree with its checksum");
    }

    private static long VoiceOf(Statement insert, Dictionary<(VoiceKind, string, bool), long> known, ChainLink link)
    {
        var voice = (link.Kind, link.Name, link.IsAnonymous);
        if (!known.TryGetValue(voice, out long key))
        {
            known[voice] = key = insert.Number((int)link.Kind, link.Name, link.IsAnonymous);
        }

        return key;
    }
}
