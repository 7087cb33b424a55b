using System.Globalization;
using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>Words of a report, by where they stand.</summary>
/// <param name="Report">The report.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct WordsIn(ReportId Report, int Start, int End)
{
    /// <summary>Where they stand.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);

    /// <summary>report/start-end.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Report}/{Start}-{End}");

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    public static WordsIn? Parse(string? id) => id?.Split('/', '-') is [{ Length: > 0 } report, var from, var to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start < end
        ? new WordsIn(new ReportId(report), start, end)
        : null;
}
