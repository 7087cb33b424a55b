using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using Sayso.Cases;
using Sayso.Storage.Sqlite.Packing;

namespace Sayso.Storage.Sqlite;

/// <summary>The claims of reports, each report unpacked once while it is at hand.</summary>
/// <param name="connection">The case, in one state of it.</param>
/// <param name="wanted">The positions of the claims that will be asked for, by report; null where any may be.</param>
internal sealed class ReadClaims(SqliteConnection connection, ILookup<long, int>? wanted = null)
{
    // Some megabytes, where all claims of a report are kept; and so many reports are unpacked at a time.
    private const int MostReports = 256;

    // So few are unpacked by one processor.
    private const int Few = 8;

    private readonly Dictionary<long, Dictionary<int, Claim>> _reports = [];
    private readonly Queue<long> _next = new(wanted?.Select(report => report.Key) ?? []);

    /// <summary>A report's claims by their positions, without their ids.</summary>
    /// <exception cref="InvalidDataException">What is kept is not what was written.</exception>
    public Dictionary<int, Claim> Of(long key, ReportId report)
    {
        if (!_reports.TryGetValue(key, out var claims))
        {
            if (wanted is not null)
            {
                Load(key);
                return _reports[key];
            }

            if (_reports.Count == MostReports)
            {
                _reports.Clear();
            }

            _reports[key] = claims = ReadingRows.Find(connection, key).Claims(report).Claims;
        }

        return claims;
    }

    /// <summary>Unpacks a report and those that will be asked for next.</summary>
    private void Load(long key)
    {
        HashSet<long> keys = [key];
        while (keys.Count < MostReports && _next.TryDequeue(out long next))
        {
            keys.Add(next);
        }

        var readings = ReadingRows.Find(connection, keys);
        try
        {
            foreach (var (report, claims) in readings.Count <= Few ? readings.Select(Unpack) : readings.AsParallel().Select(Unpack))
            {
                _reports[report] = claims;
            }
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private (long Key, Dictionary<int, Claim> Claims) Unpack((long Key, ReportId Report, PackedReading Reading) packed) =>
        (packed.Key, packed.Reading.Claims(packed.Report, wanted![packed.Key].ToHashSet()).Claims);
}
