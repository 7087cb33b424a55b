using Sayso.Cases;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>What became of propositions from one state of a case to another.</summary>
internal static class StandingChanges
{
    /// <summary>Propositions are the same when most of their claims are the same.</summary>
    public static IEnumerable<Change> Between(Weighed before, Weighed after)
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
}
