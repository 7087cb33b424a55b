using System.Buffers;
using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh.Carried;

/// <summary>Carries propositions forward: works out again what changes of the case touch, and nothing else.</summary>
/// <remarks><see cref="PropositionsAnew"/> gives the same for the whole case; a test holds that they agree.</remarks>
/// <param name="weighing">What is kept.</param>
/// <param name="entities">Who is who, as it is now.</param>
/// <param name="many">From so many claims on, those of a proposition that count alike are kept together.</param>
/// <param name="mostLost">So many claims that may have lost links are taken in at once.</param>
internal sealed class PropositionFold(IWeighing weighing, IKeptEntities entities, int many, int mostLost)
{
    // So many claims are taken in at a time.
    private const int Most = 4000;

    private readonly IKeptPropositions _kept = weighing.Propositions;
    private readonly IReadOnlyList<Decision> _inForce = weighing.Touched.Decisions;
    private readonly HashSet<PropositionKey> _changed = [];
    private Decided _decided = new([]);

    /// <summary>Takes in what happened since the last time, the first of it where it is much.</summary>
    /// <param name="changes">Who is another, or is called otherwise, than before.</param>
    /// <returns>The propositions that were worked out again, and whether that was all.</returns>
    public (IReadOnlyList<FoldedProposition> Folded, bool IsAll) Fold(EntityChanges changes)
    {
        _decided = new Decided(_inForce);
        var decisions = weighing.Touched.TakeDecisions();
        foreach (var name in changes.Moved)
        {
            _changed.UnionWith(_kept.WithName(name));
            _kept.Loosen(name);
        }

        foreach (string document in Naming(changes.Names))
        {
            _changed.UnionWith(_kept.WithVoice(OriginFinder.Folded(document)));
        }

        var surnames = new SurnameFold(weighing.Surnames, weighing.Entities);
        bool isSettled = surnames.Fold(changes.Moved);
        var claims = weighing.Touched.TakeClaims(Most, mostLost);
        return (Fold(claims, surnames.Joined, decisions), isSettled && claims.Count < Most);
    }

    private IReadOnlyList<FoldedProposition> Fold(
        IReadOnlyList<TouchedClaim> claims, IReadOnlyList<(ClaimKey One, ClaimKey Other)> joined, IReadOnlyList<Decision> decisions)
    {
        var touched = Touched(claims, decisions);
        var reports = Reports(decisions);
        Outlets(reports, touched);
        var lineages = new LineageFold(weighing.Lineages, _decided, _inForce.OfType<Decision.Dependence>());
        foreach (var report in lineages.Fold(reports))
        {
            _changed.UnionWith(_kept.OfReport(report));
            _kept.Loosen(report);
        }

        _changed.UnionWith(weighing.Touched.TakePropositions());
        var regrouping = new Regrouping(_kept, _decided, _changed);
        regrouping.Fold(touched, joined, weighing.Touched.HaveMoreLost());
        return new Describing(weighing, entities, _decided, many).Work(_changed, regrouping.Relinked);
    }

    /// <summary>The documents that may be of others than before: by one of some names in theirs.</summary>
    private IEnumerable<string> Naming(IReadOnlySet<string> names)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var bare = SearchValues.Create(
            [.. names.Select(OriginFinder.Bare).Where(OriginFinder.IsTelling)], StringComparison.OrdinalIgnoreCase);
        return _kept.Documents().Where(document => document.AsSpan().ContainsAny(bare));
    }

    /// <summary>Claims that came, went or are linked otherwise, and those that people decided about.</summary>
    private List<TouchedClaim> Touched(IReadOnlyList<TouchedClaim> claims, IReadOnlyList<Decision> decisions)
    {
        var touched = claims.ToDictionary(claim => claim.Claim.Key);
        var judged = decisions.SelectMany(Decided.ClaimsOf).ToHashSet();
        foreach (var claim in judged.Count > 0 ? _kept.Find(judged) : [])
        {
            // A judgement that is gone may have held claims together.
            touched[claim.Claim.Key] = claim with { HasLost = true, HasCome = true };
        }

        return [.. touched.Values];
    }

    /// <summary>Reports that came, went or rest on others otherwise, and those that people decided about.</summary>
    private List<TouchedReport> Reports(IReadOnlyList<Decision> decisions)
    {
        var touched = weighing.Touched.TakeReports().ToDictionary(report => report.Report);
        foreach (var report in decisions.OfType<Decision.Dependence>()
            .SelectMany(pair => new[] { weighing.Lineages.KeyOf(pair.First), weighing.Lineages.KeyOf(pair.Second) }).OfType<ReportKey>())
        {
            touched[report] = new TouchedReport(report, HasOnlyLost: false);
        }

        return [.. touched.Values];
    }

    /// <summary>Who is cited by the name of an outlet is an outlet, from the first report of it to the last.</summary>
    private void Outlets(IReadOnlyList<TouchedReport> reports, IReadOnlyList<TouchedClaim> touched)
    {
        var names = touched.Where(claim => !claim.IsOut).GroupBy(claim => claim.Claim.ReportKey)
            .ToDictionary(report => report.Key, report => report.SelectMany(claim => claim.Claim.Outlets).ToHashSet());
        foreach (var report in reports.Where(report => !report.HasOnlyLost).Select(report => report.Report)
            .Where(report => !weighing.Lineages.IsIn(report) || !weighing.Lineages.HasClaims(report)))
        {
            names[report] = [];
        }

        foreach (var (report, own) in names)
        {
            foreach (string name in weighing.Lineages.SetOutlets(report, [.. own.Select(OriginFinder.Folded).Distinct()]))
            {
                _changed.UnionWith(_kept.WithVoice(name));
            }
        }
    }
}
