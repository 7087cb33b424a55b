using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Ranges that a text tells with both ends: "from 23 December to 2 January", "between May 1973 and June 1976".</summary>
internal static class TimeRanges
{
    // What joins two ends is no longer than this.
    private const int Longest = 12;

    /// <summary>The interval of a time; where the next time is the other end of its range, up to the end of that.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Index into <see cref="Document.Times"/>.</param>
    public static Interval Whole(Document document, int number)
    {
        var time = document.Times[number];
        return number + 1 < document.Times.Count && document.Times[number + 1] is var other && Joins(document, time, other)
            && time.Interval.From is { } from && other.Interval.To is { } to && from < to && IsPoint(time) && IsPoint(other)
            ? time.Interval with { To = to }
            : time.Interval;
    }

    private static bool IsPoint(TimeExpression time) => time.Kind is TimeKind.Date or TimeKind.Time;

    private static bool Joins(Document document, TimeExpression one, TimeExpression other)
    {
        var (first, second) = (one.Span, other.Span);
        if (second.Start < first.End || second.Start - first.End > Longest)
        {
            return false;
        }

        string between = document.Text[first.End..second.Start].Trim(' ', ',', '\n', '\r', '\t').ToLowerInvariant();
        string before = document.Text[Math.Max(0, first.Start - Longest)..first.Start].TrimEnd().ToLowerInvariant();
        string opening = before[(before.LastIndexOf(' ') + 1)..];

        // Neighbours told with "and" are a range too: "on 7 and 8 January".
        return between is "and" or "and the" ? opening is "between" || one.Interval.To == other.Interval.From
            : between is "to" or "until" or "till" or "through" or "up to" or "to the" or "-" or "–" && !Moves(document, first);
    }

    /// <summary>"postponed from Monday to Thursday" tells of two days and of none between.</summary>
    private static bool Moves(Document document, Span first)
    {
        int token = document.TokensIn(first).First - 1;
        token -= token >= 0 && document.Word(token) is "from" ? 1 : 0;
        return token >= 0 && document.Word(token) is "postponed" or "moved" or "delayed" or "rescheduled" or "changed" or "adjourned"
            or "deferred" or "shifted" or "extended" or "pushed";
    }
}
