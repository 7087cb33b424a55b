using Sayso.Cases;

namespace Sayso.Weigh.Propositions;

/// <summary>Joins claims that say the same, or its contrary, across the reports of a case, and counts the origins they come down to.</summary>
/// <remarks>
/// Precision first: two claims join when most of what either says, each word by how rare it is in the case, is also said by the other, and no
/// figure stands against another. Everything is worked out from claims and dependences, so that a judgement on either changes what follows from it.
/// </remarks>
public static class PropositionFinder
{
    // Shares of the rarer words: of both together, and of the shorter claim alone.
    private const double LeastShared = 0.5;
    private const double LeastContained = 0.8;
    private const int LeastWords = 3;

    // Claims that share only words more frequent than this are not compared.
    private const int MostPostings = 200;

    /// <summary>The propositions that claims of at least two reports make, then those of one, each in the order of the case.</summary>
    /// <param name="claims">All claims of the case.</param>
    /// <param name="paths">Each report's path.</param>
    /// <param name="dependence">Which reports rest on which.</param>
    public static Weighed Find(IReadOnlyList<ClaimRow> claims, IReadOnlyDictionary<string, string> paths, IReadOnlyList<DependenceRow> dependence)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(dependence);
        var used = claims.Where(claim => claim.Judgement is null && claim.Stance is not ("no-response" or "declines" or "asks")).ToList();
        var terms = used.Select(claim => ClaimTerms.Of(claim.Text)).ToList();
        var (groups, clashes) = Group(used, terms);
        var lineage = new Lineage(dependence);
        List<Proposition> propositions = [.. groups
            .Select(group => Describe([.. group.Select(number => used[number])], paths, lineage))
            .OrderByDescending(proposition => proposition.Claims.Select(claim => claim.Path).Distinct().Count() > 1)];
        var contradictions = clashes
            .Select(clash => Clash("numbers", used[clash.Item2], used[clash.Item1], $"{string.Join(", ", terms[clash.Item2].Figures)} against {string.Join(", ", terms[clash.Item1].Figures)}"))
            .Concat(propositions.SelectMany(OfPolarity));
        return new Weighed(propositions, [.. contradictions]);
    }

    /// <summary>The first claim of each side.</summary>
    private static IEnumerable<Contradiction> OfPolarity(Proposition proposition)
    {
        var against = proposition.Claims.FirstOrDefault(claim => claim.IsContrary);
        var favour = proposition.Claims.FirstOrDefault(claim => !claim.IsContrary);
        if (against is not null && favour is not null)
        {
            yield return Clash("polarity", favour.Claim, against.Claim, proposition.Text);
        }
    }

    private static Contradiction Clash(string kind, ClaimRow first, ClaimRow second, string what)
    {
        var (one, other) = (first.Chain[^1], second.Chain[^1]);
        bool sameVoice = !one.Anonymous && one.Kind == other.Kind && OriginFinder.SameName(one.Voice, other.Voice);
        return new Contradiction(kind, sameVoice ? "one source changed its account" : "sources disagree", first, second, what);
    }

    private static (List<List<int>> Groups, List<(int, int)> Clashes) Group(List<ClaimRow> claims, List<ClaimTerms> terms)
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int number = 0; number < claims.Count; number++)
        {
            foreach (string word in terms[number].Words)
            {
                if (!postings.TryGetValue(word, out var list))
                {
                    postings[word] = list = [];
                }

                list.Add(number);
            }
        }

        double Weight(string word) => Math.Log((claims.Count + 1.0) / postings[word].Count);
        double[] whole = [.. terms.Select(own => own.Words.Sum(Weight))];
        int[] parent = [.. Enumerable.Range(0, claims.Count)];
        var clashes = new List<(int, int)>();
        for (int number = 0; number < claims.Count; number++)
        {
            var others = terms[number].Words.Where(word => postings[word].Count <= MostPostings).SelectMany(word => postings[word]).Where(other => other < number).CountBy(other => other);
            foreach (var (other, _) in others.Where(pair => pair.Value >= LeastWords).OrderBy(pair => pair.Key))
            {
                if (!AreOne(terms[number], terms[other], whole[number], whole[other], Weight))
                {
                    continue;
                }

                if (Clash(terms[number], terms[other]))
                {
                    clashes.Add((number, other));
                }
                else
                {
                    parent[Root(parent, number)] = Root(parent, other);
                }
            }
        }

        return ([.. Enumerable.Range(0, claims.Count).GroupBy(number => Root(parent, number)).Select(group => group.ToList())], clashes);
    }

    private static bool AreOne(ClaimTerms left, ClaimTerms right, double leftWhole, double rightWhole, Func<string, double> weight)
    {
        double shared = left.Words.Where(right.Words.Contains).Sum(weight);
        if (Clash(left, right))
        {
            // Figures that differ make a contradiction of claims that else say the same; they are no words that differ.
            double figures = left.Figures.Concat(right.Figures).Sum(weight);
            return shared / (leftWhole + rightWhole - shared - figures) >= LeastShared;
        }

        return shared / (leftWhole + rightWhole - shared) >= LeastShared
            || (shared / Math.Min(leftWhole, rightWhole) >= LeastContained && Math.Min(left.Words.Count, right.Words.Count) > LeastWords);
    }

    private static bool Clash(ClaimTerms left, ClaimTerms right) => left.Figures.Count > 0 && right.Figures.Count > 0 && !left.Figures.Overlaps(right.Figures);

    private static int Root(int[] parent, int number)
    {
        while (parent[number] != number)
        {
            number = parent[number] = parent[parent[number]];
        }

        return number;
    }

    private static Proposition Describe(List<ClaimRow> claims, IReadOnlyDictionary<string, string> paths, Lineage lineage)
    {
        var (origins, ofClaim) = OriginFinder.Find(claims, lineage);
        bool majorityNegated = claims.Count(claim => claim.Negated) * 2 > claims.Count;
        var members = claims
            .Select((claim, number) => new PropositionClaim(claim, paths.GetValueOrDefault(claim.Report, claim.Report), claim.Stance is "denies" or "doubts" ^ claim.Negated != majorityNegated, ofClaim[number]))
            .ToList();
        int independent = origins.Where((origin, number) => origin.IsEstablished && members.Any(member => member.Origin == number && !member.IsContrary)).Count();
        var (standing, reason) = Stand(members, origins, independent);
        var shown = claims.Where(claim => !claim.Negated || majorityNegated).DefaultIfEmpty(claims[0]).OrderBy(claim => Math.Abs(claim.Text.Length - 90)).First();
        return new Proposition("p" + claims[0].Id[1..], shown.Text, standing, reason, independent, members, origins);
    }

    private static (Standing Standing, string Reason) Stand(List<PropositionClaim> claims, IReadOnlyList<Origin> origins, int independent)
    {
        string Count(int number, string what) => FormattableString.Invariant($"{number} {what}{(number == 1 ? string.Empty : "s")}");
        int reports = claims.Select(claim => claim.Path).Distinct().Count();
        var against = claims.Where(claim => claim.IsContrary).ToList();
        string said = $"{Count(claims.Count, "claim")} in {Count(reports, "report")}";
        if (claims.Any(claim => claim.Claim.Stance == "retracts"))
        {
            return (Standing.Retracted, $"{said}; {claims.First(claim => claim.Claim.Stance == "retracts").Claim.Chain[^1].Voice} takes it back");
        }

        if (against.Count > 0)
        {
            string who = string.Join(", ", against.Select(claim => claim.Claim.Chain[^1].Voice).Distinct().Take(3));
            return against.Count == claims.Count ? (Standing.Denied, $"{said}; only denied, by {who}") : (Standing.Disputed, $"{said}; {who} {(against.Select(claim => claim.Claim.Chain[^1].Voice).Distinct().Count() == 1 ? "says" : "say")} the contrary");
        }

        return independent switch
        {
            0 => (Standing.Unattributed, origins.Count == 0 ? $"{said}; none says on whose word" : $"{said}; {origins[0].Because}"),
            1 => (Standing.SingleOrigin, $"{said} {(claims.Count == 1 ? "comes" : "come")} down to {origins.First(origin => origin.IsEstablished).Voice}"),
            _ => (Standing.Corroborated, $"{said} come down to {Count(independent, "independent origin")}: {string.Join(", ", origins.Where(origin => origin.IsEstablished).Select(origin => origin.Voice).Take(4))}"),
        };
    }
}
