using Sayso.Cases;
using Sayso.Weigh;

namespace Sayso.Inquire.Hypotheses;

/// <summary>Builds the matrix of a case out of what people decided: the hypotheses, the evidence and the ratings are judgements.</summary>
public static class HypothesisWeigher
{
    /// <param name="state">The case as it stands.</param>
    /// <param name="records">Its records.</param>
    public static HypothesisMatrix Weigh(CaseState state, IReadOnlyList<Record> records)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(records);
        var standing = state.Judgements.Where(judgement => judgement.WithdrawnAt is null).Reverse().ToList();
        var hypotheses = standing.Where(judgement => judgement.Kind == JudgementKind.Hypothesis).GroupBy(Id).Select(group => group.Last()).ToList();
        var evidence = standing.Where(judgement => judgement.Kind == JudgementKind.Evidence).GroupBy(Id).Select(group => group.Last()).ToList();
        var rejected = standing.Where(judgement => judgement.Kind == JudgementKind.Rejected).GroupBy(Id).ToDictionary(group => group.Key, group => group.Last());
        var milestones = standing.Where(judgement => judgement.Kind == JudgementKind.Milestone).ToLookup(Id);

        // What a rater says last counts.
        var ratings = standing.Where(judgement => judgement is { Kind: JudgementKind.Rated, Things.Count: 2 })
            .GroupBy(judgement => (Hypothesis: judgement.Things[0].Id, Evidence: judgement.Things[1].Id, judgement.By)).Select(group => group.Last())
            .ToLookup(judgement => (Hypothesis: judgement.Things[0].Id, Evidence: judgement.Things[1].Id));
        List<string> alive = [.. hypotheses.Select(Id).Where(id => !rejected.ContainsKey(id))];
        var weighed = evidence.Select(piece => Piece(piece, hypotheses, alive, ratings, state, records)).ToList();
        List<RankedHypothesis> ranked =
        [
            .. hypotheses.Select(hypothesis => new RankedHypothesis(
                Id(hypothesis), hypothesis.Value!, Sum(weighed, Id(hypothesis), "inconsistent"), Sum(weighed, Id(hypothesis), "consistent"),
                rejected.TryGetValue(Id(hypothesis), out var why) ? $"{why.By}{(why.Reason is { } reason ? ": " + reason : "")}" : null,
                [.. milestones[Id(hypothesis)].Select(milestone => milestone.Value!)], hypothesis.Id))
                .OrderBy(hypothesis => hypothesis.Rejected is not null).ThenBy(hypothesis => hypothesis.Inconsistency).ThenBy(hypothesis => hypothesis.Judgement),
        ];
        return new HypothesisMatrix(ranked, weighed, Linchpins(weighed, alive), Warnings(hypotheses, weighed, alive));
    }

    private static WeighedEvidence Piece(
        Judgement piece, List<Judgement> hypotheses, List<string> alive, ILookup<(string Hypothesis, string Evidence), Judgement> ratings, CaseState state, IReadOnlyList<Record> records)
    {
        string id = Id(piece);
        int at = piece.Value!.IndexOf('=', StringComparison.Ordinal);
        string kind = piece.Value[..at], refers = piece.Value[(at + 1)..];
        var (text, origin) = Refer(kind, refers, id, state, records);
        var rated = hypotheses.ToDictionary(
            Id, hypothesis => (IReadOnlyList<Rating>)[.. ratings[(Id(hypothesis), id)].Select(rating => new Rating(rating.Value!, rating.By, rating.Reason, rating.Id))]);
        int apart = 0, pairs = 0;
        for (int i = 0; i < alive.Count; i++)
        {
            for (int j = i + 1; j < alive.Count; j++)
            {
                pairs++;
                apart += Share(rated[alive[i]], "inconsistent") > 0.5 != Share(rated[alive[j]], "inconsistent") > 0.5 ? 1 : 0;
            }
        }

        return new WeighedEvidence(id, kind, kind is "absence" or "assumption" ? null : refers, text ?? refers, origin, pairs == 0 ? 0 : (double)apart / pairs, rated, text is null, piece.Id);
    }

    /// <summary>The words of what evidence refers to, and on whose word it stands; null words when the case no longer holds it.</summary>
    private static (string? Text, string Origin) Refer(string kind, string refers, string id, CaseState state, IReadOnlyList<Record> records)
    {
        switch (kind)
        {
            case "claim" or "proposition":
                var proposition = state.Weighed.Propositions.FirstOrDefault(proposition => proposition.Id == refers || proposition.Claims.Any(claim => claim.Claim.Id == refers));
                if (proposition is null)
                {
                    return (null, id);
                }

                var claim = proposition.Claims.FirstOrDefault(claim => claim.Claim.Id == refers);
                int? from = kind == "claim" ? claim?.Origin : proposition.Origins.Select((origin, number) => (origin, number)).Where(pair => pair.origin.IsEstablished).Select(pair => (int?)pair.number).FirstOrDefault();
                return (claim?.Claim.Text ?? proposition.Text, from is { } number ? proposition.Origins[number].Voice : "unknown origin of " + proposition.Id);
            case "record":
                return records.FirstOrDefault(record => record.Id == refers) is { } record ? (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{record.Describe()}, {record.From:yyyy-MM-dd HH:mm zzz}"), "table " + record.Table) : (null, id);
            default:
                return (refers, kind + " " + id);
        }
    }

    /// <summary>How much speaks so, each origin once: the most that any of its evidence says.</summary>
    private static double Sum(IEnumerable<WeighedEvidence> evidence, string hypothesis, string value) =>
        evidence.Where(piece => !piece.IsGone).GroupBy(piece => piece.Origin).Sum(origin => origin.Max(piece => Share(piece.Ratings[hypothesis], value)));

    private static double Share(IReadOnlyList<Rating> ratings, string value) => ratings.Count == 0 ? 0 : (double)ratings.Count(rating => rating.Value == value) / ratings.Count;

    private static List<string> First(List<WeighedEvidence> evidence, List<string> alive)
    {
        var sums = alive.Select(hypothesis => (hypothesis, Sum: Sum(evidence, hypothesis, "inconsistent"))).ToList();
        return sums.Count == 0 ? [] : [.. sums.Where(pair => pair.Sum == sums.Min(other => other.Sum)).Select(pair => pair.hypothesis)];
    }

    private static List<Linchpin> Linchpins(List<WeighedEvidence> evidence, List<string> alive)
    {
        var first = First(evidence, alive);
        var found = new List<Linchpin>();
        foreach (var origin in evidence.GroupBy(piece => piece.Origin))
        {
            var without = First([.. evidence.Where(piece => piece.Origin != origin.Key)], alive);
            if (!without.SequenceEqual(first))
            {
                found.Add(new Linchpin([.. origin.Select(piece => piece.Id)], origin.Key, without));
            }
        }

        return found;
    }

    private static List<string> Warnings(List<Judgement> hypotheses, List<WeighedEvidence> evidence, List<string> alive)
    {
        var warnings = new List<string>();
        if (hypotheses.Count > 0 && alive.Count < 2)
        {
            warnings.Add("Fewer than two hypotheses are left: one alone is not weighed against anything.");
        }

        warnings.AddRange(hypotheses.SelectMany(hypothesis => WordingLint.Check(hypothesis.Value!)));
        warnings.AddRange(evidence.Where(piece => alive.Count > 1 && piece.Diagnosticity == 0 && alive.TrueForAll(id => piece.Ratings[id].Count > 0)).Select(piece => $"{piece.Id} fits all hypotheses alike and tells nothing."));
        warnings.AddRange(evidence.Where(piece => piece.IsGone).Select(piece => $"{piece.Id} refers to something that is no longer in the case; it counts for nothing."));
        warnings.AddRange(evidence.SelectMany(piece => piece.Ratings.Where(cell => cell.Value.Select(rating => rating.Value).Distinct().Count() > 1).Select(cell => $"Raters disagree about {piece.Id} and {cell.Key}: {string.Join("; ", cell.Value.Select(rating => $"{rating.By} says {rating.Value}"))}.")));
        return warnings;
    }

    private static string Id(Judgement judgement) => judgement.Things[0].Id;
}
