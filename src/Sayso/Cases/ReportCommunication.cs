namespace Sayso.Cases;

/// <summary>A report that is a communication.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Path">Its path.</param>
/// <param name="Communication">What it says of its own way.</param>
public sealed record ReportCommunication(ReportId Report, string Path, Communication Communication);
