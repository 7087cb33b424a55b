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
        var standing = state.Judgements.Where(judgement => judgement.Stands).OrderBy(judgement => judgement.Id).ToList();
        IEnumerable<Judged<T>> All<T>()
            where T : Decision => standing.Where(judgement => judgement.Decision is T)
                .Select(judgement => new Judged<T>((T)judgement.Decision, judgement));
        var hypotheses = All<Decision.Hypothesis>().GroupBy(judged => judged.Decision.Name).Select(group => group.Last()).ToList();
        var evidence = All<Decision.Evidence>().GroupBy(judged => judged.Decision.Name).Select(group => group.Last()).ToList();
        var rejected = All<Decision.Rejected>().GroupBy(judged => judged.Decision.Name)
            .ToDictionary(group => group.Key, group => group.Last().Judgement);
        var milestones = All<Decision.Milestone>().ToLookup(judged => judged.Decision.Name);

        // What a rater says last counts.
        var ratings = All<Decision.Rated>()
            .GroupBy(judged => (Hypothesis: judged.Decision.HypothesisName, Evidence: judged.Decision.EvidenceName, judged.Judgement.By))
            .Select(group => group.Last())
            .ToLookup(
                judged => (Hypothesis: judged.Decision.HypothesisName, Evidence: judged.Decision.EvidenceName),
                judged => new Rating(judged.Decision.Fit, judged.Judgement.By, judged.Judgement.Reason, judged.Judgement.Id));
        List<string> names = [.. hypotheses.Select(hypothesis => hypothesis.Decision.Name)];
        List<string> alive = [.. names.Where(name => !rejected.ContainsKey(name))];
        var weighed = evidence.Select(piece => Piece(piece, names, alive, ratings, state, records)).ToList();
        List<RankedHypothesis> ranked =
        [
            .. hypotheses.Select(hypothesis => new RankedHypothesis(
                hypothesis.Decision.Name, hypothesis.Decision.Words,
                Sum(weighed, hypothesis.Decision.Name, EvidenceFit.Inconsistent),
                Sum(weighed, hypothesis.Decision.Name, EvidenceFit.Consistent),
                rejected.TryGetValue(hypothesis.Decision.Name, out var why) ? $"{why.By}{(why.Reason is { } reason ? ": " + reason : "")}"
                    : null,
                [.. milestones[hypothesis.Decision.Name].Select(milestone => milestone.Decision.Words)], hypothesis.Judgement.Id))
                .OrderBy(hypothesis => hypothesis.Rejected is not null).ThenBy(hypothesis => hypothesis.Inconsistency)
                .ThenBy(hypothesis => hypothesis.Judgement),
        ];
        return new HypothesisMatrix(
            ranked, weighed, Linchpins(weighed, alive),
            Warnings([.. hypotheses.Select(hypothesis => hypothesis.Decision.Words)], weighed, alive));
    }

    private static WeighedEvidence Piece(
        Judged<Decision.Evidence> piece, List<string> names, List<string> alive,
        ILookup<(string Hypothesis, string Evidence), Rating> ratings,
        CaseState state, IReadOnlyList<Record> records)
    {
        var (id, kind, refers) = (piece.Decision.Name, piece.Decision.What, piece.Decision.Refers);
        var (text, origin) = Refer(kind, refers, id, state, records);
        var rated = names.ToDictionary(name => name, name => (IReadOnlyList<Rating>)[.. ratings[(name, id)]]);
        int apart = 0, pairs = 0;
        for (int i = 0; i < alive.Count; i++)
        {
            for (int j = i + 1; j < alive.Count; j++)
            {
                pairs++;
                apart += Share(rated[alive[i]], EvidenceFit.Inconsistent) > 0.5 != Share(rated[alive[j]], EvidenceFit.Inconsistent) > 0.5
                    ? 1 : 0;
            }
        }

        string? where = kind is EvidenceKind.Absence or EvidenceKind.Assumption ? null : refers;
        return new WeighedEvidence(
            id, kind, where, text ?? refers, origin, pairs == 0 ? 0 : (double)apart / pairs, rated, text is null, piece.Judgement.Id);
    }

    /// <summary>The words of what evidence refers to, and on whose word it stands; null words when the case no longer holds it.</summary>
    private static (string? Text, string Origin) Refer(
        EvidenceKind kind, string refers, string id, CaseState state, IReadOnlyList<Record> records)
    {
        switch (kind)
        {
            case EvidenceKind.Claim or EvidenceKind.Proposition:
                var proposition = refers.Length > 1 ? state.Weighed.Find(new PropositionId(refers)) : null;
                if (proposition is null)
                {
                    return (null, id);
                }

                var claim = proposition.Claims.FirstOrDefault(claim => claim.Claim.Id.Value == refers);
                int? from = kind == EvidenceKind.Claim ? claim?.Origin : proposition.Origins.Select((origin, number) => (origin, number))
                    .Where(pair => pair.origin.IsEstablished).Select(pair => (int?)pair.number).FirstOrDefault();
                string origin = from is { } number ? proposition.Origins[number].Voice : "unknown origin of " + proposition.Id;
                return (claim?.Claim.Text ?? proposition.Text, origin);
            case EvidenceKind.Record:
                return records.FirstOrDefault(record => record.Id == refers) is { } record
                    ? (FormattableString.Invariant($"{record.Describe()}, {record.From:yyyy-MM-dd HH:mm zzz}"), "table " + record.Table)
                    : (null, id);
            default:
                return (refers, Spelt.Of(kind) + " " + id);
        }
    }

    /// <summary>How much speaks so, each origin once: the most that any of its evidence says.</summary>
    private static double Sum(IEnumerable<WeighedEvidence> evidence, string hypothesis, EvidenceFit value) =>
        evidence.Where(piece => !piece.IsGone).GroupBy(piece => piece.Origin)
            .Sum(origin => origin.Max(piece => Share(piece.Ratings[hypothesis], value)));

    private static double Share(IReadOnlyList<Rating> ratings, EvidenceFit value) => ratings.Count == 0 ? 0
        : (double)ratings.Count(rating => rating.Value == value) / ratings.Count;

    private static List<string> First(List<WeighedEvidence> evidence, List<string> alive)
    {
        var sums = alive.Select(hypothesis => (hypothesis, Sum: Sum(evidence, hypothesis, EvidenceFit.Inconsistent))).ToList();
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

    private static List<string> Warnings(List<string> hypotheses, List<WeighedEvidence> evidence, List<string> alive)
    {
        var warnings = new List<string>();
        if (hypotheses.Count > 0 && alive.Count < 2)
        {
            warnings.Add("Fewer than two hypotheses are left: one alone is not weighed against anything.");
        }

        warnings.AddRange(hypotheses.SelectMany(WordingLint.Check));
        bool TellsNothing(WeighedEvidence piece) =>
            alive.Count > 1 && piece.Diagnosticity == 0 && alive.TrueForAll(id => piece.Ratings[id].Count > 0);
        warnings.AddRange(evidence.Where(TellsNothing).Select(piece => $"{piece.Id} fits all hypotheses alike and tells nothing."));
        warnings.AddRange(evidence.Where(piece => piece.IsGone)
            .Select(piece => $"{piece.Id} refers to something that is no longer in the case; it counts for nothing."));
        foreach (var (id, hypothesis, ratings) in evidence.SelectMany(
            piece => piece.Ratings.Select(cell => (piece.Id, cell.Key, cell.Value))))
        {
            if (ratings.Select(rating => rating.Value).Distinct().Skip(1).Any())
            {
                string said = string.Join("; ", ratings.Select(rating => $"{rating.By} says {Spelt.Of(rating.Value)}"));
                warnings.Add($"Raters disagree about {id} and {hypothesis}: {said}.");
            }
        }

        return warnings;
    }

    private sealed record Judged<T>(T Decision, Judgement Judgement)
        where T : Decision;
}
