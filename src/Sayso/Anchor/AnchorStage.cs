using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Anchor;

/// <summary>Finds in a reading what people judged in an earlier one, or in an earlier version of the report.</summary>
public static class AnchorStage
{
    // A claim is where its words were found when it shares so much with them.
    private const double LeastShared = 0.7;

    /// <summary>Finds what was judged in the ledger of a report.</summary>
    /// <param name="places">What was judged there, or in another version of it.</param>
    /// <param name="ledger">The reading of today.</param>
    /// <returns>A place for each, found or not.</returns>
    public static IReadOnlyList<FoundPlace> Find(IReadOnlyList<JudgedQuote> places, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(ledger);
        if (places.Count == 0)
        {
            return [];
        }

        var matcher = new Lazy<QuoteMatcher>(() => new QuoteMatcher(ledger.Report.Text));
        return [.. places.Select(place => Find(place, ledger, matcher))];
    }

    /// <summary>
    /// The name that stands for one name today: the same name and kind; else the same name of another kind; else the fuller one that it is
    /// an alias of.
    /// </summary>
    public static NamedIn? Find(NamedIn named, IEnumerable<ReportName> names) => names
        .Where(name => name.Named.Name == named.Name || name.Aliases.Contains(named.Name))
        .OrderBy(name => name.Named.Name != named.Name).ThenBy(name => name.Named.Kind != named.Kind)
        .ThenByDescending(name => name.Mentions).ThenBy(name => name.Named.Name, StringComparer.Ordinal)
        .Select(name => (NamedIn?)name.Named).FirstOrDefault();

    private static FoundPlace Find(JudgedQuote place, Ledger ledger, Lazy<QuoteMatcher> matcher)
    {
        FoundPlace At(string? id, double score) => new(place.Judgement, place.Place, id, score);
        switch (place.What)
        {
            case TargetKind.Claim or TargetKind.Event:
                if (ledger.Claims.Any(claim => claim.Id.Value == place.Id))
                {
                    return At(place.Id, 1);
                }

                return place.Quote is { } words && matcher.Value.Find(words) is { } found
                    && ClaimAt(found.Spans, ledger.Claims) is { } claim
                    ? At(claim.Id.Value, found.Score) : At(null, 0);
            case TargetKind.Words:
                return place.Quote is { } quote && matcher.Value.Find(quote) is { } there
                    ? At(new WordsIn(ledger.Report.Id, there.Spans[0].Start, there.Spans[^1].End).ToString(), there.Score) : At(null, 0);
            case TargetKind.Name:
                return NamedIn.Parse(place.Id) is { } named && Find(named with { Source = ledger.Report.Id }, ledger.Names) is { } now
                    ? At(now.ToString(), 1) : At(null, 0);
            default:
                return At(ledger.Report.Id.Value, 1);
        }
    }

    /// <summary>The claim that shares most with some words; of two that share alike the first.</summary>
    private static Claim? ClaimAt(IReadOnlyList<Span> spans, IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0)
        {
            return null;
        }

        var best = claims.Select(claim => (Claim: claim, Share: Share(claim.Content, spans))).MaxBy(pair => pair.Share);
        return best.Share >= LeastShared ? best.Claim : null;
    }

    /// <summary>Code units in both by code units in either.</summary>
    private static double Share(IReadOnlyList<Span> left, IReadOnlyList<Span> right)
    {
        int both = left.Sum(one => right.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));
        int either = left.Sum(one => one.Length) + right.Sum(other => other.Length) - both;
        return either == 0 ? 0 : (double)both / either;
    }
}
