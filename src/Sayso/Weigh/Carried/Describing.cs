using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh.Carried;

/// <summary>Says how changed propositions stand, and what they clash with.</summary>
/// <param name="weighing">What is kept.</param>
/// <param name="entities">Who is who.</param>
/// <param name="decided">What people decided.</param>
/// <param name="many">From so many claims on, those of a proposition that count alike are kept together.</param>
internal sealed class Describing(IWeighing weighing, IKeptEntities entities, Decided decided, int many)
{
    private readonly IKeptPropositions _kept = weighing.Propositions;
    private readonly Dictionary<string, bool> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportKey, string> _lineages = [];
    private readonly Dictionary<ClaimKey, ClaimOutline?> _outlines = [];
    private readonly Dictionary<PropositionKey, IReadOnlyCollection<ClaimKey>> _came = [];

    /// <summary>Describes them all anew.</summary>
    /// <param name="changed">Those that stand otherwise, or may.</param>
    /// <param name="relinked">Claims that count as before and clash with fewer than before, or, those linked anew, with others.</param>
    public IReadOnlyList<FoldedProposition> Work(
        IReadOnlySet<PropositionKey> changed, IReadOnlyList<(ClaimKey Claim, bool IsAnew)> relinked)
    {
        var folded = new List<FoldedProposition>();
        var finder = new OriginFinder(Lineage, new RememberedEntities(entities), IsOutlet, decided.DistinctOrigins);
        var outlines = new Dictionary<PropositionKey, PropositionOutline>();
        foreach (var proposition in changed)
        {
            var before = _kept.Find(proposition);
            int claims = _kept.CountOf(proposition);
            if (claims == 0)
            {
                _kept.Drop(proposition);
                _kept.Clash(proposition, []);
                folded.Add(new FoldedProposition(proposition, before, null));
                continue;
            }

            outlines[proposition] = claims < many ? OfFew(proposition, finder) : OfMany(proposition, finder);
            folded.Add(new FoldedProposition(proposition, before, Kept(outlines[proposition])));
        }

        var contradictions = new ContradictionFinder(finder);
        var linked = relinked.GroupBy(one => _kept.PropositionOf(one.Claim)).Where(group => group.Key is not null).ToDictionary(
            group => group.Key!.Value, group => group.Where(one => one.IsAnew).Select(one => one.Claim).ToList());
        foreach (var (proposition, outline) in outlines)
        {
            var came = _came.TryGetValue(proposition, out var loose) ? loose.Concat(linked.GetValueOrDefault(proposition, [])) : null;
            _kept.Clash(
                proposition, [.. Between(proposition, came?.ToHashSet(), contradictions), .. Within(proposition, outline, contradictions)]);
        }

        foreach (var (proposition, claims) in linked.Where(pair => !changed.Contains(pair.Key)))
        {
            _kept.ClashWithOthers(proposition, [.. Between(proposition, claims, contradictions)]);
        }

        return folded;
    }

    /// <summary>Describes a proposition of few claims from all of them.</summary>
    private PropositionOutline OfFew(PropositionKey proposition, OriginFinder finder)
    {
        var outline = PropositionOutline.Of([.. _kept.MembersOf(proposition).Select(decided.Correct)], finder);
        _kept.Describe(
            proposition, Kept(outline), [], [.. outline.Members.Select(member => Kept(member.Claim, null, member))], Said(outline));
        return outline;
    }

    /// <summary>Describes a proposition of many claims from those that stand for others that count alike.</summary>
    private PropositionOutline OfMany(PropositionKey proposition, OriginFinder finder)
    {
        var alike = new AlikeGroups(_kept, decided, finder);
        if (alike.Read(proposition))
        {
            _came[proposition] = [.. alike.Loose.Select(loose => loose.Claim.Key)];
        }

        var outline = PropositionOutline.Of([.. alike.Groups.Select(group => group.Claims)], _kept.ReportsOf(proposition), finder);
        var members = alike.Groups.Select((group, number) => (group.Mark, Member: outline.Members[number]))
            .ToDictionary(group => group.Mark, group => group.Member);
        _kept.Describe(
            proposition, Kept(outline),
            [.. alike.Groups.Select(group => new KeptAlike(
                group.Mark, group.Claims.Count, group.Claims.First.Key, group.Claims.Best.Key, members[group.Mark].IsContrary,
                members[group.Mark].Origin))],
            [.. alike.Loose.Select(loose => Kept(loose.Claim, loose.Mark, members[loose.Mark]))], Said(outline));
        return outline;
    }

    private static KeptProposition Kept(PropositionOutline outline) => new(
        outline.Members[0].Claim.Place, outline.Members[0].Claim.Key, outline.Shown.Key, outline.Claims, outline.Reports,
        outline.Standing, outline.Reason, outline.IndependentOrigins, outline.Origins,
        outline.Origins.Count > 0 && outline.Origins.All(origin => origin.Kind == VoiceKind.Unnamed));

    private static KeptMember Kept(ClaimOutline claim, UInt128? alike, MemberClaim member) => new(
        claim.Key, member.IsContrary, member.Origin, claim.Voices == 1 ? null : OriginFinder.Folded(claim.Innermost.Name),
        claim.Innermost.Named is { } name ? new NamedIn(claim.Report, name) : null, alike);

    private static IReadOnlyList<KeptSaying> Said(PropositionOutline outline) =>
    [
        .. outline.Members.Where(member => member.Origin is not null)
            .GroupBy(member => VoiceOf(outline.Origins[member.Origin!.Value]))
            .Select(voice => new KeptSaying(
                voice.Key, [.. voice.Select(member => member.Origin!.Value).Distinct()],
                outline.Standing == Standing.Corroborated && !voice.First().IsContrary, outline.Standing == Standing.Disputed,
                voice.Any(member => member.Claim.Stance == Stance.Retracts))),
    ];

    /// <summary>Each thing that claims of it say otherwise than claims of another proposition, once.</summary>
    private IEnumerable<KeptContradiction> Between(
        PropositionKey proposition, IReadOnlyCollection<ClaimKey>? came, ContradictionFinder contradictions) =>
        _kept.DifferencesOf(proposition, came)
        .OrderBy(difference => difference.Place, StringComparer.Ordinal)
        .DistinctBy(difference => (difference.Kind, difference.FirstIn, difference.SecondIn, difference.What))
        .Select(difference => new KeptContradiction(
            KeptDifference.ClashOf(difference.Kind), Side(difference.First, difference.Second, contradictions), difference.First,
            difference.FirstIn,
            difference.Second, difference.SecondIn, difference.What, difference.Place));

    private IEnumerable<KeptContradiction> Within(
        PropositionKey proposition, PropositionOutline outline, ContradictionFinder contradictions) =>
        ContradictionFinder.Within(outline, claim => _kept.Claim(claim.Key)).Select(clash => new KeptContradiction(
            clash.Kind, contradictions.Between(clash.First, clash.Second), clash.First.Key, proposition, clash.Second.Key, proposition,
            clash.What, $"{clash.First.Place}\n{clash.Second.Place}"));

    private ContradictionSide Side(ClaimKey first, ClaimKey second, ContradictionFinder contradictions) =>
        Outline(first) is { } one && Outline(second) is { } other ? contradictions.Between(one, other) : ContradictionSide.SourcesDisagree;

    private ClaimOutline? Outline(ClaimKey claim)
    {
        if (!_outlines.TryGetValue(claim, out var outline))
        {
            _outlines[claim] = outline = _kept.Outlines([claim]) is [var found] ? decided.Correct(found) : null;
        }

        return outline;
    }

    private static VoiceName VoiceOf(Origin origin) => new(origin.Kind, origin.Voice);

    private string Lineage(ClaimOutline claim)
    {
        if (!_lineages.TryGetValue(claim.ReportKey, out string? lineage))
        {
            _lineages[claim.ReportKey] = lineage = weighing.Lineages.Of(claim.ReportKey) is { } number
                ? FormattableString.Invariant($"{number}") : claim.Report.Value;
        }

        return lineage;
    }

    private bool IsOutlet(string name)
    {
        if (!_outlets.TryGetValue(name, out bool known))
        {
            _outlets[name] = known = weighing.Lineages.IsOutlet(OriginFinder.Folded(name));
        }

        return known;
    }
}
