using Sayso.Cases;

namespace Sayso.Read;

/// <summary>
/// Which report of a case a document is: the same bytes from the same path are one report, whatever is said of it the second time; from
/// another URL, or where a person says so, they are another.
/// </summary>
public static class ReportIdentity
{
    /// <summary>The report under its id in the case. What is not said of it this time is as it was said before.</summary>
    /// <param name="report">As it was read.</param>
    /// <param name="given">What a person says of it.</param>
    /// <param name="asAnother">Whether other metadata make it another report, and do not correct the one that is there.</param>
    /// <param name="store">The case.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SaysoException">It is to be another report, and the case holds it with this metadata already.</exception>
    public static async Task<Report> FindAsync(
        Report report, Provenance given, bool asAnother, ICaseStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(store);
        var known = await store.IdentifyAsync(report, cancellationToken).ConfigureAwait(false);
        if (await store.FindEvenRemovedAsync(known.Id, cancellationToken).ConfigureAwait(false) is not { } there)
        {
            return asAnother ? report : known;
        }

        var whole = known with
        {
            Outlet = given.Outlet ?? there.Outlet ?? known.Outlet, Title = given.Title ?? there.Title ?? known.Title,
            Author = given.Author ?? there.Author ?? known.Author, Url = given.Url ?? there.Url ?? known.Url,
            Published = given.Published ?? there.Published ?? known.Published,
        };
        bool isSame = (there.Outlet, there.Title, there.Author, there.Url, there.Published)
            == (whole.Outlet, whole.Title, whole.Author, whole.Url, whole.Published);
        return isSame || !asAnother ? whole
            : known.Id != report.Id ? report
            : throw new SaysoException(new Problem(
                "SAY0163", report.Path, "the case holds it as first given with this metadata, and corrected since",
                "Give where else it was published (--url)."));
    }
}
