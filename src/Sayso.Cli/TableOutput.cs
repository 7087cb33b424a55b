using System.Globalization;
using Sayso.Cases;

namespace Sayso.Cli;

/// <summary>A line a report, for people.</summary>
internal sealed class TableOutput : IReadingOutput
{
    private int _reports;
    private int _claims;
    private int _known;

    public void Write(Ledger ledger, bool added)
    {
        _reports++;
        _claims += ledger.Claims.Count;
        _known += added ? 0 : 1;
        var report = ledger.Report;
        string what = report.IsRead ? string.Create(CultureInfo.InvariantCulture, $"{ledger.Claims.Count,4} claims, {ledger.Voices.Count,3} voices") : $"unread: its language seems to be {report.Language}";
        Console.Out.WriteLine($"{what}  {report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   "}  {Short(report.Outlet ?? "-", 18)}  {Short(report.Title ?? report.Path, 70)}{(added ? "" : "  (already there)")}");
    }

    public void Dispose() =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_reports} reports, {_claims} claims{(_known > 0 ? $"; {_known} were in the case already" : "")}"));

    private static string Short(string text, int width) => text.Length <= width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 1), "…");
}
