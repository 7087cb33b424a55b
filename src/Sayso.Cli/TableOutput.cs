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
        string what = report.IsRead
            ? string.Create(CultureInfo.InvariantCulture, $"{ledger.Claims.Count,4} claims, {ledger.Voices.Count,3} voices")
            : $"unread: its language seems to be {report.Language}";
        string day = Words.Day(report.Published) ?? "undated   ";
        string title = Short(report.Title ?? report.Path, 70);
        Console.Out.WriteLine($"{what}  {day}  {Short(report.Outlet ?? "-", 18)}  {title}{(added ? "" : "  (already there)")}");
    }

    public void Dispose()
    {
        string known = _known > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {_known} were in the case already") : "";
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_reports} reports, {_claims} claims{known}"));
    }

    private static string Short(string text, int width) => text.Length <= width
        ? text.PadRight(width)
        : string.Concat(text.AsSpan(0, width - 1), "…");
}
