using System.Globalization;
using Sayso.Cases;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh.Grading;

/// <summary>Proposes grades of the Admiralty code from what the case itself shows; people decide.</summary>
/// <remarks>
/// Reliability (of a voice) and credibility (of what is said) are two separate values (NATO AJP-2.1; UK Joint Doctrine Publication 2-00). A
/// case
/// rarely shows enough of a voice: below a few propositions that were put to the test it stays F, which means "cannot be judged" and
/// nothing worse.
/// </remarks>
public static class Grader
{
    // So many of a voice's propositions must have been borne out or contradicted before its record says anything.
    private const int LeastTested = 3;

    /// <summary>The record and grade of each voice that says something, in the order given.</summary>
    public static IReadOnlyList<VoiceRecord> Voices(IEnumerable<VoiceTally> tallies, IReadOnlyList<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        ArgumentNullException.ThrowIfNull(judgements);
        var decided = judgements.OrderBy(judgement => judgement.Id)
            .SelectMany(judgement => judgement.InForce.OfType<Decision.Reliability>()
            .Select(decision => (judgement.By, Decision: decision))).ToLookup(judged => judged.Decision.Voice);
        return [.. tallies.Select(tally =>
        {
            var decision = decided[tally.Voice].LastOrDefault();
            string because = string.Create(
                CultureInfo.InvariantCulture,
                $"of {tally.Said} things it says here, {tally.BorneOut} {(tally.BorneOut == 1 ? "is" : "are")} borne out by an independent "
                + $"origin, {tally.Contradicted} contradicted, {tally.Retracted} taken back");
            return new VoiceRecord(
                tally.Voice.Name, tally.Voice.Kind, tally.Said, tally.BorneOut, tally.Contradicted, tally.Retracted, new Grade(
                Reliability(tally.BorneOut, tally.Contradicted, tally.Retracted), because, decision.Decision?.Grade.ToString(),
                decision.By));
        })];
    }

    /// <summary>What became of what each voice said, who says most first.</summary>
    public static IReadOnlyList<VoiceTally> Tallies(Weighed weighed)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        var clashing = weighed.Contradictions.SelectMany(clash => new[] { clash.First.Id, clash.Second.Id }).ToHashSet();
        var records = new Dictionary<VoiceName, (int Said, int BorneOut, int Contradicted, int Retracted)>();
        foreach (var proposition in weighed.Propositions)
        {
            foreach (var (key, claims) in proposition.Claims.Where(claim => claim.Origin is not null)
                .GroupBy(claim => new VoiceName(
                proposition.Origins[claim.Origin!.Value].Kind, proposition.Origins[claim.Origin.Value].Voice))
                .Select(group => (group.Key, group.ToList())))
            {
                var before = records.GetValueOrDefault(key);
                bool contrary = claims[0].IsContrary;
                bool borneOut = proposition.Standing == Standing.Corroborated;
                bool contradicted = proposition.Standing == Standing.Disputed || claims.Exists(claim => clashing.Contains(claim.Claim.Id));
                bool retracted = claims.Exists(claim => claim.Claim.Stance == Language.Stance.Retracts);
                records[key] = (
                    before.Said + 1, before.BorneOut + (borneOut && !contrary ? 1 : 0), before.Contradicted + (contradicted ? 1 : 0),
                    before.Retracted + (retracted ? 1 : 0));
            }
        }

        return [.. records
            .OrderByDescending(record => record.Value.Said).ThenBy(record => record.Key.Name, StringComparer.Ordinal)
            .Select(record => new VoiceTally(
                record.Key, record.Value.Said, record.Value.BorneOut, record.Value.Contradicted, record.Value.Retracted))];
    }

    /// <summary>The credibility of a proposition.</summary>
    public static Grade Credibility(Proposition proposition, IReadOnlyList<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(proposition);
        ArgumentNullException.ThrowIfNull(judgements);
        var ids = proposition.Claims.Select(claim => claim.Claim.Id).ToHashSet();
        var decision = judgements.OrderBy(judgement => judgement.Id)
            .SelectMany(judgement => judgement.InForce.OfType<Decision.Credibility>()
            .Select(decision => (judgement.By, Decision: decision)))
            .LastOrDefault(judged => ids.Contains(judged.Decision.Claim));
        string proposed = proposition.Standing switch
        {
            Standing.Corroborated => "1",
            Standing.Disputed => "4",
            Standing.Denied or Standing.Retracted => "5",
            _ => "6",
        };
        string because = proposed == "6" ? "one origin, or none, and nothing in the case that tests it: " + proposition.Reason
            : proposition.Reason;
        return new Grade(
            proposed, because, decision.Decision?.Grade.ToString(System.Globalization.CultureInfo.InvariantCulture), decision.By);
    }

    private static string Reliability(int borneOut, int contradicted, int retracted)
    {
        int tested = borneOut + contradicted + retracted;
        return tested < LeastTested ? "F" : ((double)borneOut / tested) switch { 1 => "B", >= 0.75 => "C", >= 0.4 => "D", _ => "E" };
    }
}
