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
            for (int number = FirstTimeFrom(cue.Start - 60); number < document.Times.Count
                && document.Times[number].Span.End <= cue.End + 60; number++)
            {
                var time = document.Times[number];
                if (time.Interval.From is not null && !attribution.Content.Any(span => span.Overlaps(time.Span))
                    && SameSentence(time.Span, cue))
                {
                    return new ClaimTime(time.Interval.From, time.Interval.To, time.Basis);
                }
            }
        }

        return report.Published is { } day
            ? new ClaimTime(
                attribution is null ? day.ToDateTime(TimeOnly.MinValue) : null, day == DateOnly.MaxValue ? null : day.AddDays(1)
                    .ToDateTime(TimeOnly.MinValue), TimeBasis.Published)
            : null;
    }

    /// <summary>
    /// The first time told in the content, a range with both its ends; else a length of time that says how far it lies from an event.
    /// </summary>
    public ClaimTime? About() =>
        First(time => time.Kind is TimeKind.Date or TimeKind.Time && (time.Interval.From is not null || time.Basis == TimeBasis.Event))
        ?? First(time => time.Kind == TimeKind.Duration && time.Basis == TimeBasis.Event);

    private ClaimTime? First(Func<TimeExpression, bool> isWanted)
    {
        foreach (var span in content)
        {
            for (int number = FirstTimeFrom(span.Start); number < document.Times.Count
                && document.Times[number].Span.End <= span.End; number++)
            {
                var time = document.Times[number];
                if (isWanted(time))
                {
                    var whole = TimeRanges.Whole(document, number);
                    return new ClaimTime(whole.From, whole.To, time.Basis) { Anchor = time.Basis == TimeBasis.Event
                        ? AnchorOf(time) : null };
                }
            }
        }

        return null;
    }

    /// <summary>The event and the side, by the words before, in and after the time.</summary>
    private ClaimAnchor AnchorOf(TimeExpression time)
    {
        string text = report.Text;
        string before = text[Math.Max(0, time.Span.Start - 20)..time.Span.Start].ToLowerInvariant();
        int end = time.Anchor is { } anchor ? anchor.Start : Math.Min(text.Length, time.Span.End + 12);
        string after = text[time.Span.Start..Math.Max(time.Span.End, end)].ToLowerInvariant();
        var side = before.TrimEnd().EndsWith("within", StringComparison.Ordinal) ? AnchorSide.Within
            : Says(after, "before", "preceding", "prior", "leading", "earlier", "until") ? AnchorSide.Before
            : Says(after, "after", "following", "since", "later") ? AnchorSide.After
            : AnchorSide.At;
        return new ClaimAnchor(time.Anchor is { } words ? words.Of(text).ToString() : null, side, time.Value.StartsWith('P') ? time.Value
            : null)
        {
            Lemma = time.Anchor is { } named && document.TokensIn(named) is { Count: > 0 } range ? document.Lemmas[range.End - 1]
                .ToLowerInvariant() : null,
        };
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstTimeFrom(int position)
    {
        int low = 0;
        int high = document.Times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.Times[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool SameSentence(Span left, Span right)
    {
        var range = document.TokensIn(new Span(Math.Min(left.Start, right.Start), Math.Max(left.End, right.End)));
        return range.Count < 60 && !document.Sentences.Any(sentence => sentence.First > range.First && sentence.First < range.End);
    }
}
