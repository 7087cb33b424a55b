using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Weigh.Propositions;

namespace Sayso.Storage.Sqlite;

/// <summary>How propositions stand, and what their claims are in them.</summary>
internal static class PropositionRows
{
    // Two numbers, a digit and what is between them.
    private const int MostInLine = 64;

    public static KeptProposition? Find(Statements statements, OriginRows origins, PropositionKey proposition) => statements.Rows(
        """
        SELECT p.shown, p.claims, p.reports, p.standing, p.independent, p.reason, p.origins, p.thin,
            r.published, r.path, r.id, c.position, p.checksum, p.first
        FROM proposition p JOIN claim c ON c.key = p.first JOIN report r ON r.key = c.report WHERE p.key = $1 AND p.claims > 0
        """,
        row => Read(row, origins), proposition.Number) is [var found] ? found : null;

    /// <summary>Writes how a proposition stands; its members are written.</summary>
    /// <param name="statements">The unit of work.</param>
    /// <param name="rows">What propositions come down to.</param>
    /// <param name="proposition">It.</param>
    /// <param name="described">How it stands.</param>
    /// <param name="firsts">Its claims, in the order of the case; of those that count alike the first is enough.</param>
    /// <param name="said">What each voice's saying it came to.</param>
    public static void Write(
        Statements statements, OriginRows rows, PropositionKey proposition, KeptProposition described,
        IEnumerable<(long Claim, int? Origin)> firsts, IReadOnlyList<KeptSaying> said)
    {
        long key = proposition.Number;
        byte[]? origins = rows.Write(described.Origins, firsts);
        string? reason = described.Reason == Reason(
            described.Standing, described.Claims, described.Reports, described.IndependentOrigins, described.Origins)
            ? null : described.Reason;
        statements.Run(
            """
            UPDATE proposition SET first = $2, shown = $3, claims = $4, reports = $5, standing = $6, independent = $7, reason = $8,
                origins = $9, thin = $10, checksum = $11, members = $12,
                day = (SELECT coalesce(unixepoch(r.published) / 86400, 4000000)
                    FROM claim c JOIN report r ON r.key = c.report WHERE c.key = $2)
            WHERE key = $1
            """,
            key, described.First.Number, described.Shown.Number, described.Claims, described.Reports, (int)described.Standing,
            described.IndependentOrigins, reason, origins, described.IsThin, Checksum(
                described.Shown.Number, described.Claims, described.Reports, (int)described.Standing, described.IndependentOrigins,
                reason, origins),
            ChecksumInOrder(statements.Rows(
                "SELECT claim, contrary, origin FROM member WHERE proposition = $1 ORDER BY claim",
                row => (row.GetInt64(0), row.GetBoolean(1), row.IsDBNull(2) ? (int?)null : row.GetInt32(2)), key)));

        // Its id may have led elsewhere while it had no claims.
        statements.Run("DELETE FROM proposition_was WHERE id = (SELECT id FROM proposition WHERE key = $1)", key);
        WriteSaid(statements, key, said);
    }

    /// <summary>A proposition has no claims any more.</summary>
    public static void Drop(Statements statements, long proposition)
    {
        statements.Run("UPDATE proposition SET claims = 0, reports = 0, thin = 0 WHERE key = $1", proposition);
        WriteSaid(statements, proposition, []);
    }

    /// <summary>Writes what claims are in their proposition where it differs from before.</summary>
    /// <param name="statements">The unit of work.</param>
    /// <param name="proposition">The proposition.</param>
    /// <param name="members">Those that were kept together with none.</param>
    /// <param name="keys">The keys of those that count alike, by their marks.</param>
    public static void WriteMembers(
        Statements statements, long proposition, IReadOnlyList<KeptMember> members, IReadOnlyDictionary<UInt128, long> keys)
    {
        var before = statements.Rows(
            "SELECT claim, contrary, origin, voice, named FROM member WHERE proposition = $1 AND alike IS NULL",
            row => (Claim: row.GetInt64(0), Contrary: row.GetBoolean(1), Origin: row.IsDBNull(2) ? (int?)null : row.GetInt32(2),
                Voice: row.IsDBNull(3) ? (long?)null : row.GetInt64(3), Named: row.IsDBNull(4) ? (long?)null : row.GetInt64(4)),
            proposition).ToDictionary(row => row.Claim);
        foreach (var member in members)
        {
            long? voice = member.Voice is { } name ? Hashes.Of(name) : null;
            long? named = member.Named is { } known ? Hashes.Of(known.ToString()) : null;
            long? alike = member.Alike is { } mark ? keys[mark] : null;
            if (alike is not null
                || before.GetValueOrDefault(member.Claim.Number) != (member.Claim.Number, member.IsContrary, member.Origin, voice, named))
            {
                statements.Run(
                    "UPDATE member SET contrary = $1, origin = $2, voice = $3, named = $4, alike = $5 WHERE claim = $6",
                    member.IsContrary, member.Origin, voice, named, alike, member.Claim.Number);
            }
        }
    }

    /// <summary>Of what is shown of a proposition: what a flipped bit makes of it may be anything.</summary>
    public static long Checksum(long shown, long claims, long reports, long standing, long independent, string? reason, byte[]? origins) =>
        Packed.ShortChecksum(Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"{shown} {claims} {reports} {standing} {independent} {reason}\n{Convert.ToHexStringLower(origins ?? [])}")));

    /// <summary>Why it stands so, where that follows from what is kept of it; null where it does not.</summary>
    public static string? Reason(Standing standing, int claims, int reports, int independent, IReadOnlyList<Origin> origins) =>
        StandingOf.Reason(standing, claims, reports, known: claims, origins, independent);

    /// <summary>Of what claims are in a proposition.</summary>
    public static long Checksum(IEnumerable<(long Claim, bool IsContrary, int? Origin)> members) =>
        ChecksumInOrder(members.OrderBy(member => member.Claim));

    private static long ChecksumInOrder(IEnumerable<(long Claim, bool IsContrary, int? Origin)> members)
    {
        // A line each: there may be thousands.
        var lines = new ArrayBufferWriter<byte>();
        foreach (var (claim, isContrary, origin) in members)
        {
            var line = lines.GetSpan(MostInLine);
            int written = 0;
            if (lines.WrittenCount > 0)
            {
                line[written++] = (byte)'\n';
            }

            Utf8.TryWrite(line[written..], CultureInfo.InvariantCulture, $"{claim} {(isContrary ? 1 : 0)} {origin}", out int more);
            lines.Advance(written + more);
        }

        return Packed.ShortChecksum(lines.WrittenSpan);
    }

    private static KeptProposition Read(Row row, OriginRows rows)
    {
        string? reason = row.IsDBNull(5) ? null : row.GetString(5);
        byte[]? packed = row.IsDBNull(6) ? null : row.GetBytes(6);
        if (row.GetInt64(12) != Checksum(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), reason, packed))
        {
            throw new InvalidDataException("a proposition does not agree with its checksum");
        }

        var origins = rows.Read(packed);
        var (claims, reports, standing, independent) = (row.GetInt32(1), row.GetInt32(2), (Standing)row.GetInt32(3), row.GetInt32(4));
        return new KeptProposition(
            OutlineRows.Place(row.IsDBNull(8) ? null : row.GetString(8), row.GetString(9), row.GetString(10), row.GetInt64(11)),
            new ClaimKey(row.GetInt64(13)), new ClaimKey(row.GetInt64(0)), claims, reports, standing,
            reason ?? Reason(standing, claims, reports, independent, origins) ?? "", independent, origins, row.GetBoolean(7));
    }

    private static void WriteSaid(Statements statements, long proposition, IReadOnlyList<KeptSaying> said)
    {
        statements.Run("DELETE FROM said WHERE proposition = $1", proposition);
        foreach (var one in said)
        {
            statements.Run(
                """
                INSERT INTO said (proposition, kind, name, origins, borne_out, disputed, clashes, retracted)
                VALUES ($1, $2, $3, $4, $5, $6, 0, $7)
                """,
                proposition, (int)one.Voice.Kind, one.Voice.Name, RowJson.Write(one.Origins), one.IsBorneOut, one.IsDisputed,
                one.IsRetracted);
        }
    }
}
