using Sayso.Cases;
using Sayso.Resolve.Entities;

namespace Sayso.Weigh.Propositions;

/// <summary>Joins claims that say the same, or its contrary, across the reports of a case, and counts the origins they come down to.</summary>
/// <remarks>
/// A function of claims, of what links them, of dependences and of judgements: nothing that it finds is kept, so a judgement changes all that
/// follows from it, and taking the judgement back gives what was before it.
/// </remarks>
public static class PropositionFinder
{
    /// <summary>The propositions that claims of several reports make, then those of one, each in the order of the case.</summary>
    public static Weighed Find(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var claims = JudgedClaims.Of(facts.Claims, facts.Judgements).Where(ClaimLinker.Says).ToList();
        var numbers = new Dictionary<string, int>(claims.Count, StringComparer.Ordinal);
        for (int number = 0; number < claims.Count; number++)
        {
            numbers.TryAdd(claims[number].Id, number);
        }

        var groups = Group(claims.Count, numbers, facts);
        var origins = new OriginFinder(new Lineage(facts.Dependence, facts.Judgements), facts.Entities, Outlets(claims), Apart(facts.Judgements));
        var propositionOf = new Dictionary<string, string>(StringComparer.Ordinal);
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
            .Where(link => link.Kind is "numbers" or "times" or "places" && numbers.ContainsKey(link.A) && numbers.ContainsKey(link.B) && groups.Of(numbers[link.A]) != groups.Of(numbers[link.B]))
            .DistinctBy(link => (link.Kind, groups.Of(numbers[link.A]), groups.Of(numbers[link.B]), link.Because))
            .Select(link => Clash(link.Kind, claims[numbers[link.A]], claims[numbers[link.B]], link.Because, origins))
            .Concat(propositions.SelectMany(proposition => Within(proposition, origins)));
        var offers = facts.Links
            .Where(link => link.Kind == "maybe" && numbers.ContainsKey(link.A) && numbers.ContainsKey(link.B) && groups.Of(numbers[link.A]) != groups.Of(numbers[link.B]) && groups.MayJoin(numbers[link.A], numbers[link.B]))
            .OrderByDescending(link => link.Score)
            .Select(link => new PropositionOffer(propositionOf[link.A], propositionOf[link.B], link.A, link.B, link.Score));
        return new Weighed(propositions, [.. contradictions], [.. offers]);
    }

    private static ConstrainedGroups Group(int count, Dictionary<string, int> numbers, CaseFacts facts)
    {
        var groups = new ConstrainedGroups(count);
        foreach (var judgement in facts.Judgements.Where(judgement => judgement.Stands && judgement.Kind is JudgementKind.SameProposition or JudgementKind.OtherProposition).OrderBy(judgement => judgement.Id))
        {
            if (judgement.Things[0].Now is not { } first || !numbers.TryGetValue(first, out int one))
            {
                continue;
            }

            foreach (var thing in judgement.Things.Skip(1))
            {
                if (thing.Now is { } now && numbers.TryGetValue(now, out int other))
                {
                    if (judgement.Kind == JudgementKind.SameProposition)
                    {
                        groups.Join(one, other);
                    }
                    else
                    {
                        groups.KeepApart(one, other);
                    }
                }
            }
        }

        foreach (var link in facts.Links.Where(link => link.Kind == "same").OrderByDescending(link => link.Score).ThenBy(link => link.A, StringComparer.Ordinal).ThenBy(link => link.B, StringComparer.Ordinal))
        {
            if (numbers.TryGetValue(link.A, out int one) && numbers.TryGetValue(link.B, out int other))
            {
                groups.Join(one, other);
            }
        }

        return groups;
    }

    /// <summary>A claim that says that something is not so says it with a word that negates.</summary>
    private static bool IsNegated(ClaimRow claim) => claim.Negated && claim.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Any(word => word.Trim('“', '"', '”', ',', '.').ToLowerInvariant() is var plain && (plain is "no" or "not" or "never" or "none" or "nor" or "neither" or "cannot" or "without" or "nothing" || plain.EndsWith("n't", StringComparison.Ordinal) || plain.EndsWith("n’t", StringComparison.Ordinal)));

    /// <summary>The words without the "that" that led up to them and without one-sided quotation marks.</summary>
    private static string Plain(string text)
    {
        string plain = text.StartsWith("that ", StringComparison.Ordinal) && text.Length > 5 ? char.ToUpperInvariant(text[5]) + text[6..] : text;
        plain = plain.TrimEnd(',');
        return plain.Contains('“') == plain.Contains('”') ? plain : plain.Trim('“', '”', ',');
    }

    private static HashSet<string> Outlets(IEnumerable<ClaimRow> claims) =>
        claims.SelectMany(claim => new[] { claim.Outlet, claim.Chain[0].Voice }).Where(name => name is not null).Distinct().Select(name => OriginFinder.Bare(name!)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<(string, string)> Apart(IEnumerable<Judgement> judgements) =>
        [.. judgements.Where(judgement => judgement.Stands && judgement.Kind == JudgementKind.DistinctOrigins && judgement.Anchored)
            .SelectMany(judgement => new[] { (judgement.Things[0].Now!, judgement.Things[1].Now!), (judgement.Things[1].Now!, judgement.Things[0].Now!) })];

    /// <summary>The first claim of each side: one that says so and one that denies it; one that says it happened and one that it might have.</summary>
    private static IEnumerable<Contradiction> Within(Proposition proposition, OriginFinder origins)
    {
        var favour = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary);
        if (proposition.Claims.FirstOrDefault(claim => claim.IsContrary) is { } against && favour is not null)
        {
            yield return Clash("polarity", favour.Claim, against.Claim, proposition.Text, origins);
        }

        var sure = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary && claim.Claim.Low >= 0.95);
        var unsure = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary && claim.Claim.High <= 0.8);
        if (sure is not null && unsure is not null && sure.Claim.Report != unsure.Claim.Report && !unsure.Claim.Words.All(word => sure.Claim.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Clash("modality", sure.Claim, unsure.Claim, $"as a fact against “{string.Join("”, “", unsure.Claim.Words)}”", origins);
        }
    }

    private static Contradiction Clash(string kind, ClaimRow first, ClaimRow second, string what, OriginFinder origins) =>
        new(kind, origins.AreOne(first, second) ? "one source changed its account" : "sources disagree", first, second, what);

    private static Proposition Describe(List<ClaimRow> claims, OriginFinder finder)
    {
        bool majorityNegated = claims.Count(IsNegated) * 2 > claims.Count;
        bool[] contrary = [.. claims.Select(claim => claim.Stance is "denies" or "doubts" ^ IsNegated(claim) != majorityNegated)];
        var (origins, ofClaim) = finder.Find(claims, contrary);
        var members = claims
            .Select((claim, number) => new PropositionClaim(claim, claim.Path, contrary[number], ofClaim[number]))
            .ToList();
        int independent = origins.Where((origin, number) => origin.IsEstablished && members.Any(member => member.Origin == number && !member.IsContrary)).Count();
        var (standing, reason) = StandingOf.Say(members, origins, independent);
        var shown = claims.Where(claim => !IsNegated(claim) || majorityNegated).DefaultIfEmpty(claims[0]).OrderBy(claim => Math.Abs(claim.Text.Length - 90)).First();
        return new Proposition("p" + claims[0].Id[1..], Plain(shown.Text), standing, reason, independent, members, origins);
    }
}
