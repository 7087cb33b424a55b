using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Carried;

/// <summary>What people decided that propositions hang on.</summary>
internal sealed class Decided
{
    private readonly ILookup<ClaimId, Decision.Correction> _corrections;
    private readonly HashSet<ClaimId> _wrong;
    private readonly Dictionary<(ReportId, ReportId), bool> _dependence = [];

    /// <param name="decisions">Those in force, in the order in which they were made.</param>
    public Decided(IReadOnlyList<Decision> decisions)
    {
        _corrections = decisions.OfType<Decision.Correction>().ToLookup(correction => correction.Claim);
        _wrong = [.. decisions.OfType<Decision.WrongReading>().Select(wrong => wrong.Claim)];
        Pairs =
        [
            .. decisions.SelectMany(decision => decision switch
            {
                Decision.SameProposition same => Star(same.Claims).Select(pair => (pair.One, pair.Other, AreSame: true)),
                Decision.OtherProposition other => Star(other.Claims).Select(pair => (pair.One, pair.Other, AreSame: false)),
                _ => [],
            }),
        ];
        DistinctOrigins = decisions.OfType<Decision.DistinctOrigins>()
            .SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) }).ToHashSet();
        foreach (var judged in decisions.OfType<Decision.Dependence>())
        {
            _dependence[Pair(judged.First, judged.Second)] = judged.Relation != ReportRelation.Independent;
        }
    }

    /// <summary>Pairs of claims that say the same, and pairs that do not, in the order in which they were judged.</summary>
    public IReadOnlyList<(ClaimId One, ClaimId Other, bool AreSame)> Pairs { get; }

    /// <summary>Pairs of claims whose origins are two.</summary>
    public IReadOnlySet<(ClaimId, ClaimId)> DistinctOrigins { get; }

    /// <summary>Pairs of reports that were said to rest on each other.</summary>
    public IEnumerable<(ReportId One, ReportId Other)> Dependent => _dependence.Where(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>A claim as it was corrected.</summary>
    public ClaimOutline Correct(ClaimOutline claim) => Propositions.JudgedClaims.Of(claim, _corrections[claim.Id]);

    /// <summary>Whether a claim says something, as it was corrected, and nobody marked it wrong.</summary>
    public bool Counts(ClaimOutline claim) => !_wrong.Contains(claim.Id) && Correct(claim).Says;

    /// <summary>Whether a person said how two reports hang together.</summary>
    public bool IsDecided(ReportId one, ReportId other) => _dependence.ContainsKey(Pair(one, other));

    /// <summary>The claims that a decision is about.</summary>
    public static IReadOnlyList<ClaimId> ClaimsOf(Decision decision) => decision switch
    {
        Decision.WrongReading wrong => [wrong.Claim],
        Decision.Correction correction => [correction.Claim],
        Decision.SameProposition same => same.Claims,
        Decision.OtherProposition other => other.Claims,
        Decision.DistinctOrigins pair => [pair.First, pair.Second],
        _ => [],
    };

    private static IEnumerable<(ClaimId One, ClaimId Other)> Star(IReadOnlyList<ClaimId> claims) =>
        claims.Skip(1).Select(other => (claims[0], other));

    private static (ReportId, ReportId) Pair(ReportId one, ReportId other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
