namespace Sayso.Cases.Kept;

/// <summary>A report to be looked at again.</summary>
/// <param name="Report">It.</param>
/// <param name="HasOnlyLost">True where what it hung together with went, and it hangs together with nothing new.</param>
public readonly record struct TouchedReport(ReportKey Report, bool HasOnlyLost);
