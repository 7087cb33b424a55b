using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Sqlite;

/// <summary>Claims without their words, as weighing counts them.</summary>
internal static class OutlineRows
{
    /// <summary>What a statement selects to be read here.</summary>
    public const string Columns = """
        c.key, c.id, c.outline, c.checksum, c.stance, c.position, r.key, r.id, r.published, r.path, r.outlet, r.removed, v.kind, v.name,
            v.anonymous
        """;

    /// <summary>From where, beside the claims c.</summary>
    public const string Joined = "JOIN report r ON r.key = c.report JOIN voice v ON v.key = c.voice";

    /// <summary>The order of the case in letters: those without a day come last.</summary>
    public static string Place(string? published, string path, string report, long position) =>
        FormattableString.Invariant($"{(published is null ? "1" : "0" + published)}\u0001{path}\u0001{report}\u0001{position:D6}");

    /// <summary>In the order of the case.</summary>
    public static List<ClaimOutline> InOrder(IEnumerable<(ClaimOutline Claim, bool IsOut)> rows) =>
        [.. rows.Select(row => row.Claim).OrderBy(claim => claim.Place, StringComparer.Ordinal)];

    /// <summary>A claim, and whether its report is removed.</summary>
    public static (ClaimOutline Claim, bool IsOut) Read(Row row)
    {
        var id = new ClaimId(row.GetString(1));
        var report = new ReportId(row.GetString(7));
        byte[] data = row.GetBytes(2);
        long stance = row.GetInt64(4);
        if (OutlineCodec.Checksum(data, stance) != row.GetInt64(3))
        {
            throw Damaged(id);
        }

        var claim = OutlineCodec.Read(
            data, id, report, row.IsDBNull(10) ? null : row.GetString(10), (Stance)stance,
            ((VoiceKind)row.GetInt32(12), row.GetString(13), row.GetBoolean(14)));
        return (claim with
        {
            Key = new ClaimKey(row.GetInt64(0)),
            ReportKey = new ReportKey(row.GetInt64(6)),
            Place = Place(row.IsDBNull(8) ? null : row.GetString(8), row.GetString(9), report.Value, row.GetInt64(5)),
        }, row.GetBoolean(11));
    }

    public static InvalidDataException Damaged(ClaimId claim) => new($"claim {claim} does not agree with its checksum");
}
