using Sayso.Cases;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Weigh.Grading;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>Works out how a case stands, and keeps the answer until the case changes.</summary>
/// <param name="store">The case.</param>
/// <param name="names">Decides whether two names are one.</param>
public sealed class CaseWeigher(ICaseStore store, NameComparer names) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly EntityResolver _resolver = new(names);
    private (long Version, Material Material, CaseState State)? _last;

    /// <summary>The case as it stands.</summary>
    public async Task<CaseState> StateAsync(CancellationToken cancellationToken) =>
        (await LoadAsync(cancellationToken).ConfigureAwait(false)).State;

    /// <summary>What a judgement would change.</summary>
    /// <exception cref="SaysoException">It is no judgement of its kind.</exception>
    public async Task<Impact> PreviewAsync(NewJudgement judgement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        DecisionForm.Check(judgement.Decision);
        var (material, state) = await LoadAsync(cancellationToken).ConfigureAwait(false);
        var after = StateOf(material.With(judgement));
        return new Impact(state.Weighed.Propositions.Sum(proposition => proposition.Claims.Count) - after.Weighed.Propositions.Sum(
            proposition => proposition.Claims.Count), [.. Changes(state.Weighed, after.Weighed)]);
    }

    /// <summary>The case as it would stand with some judgements more.</summary>
    /// <param name="judgements">Judgements of their kinds; they are not kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CaseState> SupposeAsync(IReadOnlyList<NewJudgement> judgements, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var (material, _) = await LoadAsync(cancellationToken).ConfigureAwait(false);
        return StateOf(judgements.Aggregate(material, (material, judgement) => material.With(judgement)));
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<(Material Material, CaseState State)> LoadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            long version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
            if (_last is { } last && last.Version == version)
            {
                return (last.Material, last.State);
            }

            var material = new Material(
                await store.ListReportsAsync(cancellationToken).ConfigureAwait(false),
                await WeighStage.ClaimsAsync(store, new ClaimFilter(), cancellationToken).ConfigureAwait(false),
                await store.ListClaimLinksAsync(cancellationToken).ConfigureAwait(false), await store.ListDependenceAsync(cancellationToken)
                    .ConfigureAwait(false),
                await store.ListNamesAsync(cancellationToken).ConfigureAwait(false), await store.ListJudgementsAsync(cancellationToken)
                    .ConfigureAwait(false));
            var state = StateOf(material);
            _last = (version, material, state);
            return (material, state);
        }
        finally
        {
            _one.Release();
        }
    }

    private CaseState StateOf(Material material)
    {
        var wrong = Judgement.All<Decision.WrongWords>(material.Judgements).Select(words => words.Words).ToHashSet();
        var rows = wrong.Count == 0 ? material.Names
            : [.. material.Names.Select(name => Without(name, wrong)).Where(name => name.Mentions > 0)];
        var entities = _resolver.Resolve(rows, material.Judgements);
        var weighed =
            PropositionFinder.Find(new CaseFacts(material.Claims, material.Links, material.Dependence, entities, material.Judgements));
        return new CaseState(
            material.Reports, entities, material.Dependence, weighed, Grader.Voices(weighed, material.Judgements),
            material.Judgements) { Claims = [.. material.Claims.Where(claim => claim.Judgement is null)] };
    }

    /// <summary>A name without the mentions that people rejected.</summary>
    private static ReportName Without(ReportName name, HashSet<WordsIn> wrong)
    {
        List<Language.Span> left =
            [.. name.Spans.Where(span => name.Named.Source.Report is not { } report
                || !wrong.Contains(new WordsIn(report, span.Start, span.End)))];
        return left.Count == name.Spans.Count ? name
            : name with { Spans = left, Mentions = name.Mentions - (name.Spans.Count - left.Count) };
    }

    /// <summary>Propositions are the same when they share their first claim, else when most of their claims are the same.</summary>
    internal static IEnumerable<Change> Changes(Weighed before, Weighed after)
    {
        var byClaim = after.Propositions.SelectMany(proposition => proposition.Claims.Select(claim => (claim.Claim.Id, proposition)))
            .GroupBy(pair => pair.Id).ToDictionary(pair => pair.Key, pair => pair.First().proposition);
        var met = new HashSet<PropositionId>();
        foreach (var proposition in before.Propositions)
        {
            var then = proposition.Claims.Select(claim => byClaim.GetValueOrDefault(claim.Claim.Id)).Where(found => found is not null)
                .GroupBy(found => found!.Id).OrderByDescending(group => group.Count()).FirstOrDefault()?.First();
            if (then is not null)
            {
                met.Add(then.Id);
            }

            if (then?.Standing != proposition.Standing || then.IndependentOrigins != proposition.IndependentOrigins)
            {
                yield return new Change(
                    proposition.Text, proposition.Standing, then?.Standing, proposition.IndependentOrigins, then?.IndependentOrigins ?? 0);
            }
        }

        foreach (var proposition in after.Propositions.Where(proposition => !met.Contains(proposition.Id)))
        {
            yield return new Change(proposition.Text, null, proposition.Standing, 0, proposition.IndependentOrigins);
        }
    }

    /// <summary>All that a case is worked out from.</summary>
    private sealed record Material(
        IReadOnlyList<ReportSummary> Reports, IReadOnlyList<ClaimInCase> Claims, IReadOnlyList<ClaimLink> Links,
        IReadOnlyList<ReportPair> Dependence, IReadOnlyList<ReportName> Names, IReadOnlyList<Judgement> Judgements)
    {
        /// <summary>The same with one judgement more.</summary>
        public Material With(NewJudgement made)
        {
            var things = made.Decision.Targets.Select(target => new JudgedThing(target.Kind, target.Id, target.Id, null, ""));
            var judgement = new Judgement(
                long.MaxValue, made.Decision, [.. things], made.By, DateTimeOffset.UnixEpoch, made.Reason, null, null);
            var with = this with { Judgements = [judgement, .. Judgements] };
            return made.Decision switch
            {
                Decision.Removed { Report: var first } => with with
                {
                    Reports = [.. Reports.Where(report => report.Id != first)],
                    Claims = [.. Claims.Where(claim => claim.Report != first)],
                    Dependence = [.. Dependence.Where(pair => pair.ReportA != first && pair.ReportB != first)],
                    Names = [.. Names.Where(name => name.Named.Source != first)],
                },
                Decision.WrongReading { Claim: var first } => with with { Claims = [.. Claims.Where(claim => claim.Id != first)] },
                _ => with,
            };
        }
    }
}
