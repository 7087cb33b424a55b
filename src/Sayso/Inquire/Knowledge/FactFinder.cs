using Sayso.Cases;
using Sayso.Weigh;

namespace Sayso.Inquire.Knowledge;

/// <summary>Finds the fact that an id means: a document, a report, or a proposition; and writes times as people do.</summary>
public static class FactFinder
{
    /// <summary>The fact of that id.</summary>
    /// <param name="id">A document or record as transmissions name it, a report's id or file name, or a proposition's id.</param>
    /// <param name="held">Who is said to have held it from when, besides.</param>
    /// <param name="network">Who could have told whom.</param>
    /// <param name="state">The case.</param>
    /// <exception cref="SaysoException">There is nothing of that id.</exception>
    public static Fact Find(
        string? id, IReadOnlyList<(string Node, long From, string? Because)> held, KnowledgeNetwork network, CaseState state)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(state);
        if (held.FirstOrDefault(holder => !network.Nodes.Contains(holder.Node)) is { Node: { } unknown })
        {
            throw new SaysoException(new Problem(
                "SAY0411", unknown, "nobody of that name is in the case's records",
                "Names are as sayso show records --case DIR prints them."));
        }

        if (id is null)
        {
            return new Fact(null, held);
        }

        if (DocumentOf(id, network, state) is { } document)
        {
            return new Fact(document, held);
        }

        if (id.StartsWith('p') && state.Weighed.Find(new PropositionId(id)) is { } proposition)
        {
            // Whoever says it knew it by then; reports that are documents on their way carry it.
            var claims = proposition.Claims.Where(claim => !claim.IsContrary).Select(claim => claim.Claim).ToList();
            var voices = claims.Select(claim => (Node: claim.Innermost.Name, From: SaidAt(claim), Because: (string?)claim.Id.Value))
                .Where(voice => voice.From is not null && network.Nodes.Contains(voice.Node))
                .Select(voice => (voice.Node, voice.From!.Value, voice.Because));
            string? carrying = claims.Select(claim => DocumentOf(claim.Report.Value, network, state))
                .FirstOrDefault(found => found is not null);
            return new Fact(carrying, [.. held, .. voices]);
        }

        throw new SaysoException(ReportOf(id, state) is not null
            ? new Problem(
                "SAY0410", id, "that report tells no sender, receiver and time of its own: nobody is known to have had it from anybody",
                "Ask of what it says: a proposition, as sayso show propositions --case DIR lists them.")
            : new Problem(
                "SAY0410", id, "there is no document, report or proposition of that id",
                "See: sayso show reports, show records, show propositions --case DIR"));
    }

    /// <summary>True when one of some ids means a report: its id, short id, path, or its file's name with or without ending.</summary>
    internal static bool IsMeant(ReportId report, string path, IReadOnlyList<string> ids) => ids.Any(id =>
        report.Value == id || report.ForDisplay == id || path == id || Path.GetFileName(path) == id
        || Path.GetFileNameWithoutExtension(path) == id);

    /// <summary>As "1963-08-25T03:36:00Z".</summary>
    public static string Text(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static long? SaidAt(ClaimInCase claim) => (claim.SaidAt?.From ?? claim.Published?.ToDateTime(TimeOnly.MinValue)) is { } said
        ? new DateTimeOffset(said, TimeSpan.Zero).ToUnixTimeSeconds()
        : null;

    private static string? DocumentOf(string id, KnowledgeNetwork network, CaseState state)
    {
        if (network.Find(id).Count > 0)
        {
            return id;
        }

        string? document = ReportOf(id, state) is { } path ? CommunicationTransmissions.NameOf(path) : null;
        return document is not null && network.Find(document).Count > 0 ? document : null;
    }

    private static string? ReportOf(string id, CaseState state) =>
        state.Reports.FirstOrDefault(report => IsMeant(report.Id, report.Path, [id]))?.Path;
}
