using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Weigh.Propositions;

/// <summary>
/// Joins claims that say the same, or its contrary, across the reports of a case, and counts the origins they come down to.
/// </summary>
/// <remarks>
/// The whole case worked out anew: a function of claims, of what links them, of dependences and of judgements. <see
/// cref="Weigh.WeighStage"/> gives the same, carried forward from change to change.
/// </remarks>
public static class PropositionsAnew
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

        var links = InForce(facts);
        var groups = Group(claims.Count, numbers, facts, links);
        var lineage = new Lineage(facts.Reports, facts.Dependence, facts.Judgements);
        var origins = new OriginFinder(
            claim => lineage.Of(claim.Report).Value, facts.Entities, Outlets(facts.Claims).Contains, Apart(facts.Judgements));
        List<(PropositionOutline Outline, Proposition Proposition)> found = [.. Enumerable.Range(0, claims.Count).GroupBy(groups.Of)
            .Select(group => Describe([.. group.Select(number => claims[number])], origins))
            .OrderByDescending(pair => pair.Proposition.Claims.Select(claim => claim.Claim.Report).Distinct().Skip(1).Any())];
        var propositionOf = new Dictionary<ClaimId, PropositionId>();
        foreach (var (_, proposition) in found)
        {
            foreach (var claim in proposition.Claims)
            {
                propositionOf.TryAdd(claim.Claim.Id, proposition.Id);
            }
        }

        var finder = new ContradictionFinder(origins);
        var contradictions = links
            .Where(link => link.Difference is not null && numbers.ContainsKey(link.A) && numbers.ContainsKey(link.B))
            .Select(link => (Link: link, First: numbers[link.A], Second: numbers[link.B]))
            .Where(link => groups.Of(link.First) != groups.Of(link.Second))
            .Select(link => link.First < link.Second ? (link.Link.Kind, link.First, link.Second, What: link.Link.Difference!)
                : (link.Link.Kind, First: link.Second, Second: link.First, What: link.Link.Reverse!))
            .OrderBy(link => link.First).ThenBy(link => link.Second)
            .DistinctBy(link => (link.Kind, groups.Of(link.First), groups.Of(link.Second), link.What))
            .Select(link => Between(
                KeptDifference.ClashOf(link.Kind), claims[link.First], claims[link.Second], link.What, finder))
            .Concat(found.SelectMany(pair => Within(pair.Outline, pair.Proposition, finder)));
        var offers = links
            .Where(link => link.Kind == ClaimLinkKind.Maybe && numbers.ContainsKey(link.A) && numbers.ContainsKey(link.B)
            && groups.Of(numbers[link.A]) != groups.Of(numbers[link.B]) && groups.MayJoin(numbers[link.A], numbers[link.B]))
            .OrderByDescending(link => link.Score).ThenBy(link => link.A).ThenBy(link => link.B)
            .Select(link => new PropositionOffer(propositionOf[link.A], propositionOf[link.B], link.A, link.B, link.Score));
        return new Weighed([.. found.Select(pair => pair.Proposition)], [.. contradictions], [.. offers]);
    }

    /// <summary>What claims are to each other, now that it is known whose surnames they share.</summary>
    private static List<ClaimLink> InForce(CaseFacts facts)
    {
        var people = facts.Claims.DistinctBy(claim => claim.Id).ToDictionary(
            claim => claim.Id,
            claim => Surnames.Of(claim.Words.People.Select(name => new NamedIn(claim.Report, EntityKind.Person, name))));
        var surnames = new Surnames(
            facts.Entities, () => Judgement.All<Decision.OtherEntity>(facts.Judgements).Select(other => other.Named));
        return
        [
            .. facts.Links.Select(link => link.When(link.SharesSurname && people.TryGetValue(link.A, out var left)
                && people.TryGetValue(link.B, out var right) && surnames.AreOthers(left, right))).OfType<ClaimLink>(),
        ];
    }

    private static ConstrainedGroups Group(int count, Dictionary<ClaimId, int> numbers, CaseFacts facts, IReadOnlyList<ClaimLink> links)
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

        foreach (var link in links.Where(link => link.Kind == ClaimLinkKind.Same).OrderByDescending(link => link.Score)
            .ThenBy(link => link.A).ThenBy(link => link.B))
        {
            if (numbers.TryGetValue(link.A, out int one) && numbers.TryGetValue(link.B, out int other))
            {
                groups.Join(one, other);
            }
        }

        return groups;
    }

    private static HashSet<string> Outlets(IEnumerable<ClaimInCase> claims) =>
        claims.SelectMany(claim => new[] { claim.Outlet, claim.Chain[0].Name }).Where(name => name is not null).Distinct()
            .Select(name => OriginFinder.Bare(name!)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<(ClaimId, ClaimId)> Apart(IEnumerable<Judgement> judgements) =>
        [.. Judgement.All<Decision.DistinctOrigins>(judgements)
            .SelectMany(distinct => new[] { (distinct.First, distinct.Second), (distinct.Second, distinct.First) })];

    private static IEnumerable<Contradiction> Within(PropositionOutline outline, Proposition proposition, ContradictionFinder finder)
    {
        ClaimInCase Claim(ClaimOutline wanted) => proposition.Claims.First(claim => claim.Claim.Id == wanted.Id).Claim;
        return ContradictionFinder.Within(outline, Claim).Select(clash => new Contradiction(
            clash.Kind, finder.Between(clash.First, clash.Second), Claim(clash.First), Claim(clash.Second),
            clash.What ?? proposition.Text));
    }

    private static Contradiction Between(
        ContradictionKind kind, ClaimInCase first, ClaimInCase second, string what, ContradictionFinder finder) =>
        new(kind, finder.Between(ClaimOutline.Of(first, first.Outlet), ClaimOutline.Of(second, second.Outlet)), first, second, what);

    private static (PropositionOutline Outline, Proposition Proposition) Describe(List<ClaimInCase> claims, OriginFinder finder)
    {
        var outline = PropositionOutline.Of([.. claims.Select(claim => ClaimOutline.Of(claim, claim.Outlet))], finder);
        var byId = claims.ToDictionary(claim => claim.Id);
        return (outline, new Proposition(
            new PropositionId("p" + claims.Min(claim => claim.Id).Value[1..]), Proposition.Plain(byId[outline.Shown.Id].Text),
            outline.Standing, outline.Reason, outline.IndependentOrigins,
            [.. outline.Members.Select(member =>
                new PropositionClaim(byId[member.Claim.Id], byId[member.Claim.Id].Path, member.IsContrary, member.Origin))],
            outline.Origins));
    }
}
