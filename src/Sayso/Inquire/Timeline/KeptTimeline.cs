using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Inquire.Timeline;

/// <summary>Tells what happened when from the timeline that is kept, a page at a time.</summary>
/// <param name="store">The case, of which nothing is left out.</param>
internal sealed class KeptTimeline(ICaseStore store)
{
    /// <summary>Takes in what has changed.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        long version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
        if (await store.LookAsync(unit => unit.Events.FoldedTo, cancellationToken).ConfigureAwait(false) < version)
        {
            while (!await store.WeighAsync(unit => new TimelineFold(unit.Events).Fold(), cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>A page of what a question wants.</summary>
    /// <param name="question">The question.</param>
    /// <param name="others">All records and documents with a time, as they are told.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SaysoException">It is to begin at no place of the list (SAY0305).</exception>
    public Task<TimelinePage> PageAsync(
        TimelineQuestion question, IReadOnlyList<TimelineEvent> others, PageQuery page, CancellationToken cancellationToken)
    {
        var after = Cursor.Read(page.After);
        return store.LookAsync(unit => Page(question, others, after, page.Limit, unit.Events), cancellationToken);
    }

    private static TimelinePage Page(
        TimelineQuestion question, IReadOnlyList<TimelineEvent> others, Cursor? after, int limit, IKeptEvents kept)
    {
        var tight = kept.Records();
        List<TimelineEvent> rest =
        [
            .. others.Select(happening => happening.Source == EventSource.Record && tight.TryGetValue(happening.Id, out var left)
                ? TimelineBuilder.Tightened(happening, left.Starts, left.Ends) : happening)
                .Where(question.Wants).Order(TimelineBuilder.ByTime),
        ];
        var filter = new EventFilter(
            question.Who, TimelineBuilder.Seconds(question.From, null), TimelineBuilder.Seconds(question.End, null));
        bool withClaims = question.Source is null or EventSource.Claim;
        int total = rest.Count + (withClaims ? kept.Count(filter) : 0);
        var claims = withClaims ? kept.List(filter, after?.Place, limit + 1).Select(Told) : [];
        List<TimelineEvent> items = [.. claims.Concat(rest.Where(happening => after is null || after.IsBefore(happening)).Take(limit + 1))
            .Order(TimelineBuilder.ByTime).Take(limit + 1)];
        bool hasMore = items.Count > limit;
        items = [.. items.Take(limit)];
        return new TimelinePage(total, items, hasMore ? Cursor.Of(items[^1]).Write() : null, Impossible(question, others, kept));
    }

    /// <summary>The first order that cannot be and has part in what is wanted.</summary>
    private static IReadOnlyList<string> Impossible(TimelineQuestion question, IReadOnlyList<TimelineEvent> others, IKeptEvents kept) =>
        kept.Circles().OrderBy(circle => circle.Min(StringComparer.Ordinal), StringComparer.Ordinal).FirstOrDefault(circle =>
            kept.Find([.. circle.Where(id => id.StartsWith('c')).Select(id => new ClaimId(id))]).Select(Told)
                .Concat(others.Where(happening => circle.Contains(happening.Id))).Any(question.Wants)) ?? [];

    private static TimelineEvent Told(ShownEvent shown) => TimelineBuilder.Tightened(
        TimelineBuilder.OfClaim(shown.Event.Claim, shown.Proposition, null), shown.Event.Starts, shown.Event.Ends);

    /// <summary>The place of an event, as one word of an address.</summary>
    private sealed record Cursor(long Starts, long Ends, bool IsClaim, string Id, string Row)
    {
        public EventPlace Place => new(Starts, Ends, IsClaim ? new ClaimId(Id) : null);

        public static Cursor Of(TimelineEvent happening) => new(
            TimelineBuilder.Starts(happening), TimelineBuilder.Ends(happening), happening.Source == EventSource.Claim, happening.Id,
            happening.Row ?? "");

        public bool IsBefore(TimelineEvent happening) => Of(happening) is var other
            && (Starts, Ends).CompareTo((other.Starts, other.Ends)) is var order
            && (order != 0 ? order < 0 : IsClaim || string.CompareOrdinal(Id, other.Id) is var ids
                && (ids != 0 ? ids < 0 : string.CompareOrdinal(Row, other.Row) < 0));

        public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Starts} {Ends} {(IsClaim ? "claim" : Row)} {Id}")));

        public static Cursor? Read(string? after) => string.IsNullOrEmpty(after) ? null
            : Base64Url.IsValid(after) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split(' ', 4)
                is [var starts, var ends, var row, var id]
                && long.TryParse(starts, NumberStyles.None, CultureInfo.InvariantCulture, out long first)
                && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out long last)
            ? new Cursor(first, last, row == "claim", id, row)
            : throw new SaysoException(
                new Problem("SAY0305", "after", "that is no place in this list", "Give what the page before it gave as \"next\"."));
    }
}
