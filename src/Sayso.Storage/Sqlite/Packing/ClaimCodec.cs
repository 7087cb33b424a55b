using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Storage.Sqlite.Packing;

/// <summary>
/// The claims of a report by columns: everything but their ids, their report, and their words as printed, which stand in its text.
/// </summary>
/// <remarks>Written in one order and read in the same. A change of the order is a new migration.</remarks>
internal static class ClaimCodec
{
    /// <param name="claims">Each claim with its position.</param>
    /// <param name="text">The text of their report.</param>
    public static byte[] Write(IReadOnlyCollection<(int Position, Claim Claim)> claims, string text)
    {
        var columns = new ColumnWriter(text);
        columns.Number((int)ClaimColumn.Claims, claims.Count);
        var writing = new ClaimWriter(columns, text);
        foreach (var (position, claim) in claims)
        {
            columns.Step((int)ClaimColumn.Position, position);
            writing.Write(claim);
        }

        return columns.ToArray();
    }

    /// <summary>The claims by their positions, without their ids.</summary>
    /// <param name="columns">What <see cref="Write"/> wrote.</param>
    /// <param name="report">Their report.</param>
    /// <param name="text">Its text.</param>
    /// <param name="wanted">The positions of those that are wanted; null for all.</param>
    public static Dictionary<int, Claim> Read(ColumnReader columns, ReportId report, string text, IReadOnlySet<int>? wanted)
    {
        var claims = new Dictionary<int, Claim>();
        var reading = new ClaimReader(columns, report, text);
        for (int left = columns.Int((int)ClaimColumn.Claims); left > 0; left--)
        {
            int position = (int)columns.Step((int)ClaimColumn.Position);
            bool isWanted = wanted?.Contains(position) ?? true;
            var claim = reading.Read(isWanted);
            if (isWanted)
            {
                claims.Add(position, claim);
            }
        }

        return claims;
    }

    /// <summary>Where the claim at a position stands, and nothing else of it; null when there is none.</summary>
    public static IReadOnlyList<Span>? Content(ColumnReader columns, int position)
    {
        for (int left = columns.Int((int)ClaimColumn.Claims); left > 0; left--)
        {
            bool isIt = columns.Step((int)ClaimColumn.Position) == position;
            var spans = ClaimReader.Spans(columns, ClaimColumn.Spans);
            if (isIt)
            {
                return spans;
            }
        }

        return null;
    }
}
