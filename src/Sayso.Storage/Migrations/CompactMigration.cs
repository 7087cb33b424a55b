using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Sqlite;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Migrations;

/// <summary>Brings what was read, propositions and names over into their compact rows.</summary>
/// <remarks>What was damaged stays so, for all to see: its checksum does not agree afterwards either.</remarks>
internal sealed class CompactMigration(SqliteConnection connection, Statements statements)
{
    // The indexes come last: rows come in order then, and fill their pages.
    private const string After = """
        DELETE FROM sqlite_sequence WHERE name IN ('new_claim', 'new_proposition');
        INSERT INTO sqlite_sequence (name, seq)
            SELECT 'new_' || name, seq FROM sqlite_sequence WHERE name IN ('claim', 'proposition');
        DROP TABLE sequence;
        ALTER TABLE new_sequence RENAME TO sequence;
        DROP TABLE claim_word;
        ALTER TABLE new_claim_word RENAME TO claim_word;
        DROP TABLE report_text;
        DROP TABLE report_ledger;
        DROP TABLE claim;
        ALTER TABLE new_claim RENAME TO claim;
        CREATE INDEX claim_hash ON claim(substr(hash, 1, 6));
        CREATE INDEX claim_report ON claim(report);
        CREATE INDEX claim_voice ON claim(voice);
        CREATE INDEX claim_sealed ON claim(seal) WHERE seal > 0 OR terms > 0;
        CREATE TRIGGER claim_comes AFTER INSERT ON claim BEGIN INSERT OR IGNORE INTO touched_claim VALUES (NEW.key, 0); END;
        DROP TABLE proposition;
        ALTER TABLE new_proposition RENAME TO proposition;
        CREATE INDEX proposition_hash ON proposition(substr(hash, 1, 6));
        CREATE INDEX proposition_order ON proposition(reports > 1, day, first) WHERE claims > 0;
        CREATE INDEX proposition_standing ON proposition(standing, reports > 1, day, first) WHERE claims > 0;
        CREATE INDEX proposition_repeated ON proposition(reports DESC, claims DESC, first) WHERE reports > 1 AND independent <= 1;
        CREATE INDEX proposition_thin ON proposition(reports DESC, claims DESC, first) WHERE thin = 1;
        CREATE INDEX proposition_papers ON proposition(key) WHERE papers = 1;
        CREATE TRIGGER proposition_stands AFTER UPDATE OF standing, claims ON proposition BEGIN
          UPDATE standing_count SET propositions = propositions - 1 WHERE standing = OLD.standing AND OLD.claims > 0;
          INSERT INTO standing_count (standing, propositions) SELECT NEW.standing, 1 WHERE NEW.claims > 0
            ON CONFLICT DO UPDATE SET propositions = propositions + 1;
        END;
        """;

    // Rows are not full, so that what comes finds room.
    private const int PostingsPerRow = 40;

    /// <summary>Step 13.</summary>
    public static MigrationStep Step { get; } =
        MigrationStep.ScriptAndCode(13, "compact", "compact-1", Bring);

    private static void Bring(SqliteConnection connection)
    {
        using (var statements = new Statements(connection))
        {
            new CompactMigration(connection, statements).Apply();
        }

        connection.Execute(After);
    }

    private void Apply()
    {
        foreach (var (key, id, outlet) in connection.Query<(long, string, string?)>("SELECT key, id, outlet FROM report").ToList())
        {
            Report(key, new ReportId(id), outlet);
        }

        Propositions();
        foreach (var (key, data) in connection.Query<(long, byte[])>("SELECT key, data FROM name ORDER BY key").ToList())
        {
            var detail = JsonSerializer.Deserialize<NameDetail>(data, RowJson.Options)!;
            statements.Run("UPDATE name SET data = $2 WHERE key = $1", key, NameCodec.Write(
                detail.Also, detail.Called, [.. detail.At.Chunk(2).Select(pair => new Language.Span(pair[0], pair[1]))]));
        }

        Postings("SELECT (hash << 16) + (rank >> 44), report FROM sequence ORDER BY 1, 2", "new_sequence");
        Postings("SELECT (word << 16) + (rank >> 44), claim FROM claim_word ORDER BY 1, 2", "new_claim_word");
    }

    private void Postings(string old, string table)
    {
        // The first row is there from the beginning, and begins below all places.
        var row = new List<(long Place, long Key)>();
        long first = 0;
        void Put() => statements.Run(
            $"INSERT INTO {table} (place, data) VALUES ($1, $2)", first, Sqlite.Postings.Write(first, row));
        foreach (var posting in connection.Query<(long Place, long Key)>(old, buffered: false))
        {
            if (row.Count >= PostingsPerRow && row[^1].Place != posting.Place)
            {
                Put();
                row.Clear();
                first = posting.Place;
            }

            row.Add(posting);
        }

        Put();
    }

    private void Report(long report, ReportId id, string? outlet)
    {
        byte[]? packed = null;
        byte[] text = [];
        var claims = new List<(int Position, Claim Claim)>();
        var keys = new Dictionary<int, long>();
        bool isWhole = true;
        foreach (var row in connection.Query("SELECT * FROM claim WHERE report = @report ORDER BY position", new { report }).ToList())
        {
            byte[] data = row.data;
            Claim? claim = Packed.Checksum(data) == ((long)row.checksum ^ (long)row.stance)
                ? ModelClaims.Read(new ClaimId((string)row.id), id, data, (double)row.confidence, text: null) : null;
            byte[] outline = claim is null ? [] : OutlineCodec.Write(claim, outlet);
            long checksum = OutlineCodec.Checksum(outline, (long)row.stance);
            statements.Run(
                """
                INSERT INTO new_claim (key, hash, report, position, voice, stance, confidence, outline, checksum, seal, terms)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                (long)row.key, IdBytes.Of((string)row.id), report, (long)row.position, (long)row.voice, (long)row.stance,
                ClaimRows.InThousandths((double)row.confidence), outline, claim is null ? ~checksum : checksum, (long)row.seal,
                (long)row.terms);
            isWhole &= claim is not null;
            if (claim is not null)
            {
                claims.Add(((int)row.position, claim));
                keys.Add((int)row.position, (long)row.key);
            }
        }

        try
        {
            text = Old("report_text", report, out long textSum);
            byte[] ledger = Old("report_ledger", report, out long ledgerSum);
            string words = Packed.UnpackText(text, textSum);
            packed = PackedReading.Pack(
                words, claims, Without(LedgerJson.Read(Packed.Unpack(ledger, ledgerSum), words), claims),
                ReadingRows.Known(connection, report), isQuick: true);
        }
        catch (Exception failure) when (StorageProblems.IsDamage(failure))
        {
            isWhole = false;
        }

        foreach (var (key, claim) in isWhole ? ClaimsOf(packed!, id, keys) : [])
        {
            statements.Run(
                "INSERT INTO claim_words (rowid, text, voices) VALUES ($1, $2, $3)", key, claim.Text, ClaimRows.Voices(claim));
        }

        packed ??= text;
        long sum = Packed.Checksum(packed);
        statements.Run("INSERT INTO reading (report, data, checksum) VALUES ($1, $2, $3)", report, packed, isWhole ? sum : ~sum);
    }

    private static IEnumerable<(long Key, Claim Claim)> ClaimsOf(byte[] packed, ReportId report, Dictionary<int, long> keys) =>
        new PackedReading(packed, Packed.Checksum(packed)).Claims(report).Claims.Select(pair => (keys[pair.Key], pair.Value));

    private byte[] Old(string table, long report, out long checksum)
    {
        (byte[] data, checksum) = connection.QuerySingle<(byte[], long)>(
            $"SELECT CAST(data AS BLOB), checksum FROM {table} WHERE report = @report", new { report });
        return data;
    }

    /// <summary>A ledger without its claims, where the rows give back the very same.</summary>
    private static Ledger Without(Ledger whole, List<(int Position, Claim Claim)> claims)
    {
        var without = whole with { Claims = [] };
        string text = whole.Report.Text;
        var again = without with
        {
            Claims = [.. claims.Select(pair => pair.Claim with
            {
                Text = Claim.TextOf(text, pair.Claim.Content),
                Certainty = pair.Claim.Certainty with { Words = [.. pair.Claim.Certainty.Spans.Select(span => span.Of(text).ToString())] },
            })],
        };
        return LedgerJson.Write(again).AsSpan().SequenceEqual(LedgerJson.Write(whole)) ? without : whole;
    }

    private void Propositions()
    {
        var members = connection.Query<(long Proposition, long Claim, int? Origin)>("SELECT proposition, claim, origin FROM member")
            .ToLookup(row => row.Proposition, row => (row.Claim, row.Origin));
        var origins = new OriginRows(statements);
        foreach (var row in connection.Query("""
            SELECT *, CASE WHEN day GLOB '????-??-??' THEN unixepoch(day) / 86400 WHEN day = '' THEN 0 ELSE 4000000 END AS since_1970
            FROM proposition ORDER BY key
            """).ToList())
        {
            string old = (string)row.reason;
            Origin[] found = row.origins is string json ? RowJson.Read<Origin[]>(json) : [];
            byte[]? packed = origins.Write(found, members[(long)row.key].OrderBy(member => member.Claim));
            string? reason = PropositionRows.Reason(
                (Cases.Standing)(int)row.standing, (int)row.claims, (int)row.reports, (int)row.independent, found) == old ? null : old;
            string shown = FormattableString.Invariant(
                $"{row.shown} {row.claims} {row.reports} {row.standing} {row.independent} {old}\n{row.origins}");
            bool isWhole = (long)row.claims == 0 || (long)row.checksum == Packed.Checksum(Encoding.UTF8.GetBytes(shown));
            long checksum = PropositionRows.Checksum(
                (long)row.shown, (long)row.claims, (long)row.reports, (long)row.standing, (long)row.independent, reason, packed);
            statements.Run(
                """
                INSERT INTO new_proposition (key, hash, since, day, first, shown, claims, reports, standing, independent, reason, origins,
                    thin, papers, bound, checksum, members, seal, terms)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
                """,
                (long)row.key, IdBytes.Of((string)row.id), (long)row.since, (long)row.since_1970, (long)row.first, (long)row.shown,
                (long)row.claims, (long)row.reports, (long)row.standing, (long)row.independent, reason, packed, (long)row.thin,
                (long)row.papers, (long)row.bound, isWhole ? checksum : ~checksum, unchecked((int)(long)row.members), (long)row.seal,
                (long)row.terms);
        }
    }
}
