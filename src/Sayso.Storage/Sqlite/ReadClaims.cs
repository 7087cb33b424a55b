using Microsoft.Data.Sqlite;
using Sayso.Cases;

namespace Sayso.Storage.Sqlite;

/// <summary>The claims of reports, each report unpacked once while it is at hand.</summary>
/// <param name="connection">The case, in one state of it.</param>
/// <param name="wanted">The positions of the claims that will be asked for, by report; null where any may be.</param>
internal sealed class ReadClaims(SqliteConnection connection, ILookup<long, int>? wanted = null)
{
    // Some megabytes.
    private const int MostReports = 256;

    private readonly Dictionary<long, Dictionary<int, Claim>> _reports = [];

    /// <summary>A report's claims by their positions, without their ids.</summary>
    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public Dictionary<int, Claim> Of(long key, ReportId report)
    {
        if (!_reports.TryGetValue(key, out var claims))
        {
            if (_reports.Count == MostReports)
            {
                _reports.Clear();
            }

            _reports[key] = claims = ReadingRows.Find(connection, key).Claims(report, wanted?[key].ToHashSet()).Claims;
        }

        return claims;
    }
}
