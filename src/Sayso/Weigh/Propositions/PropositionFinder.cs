using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Weigh.Propositions;

/// <summary>
/// Joins claims that say the same, or its contrary, across the reports of a case, and counts the origins they come down to.
/// </summary>
/// <remarks>
/// A function of claims, of what links them, of dependences and of judgements: nothing that it finds is kept, so a judgement changes all
/// that
/// follows from it, and taking the judgement back gives what was before it.
/// </remarks>
public static class PropositionFinder
{
    /// <summary>The propositions that claims of several reports make, then those of one, each in the order of the case.</summary>
    public static Weighed Find(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var claims = JudgedClaims.Of(facts.Claims, facts.Judgements).Where(claim => claim.Says).ToList();
        var numbers = new Dictionary<ClaimId, int>(claims.Count);
        for (int number = 0; number < claims.Count; number++)
        {
            numbers.TryAdd(claims[number].Id, number);
        }

        var groups = Group(claims.Count, numbers, facts);
        var origins = new OriginFinder(
            new Lineage(facts.Dependence, facts.Judgements), facts.Entities, Outlets(claims), Apart(facts.Judgements));
        var propositionOf = new Dictionary<ClaimId, PropositionId>();
        List<Proposition> propositions = [.. Enumerable.Range(0, claims.Count).GroupBy(groups.Of)
            .Select(group => Describe([.. group.Select(number => claims[number])], origins))
            .OrderByDescending(proposition => proposition.Claims.Select(claim => claim.Claim.Report).Distinct().Skip(1).Any())];
        foreach (var proposition in propositions)
        {
            foreach (var claim in proposition.Claims)
            {
                propositionOf.TryAdd(claim.Claim.Id, proposition.Id);
            }
        }

        var contradictions = facts.Links
            .Where(link => link.Kind is ClaimLinkKind.Numbers or ClaimLinkKind.Times or ClaimLinkKind.Places && numbers.ContainsKey(link.A)
            && numbers.ContainsKey(link.B))
            .Select(link => (
            link.Kind, First: Math.Min(numbers[link.A], numbers[link.B]), Second: Math.Max(numbers[link.A], numbers[link.B])))
            .Where(link => groups.Of(link.First) != groups.Of(link.Second))
            .OrderBy(link => link.First).ThenBy(link => link.Second)
            .Select(link => (link.Kind, link.First, link.Second, What: Difference(claims[link.First], claims[link.Second])))
            .DistinctBy(link => (link.Kind, groups.Of(link.First), groups.Of(link.Second), link.What))
            .Select(link => Clash(KindOf(link.Kind), claims[link.First], claims[link.Second], link.What, origins))
            .Concat(propositions.SelectMany(proposition => Within(proposition, origins)));
        var offers = facts.Links
            .Where(link => link.Kind == ClaimLinkKind.Maybe && numbers.ContainsKey(link.A) && numbers.ContainsKey(link.B)
            && groups.Of(numbers[link.A]) != groups.Of(numbers[link.B]) && groups.MayJoin(numbers[link.A], numbers[link.B]))
            .OrderByDescending(link => link.Score).ThenBy(link => link.A).ThenBy(link => link.B)
            .Select(link => new PropositionOffer(propositionOf[link.A], propositionOf[link.B], link.A, link.B, link.Score));
        return new Weighed(propositions, [.. contradictions], [.. offers]);
    }

    private static ConstrainedGroups Group(int count, Dictionary<ClaimId, int> numbers, CaseFacts facts)
    {
        var groups = new ConstrainedGroups(count);
        foreach (var decision in Judgement.All<Decision>(facts.Judgements))
        {
            IReadOnlyList<ClaimId> judged = decision switch
            {
                Decision.SameProposition same => same.Claims,
                Decision.OtherProposition other => other.Claims,
                _ => [],
            };
            if (judged.Count == 0 || !numbers.TryGetValue(judged[0], out int first))
            {
                continue;
            }

            foreach (int second in judged.Skip(1).Where(numbers.ContainsKey).Select(claim => numbers[claim]))
            {
                if (decision is Decision.SameProposition)
                {
                    groups.Join(first, second);
                }
                else
                {
                    groups.KeepApart(first, second);
                }
            }
        }

        foreach (var link in facts.Links.Where(link => link.Kind == ClaimLinkKind.Same).OrderByDescending(link => link.Score)
            .ThenBy(link => link.A).ThenBy(link => link.B))
        {
            if (numbers.TryGetValue(link.A, out int one) && numbers.TryGetValue(link.B, out int other))
            {
                groups.Join(one, other);
            }
        }

        return groups;
    }

    /// <summary>A claim that says that something is not so says it with a word that negates.</summary>
    private static bool IsNegated(ClaimInCase claim) => claim.IsNegated && claim.Words.HasNegation;

    /// <summary>What the later claim has instead of what the earlier one has.</summary>
    private static string Difference(ClaimInCase first, ClaimInCase second) =>
        ClaimComparer.Compare(ClaimTerms.Of(first), ClaimTerms.Of(second))?.Because ?? "";

    private static ContradictionKind KindOf(ClaimLinkKind link) => link switch
    {
        ClaimLinkKind.Numbers => ContradictionKind.Numbers,
        ClaimLinkKind.Times => ContradictionKind.Times,
        _ => ContradictionKind.Places,
    };

    /// <summary>The words without the "that" that led up to them and without one-sided quotation marks.</summary>
    private static string Plain(string text)
    {
        string plain = text.StartsWith("that ", StringComparison.Ordinal) && text.Length > 5 ? char.ToUpperInvariant(text[5]) + text[6..]
            : text;
        plain = plain.TrimEnd(',');
        return plain.Contains('“') == plain.Contains('”') ? plain : plain.Trim('“', '”', ',');
    }

    private static HashSet<string> Outlets(IEnumerable<ClaimInCase> claims) =>
        claims.SelectMany(claim => new[] { claim.Outlet, claim.Chain[0].Name }).Where(name => name is not null).Distinct()
            .Select(name => OriginFinder.Bare(name!)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<(ClaimId, ClaimId)> Apart(IEnumerable<Judgement> judgements) =>
        [.. Judgement.All<Decision.DistinctOrigins>(judgements)
            .SelectMany(distinct => new[] { (distinct.First, distinct.Second), (distinct.Second, distinct.First) })];

    /// <summary>
    /// The first claim of each side: one that says so and one that denies it; one that says it happened and one that it might have.
    /// </summary>
    private static IEnumerable<Contradiction> Within(Proposition proposition, OriginFinder origins)
    {
        var favour = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary);
        if (proposition.Claims.FirstOrDefault(claim => claim.IsContrary) is { } against && favour is not null)
        {
            yield return Clash(ContradictionKind.Polarity, favour.Claim, against.Claim, proposition.Text, origins);
        }

        var sure = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary && claim.Claim.Certainty.Low >= 0.95);
        var unsure = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary && claim.Claim.Certainty.High <= 0.8);
        if (sure is not null && unsure is not null && sure.Claim.Report != unsure.Claim.Report
            && !unsure.Claim.Certainty.Words.All(word => sure.Claim.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Clash(
                ContradictionKind.Modality, sure.Claim, unsure.Claim,
                $"as a fact against “{string.Join("”, “", unsure.Claim.Certainty.Words)}”", origins);
        }
    }

    private static Contradiction Clash(ContradictionKind kind, ClaimInCase first, ClaimInCase second, string what, OriginFinder origins) =>
        new(kind, origins.AreOne(first, second) ? ContradictionSide.OneSourceChanged : ContradictionSide.SourcesDisagree, first, second,
            what);

    private static Proposition Describe(List<ClaimInCase> claims, OriginFinder finder)
    {
        bool majorityNegated = claims.Count(IsNegated) * 2 > claims.Count;
        bool[] contrary = [.. claims.Select(claim => claim.Stance is Stance.Denies or Stance.Doubts ^ IsNegated(claim) != majorityNegated)];
        var (origins, ofClaim) = finder.Find(claims, contrary);
        var members = claims
            .Select((claim, number) => new PropositionClaim(claim, claim.Path, contrary[number], ofClaim[number]))
            .ToList();
        int independent = origins.Where((origin, number) => origin.IsEstablished
            && members.Any(member => member.Origin == number && !member.IsContrary)).Count();
        var (standing, reason) = StandingOf.Say(members, origins, independent);
        var shown = claims.Where(claim => !IsNegated(claim) || majorityNegated).DefaultIfEmpty(claims[0])
            .OrderBy(claim => Math.Abs(claim.Text.Length - 90)).First();
        return new Proposition(
            new PropositionId("p" + claims.Min(claim => claim.Id).Value[1..]), Plain(shown.Text), standing, reason, independent, members,
            origins);
    }
}
