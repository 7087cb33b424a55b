using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Storage.Sqlite;

/// <summary>Claims without their words, as weighing counts them.</summary>
internal static class OutlineRows
{
    /// <summary>What a statement selects to be read here.</summary>
    public const string Columns =
        "c.key, c.id, c.data, c.checksum, c.stance, c.confidence, c.position, r.key, r.id, r.published, r.path, r.outlet, r.removed";

    private const int BetweenStretches = 3; // " … "

    /// <summary>The order of the case in letters: those without a day come last.</summary>
    public static string Place(string? published, string path, string report, long position) =>
        FormattableString.Invariant($"{(published is null ? "1" : "0" + published)}\u0001{path}\u0001{report}\u0001{position:D6}");

    /// <summary>In the order of the case.</summary>
    public static List<ClaimOutline> InOrder(IEnumerable<(ClaimOutline Claim, bool IsOut)> rows) =>
        [.. rows.Select(row => row.Claim).OrderBy(claim => claim.Place, StringComparer.Ordinal)];

    /// <summary>A claim, and whether its report is removed.</summary>
    public static (ClaimOutline Claim, bool IsOut) Read(SqliteDataReader row)
    {
        var id = new ClaimId(row.GetString(1));
        var report = new ReportId(row.GetString(8));
        byte[] data = (byte[])row[2];
        if (Packed.Checksum(data) != (row.GetInt64(3) ^ row.GetInt64(4)))
        {
            throw new InvalidDataException($"claim {id} does not agree with its checksum");
        }

        var claim = ClaimCodec.Read(id, report, data, row.GetDouble(5), text: null);
        return (ClaimOutline.Of(claim, row.IsDBNull(11) ? null : row.GetString(11)) with
        {
            Key = new ClaimKey(row.GetInt64(0)),
            ReportKey = new ReportKey(row.GetInt64(7)),
            Length = claim.Content.Sum(span => span.End - span.Start) + (BetweenStretches * (claim.Content.Count - 1)),
            Place = Place(row.IsDBNull(9) ? null : row.GetString(9), row.GetString(10), report.Value, row.GetInt64(6)),
        }, row.GetBoolean(12));
    }
}
