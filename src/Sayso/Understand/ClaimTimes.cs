using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>When a claim was said and what time it is about.</summary>
internal sealed class ClaimTimes(Report report, Document document, IReadOnlyList<Span> content)
{
    /// <summary>A time that stands by the cue; else the day of the report, or the time before it when it is unknown.</summary>
    public ClaimTime? SaidAt(Attribution? attribution)
    {
        if (attribution is not null && attribution.Cue.Count > 0)
        {
            var cue = attribution.Cue[0];
            var near = document.Times.FirstOrDefault(time => time.Interval.From is not null && !attribution.Content.Any(span => span.Overlaps(time.Span))
                && time.Span.Start >= cue.Start - 60 && time.Span.End <= cue.End + 60 && SameSentence(time.Span, cue));
            if (near is not null)
            {
                return new ClaimTime(near.Interval, near.Basis);
            }
        }

        return report.Published is { } day
            ? new ClaimTime(new Interval(attribution is null ? day.ToDateTime(TimeOnly.MinValue) : null, day == DateOnly.MaxValue ? null : day.AddDays(1).ToDateTime(TimeOnly.MinValue)), TimeBasis.Published)
            : null;
    }

    /// <summary>The first time told in the content.</summary>
    public ClaimTime? About()
    {
        var time = document.Times.FirstOrDefault(time => time.Kind is TimeKind.Date or TimeKind.Time && (time.Interval.From is not null || time.Basis == TimeBasis.Event) && content.Any(span => span.Contains(time.Span)));
        return time is null ? null : new ClaimTime(time.Interval, time.Basis);
    }

    private bool SameSentence(Span left, Span right)
    {
        var range = document.TokensIn(new Span(Math.Min(left.Start, right.Start), Math.Max(left.End, right.End)));
        return range.Count < 60 && !document.Sentences.Any(sentence => sentence.First > range.First && sentence.First < range.End);
    }
}
