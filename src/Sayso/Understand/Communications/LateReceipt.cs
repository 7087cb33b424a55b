using System.Globalization;
using System.Text.RegularExpressions;

namespace Sayso.Understand.Communications;

/// <summary>Finds a footnote that says when a message came in after all.</summary>
internal static partial class LateReceipt
{
    /// <summary>The place, the day, and where in the note it is said; null when it is not.</summary>
    public static (string Place, int Month, int Day, int Start, int Length)? Find(string note) =>
        Pattern().Match(note) is { Success: true } match
        ? (match.Groups[1].Value, DatelineReader.MonthOf(match.Groups[2].Value),
            int.Parse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Index, match.Length)
        : null;

    [GeneratedRegex(
        @"th(?:is|e) (?:telegram|message|letter|memorandum) was not received in (\w+) until (" + DatelineReader.Months + @") (\d{1,2})")]
    private static partial Regex Pattern();
}
