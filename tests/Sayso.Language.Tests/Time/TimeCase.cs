using System.Globalization;
using Sayso.Testing;

namespace Sayso.Language.Tests.Time;

/// <summary>A text, and when its words say that something was.</summary>
internal static class TimeCase
{
    /// <summary>Reads a text and compares the interval of one of its times.</summary>
    /// <param name="published">The day of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">The time, as it must be marked.</param>
    /// <param name="from">First moment; empty for open.</param>
    /// <param name="to">One past the last; empty for open.</param>
    public static void Check(string published, string text, string words, string from, string to)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var day = DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var times = Engines.English.Annotate(text, day, TestContext.Current.CancellationToken).Times;

        var time = Assert.Single(times, time => time.Span.Of(text).SequenceEqual(words));
        Assert.Equal(new Interval(Moment(from), Moment(to)), time.Interval);
    }

    /// <summary>Reads a text in which nothing tells a time that can be placed.</summary>
    public static void HasNone(string published, string text)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var day = DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var times = Engines.English.Annotate(text, day, TestContext.Current.CancellationToken).Times;

        Assert.DoesNotContain(times, time => time.Interval.From is not null);
    }

    private static DateTime? Moment(string text) =>
        text.Length == 0 ? null : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
}
