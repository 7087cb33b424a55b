using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Propositions;

/// <summary>What the claims of a proposition come down to: innermost voices, of which those that are one count once.</summary>
/// <remarks>
/// A named person, institution or document is one origin wherever it speaks. Somebody unnamed is the same origin in reports that copy each
/// other;
/// in others it is not established that it is another than anybody else, until a person says so. What an outlet states, or is said to
/// report,
/// without saying how it knows, and "reportedly", have no known lineage: no origin.
/// </remarks>
/// <param name="lineage">For a claim's report, what stands for all reports that it hangs together with by copying.</param>
/// <param name="entities">Who is who.</param>
/// <param name="isOutlet">Whether a bare name is that of one of the case's outlets: who is cited by it is an outlet, and not where a
/// claim comes from.</param>
/// <param name="apart">Pairs of claims whose origins a person showed to be two.</param>
internal sealed class OriginFinder(
    Func<ClaimOutline, string> lineage, IKeptEntities entities, Func<string, bool> isOutlet, IReadOnlySet<(ClaimId, ClaimId)> apart)
{
    // The few claims that pairs are about: the many others need not be looked up in pairs.
    private readonly HashSet<ClaimId> _parted = [.. apart.Select(pair => pair.Item1)];

    /// <param name="claims">The claims of a proposition.</param>
    /// <param name="contrary">For each, whether it says the contrary: who denies something is no reason to doubt that somebody else said
    /// it.</param>
    public (IReadOnlyList<Origin> Origins, int?[] OfClaim) Find(IReadOnlyList<ClaimOutline> claims, IReadOnlyList<bool> contrary)
    {
        var origins = new List<Found>();
        var met = new Dictionary<(string, VoiceKind, string?, bool, string, EntityId?), int>();
        int?[] ofClaim = new int?[claims.Count];
        for (int number = 0; number < claims.Count; number++)
        {
            var innermost = claims[number].Innermost;
            if (ComesFromNobody(claims[number]) || isOutlet(Bare(innermost.Name)))
            {
                continue;
            }

            bool named = IsNamed(innermost);
            var entity = EntityOf(claims[number]);
            var alike = (innermost.Name, innermost.Kind, innermost.Head, named, lineage(claims[number]), entity);
            bool isParted = _parted.Contains(claims[number].Id);
            if (isParted || !met.TryGetValue(alike, out int at))
            {
                var voice = new Found(innermost.Name, innermost.Kind, innermost.Head, named, lineage(claims[number]), entity, [], []);
                at = origins.FindIndex(origin => origin.IsNamed == named && IsOne(origin, voice)
                    && !AreApart(origin, claims[number].Id));
                if (at < 0)
                {
                    at = origins.Count;
                    origins.Add(voice);
                }

                if (!isParted)
                {
                    met[alike] = at;
                }
            }

            origins[at].Claims.Add(claims[number].Id);
            origins[at].Sides.Add(contrary[number]);
            ofClaim[number] = at;
        }

        return (Judge(origins), ofClaim);
    }

    /// <summary>
    /// By whom a claim is told, as letters: claims of which it is the same, and that stand to a thing alike, come down to one voice,
    /// whatever else is said of it.
    /// </summary>
    public string AlikeAs(ClaimOutline claim)
    {
        var voice = claim.Innermost;
        IEnumerable<object?> told = _parted.Contains(claim.Id) ? [claim.Id]
            : ComesFromNobody(claim) ? [voice.Kind, claim.Voices == 1, voice.Name]
            : IsNamed(voice) ? [voice.Kind, true, voice.Name, voice.Head, EntityOf(claim)]
            : [voice.Kind, false, voice.Name, voice.Head, lineage(claim)];

        // A name may hold any letter: how long each is keeps them apart.
        return string.Concat(told.Select(what => FormattableString.Invariant($"{$"{what}".Length} {what}\n")));
    }

    /// <summary>True when two claims come down to one voice, as far as can be told.</summary>
    public bool AreOne(ClaimOutline one, ClaimOutline other) => Find([one, other], [false, false]) is ({ Count: 1 }, [{ }, { }]);

    private static bool ComesFromNobody(ClaimOutline claim) => claim.Voices == 1
        || claim.Innermost.Kind is VoiceKind.Unstated or VoiceKind.Outlet || IsNobody(claim.Innermost.Name);

    /// <summary>
    /// An institution is one without a name too ("police"); a person or a paper that is only described is not shown to be another than
    /// anyone.
    /// </summary>
    private static bool IsNamed(ChainLink innermost) => !innermost.IsAnonymous && (innermost.Kind == VoiceKind.Institution
        || (innermost.Kind is VoiceKind.Person or VoiceKind.Document && HasName(innermost)));

    private EntityId? EntityOf(ClaimOutline claim) =>
        claim.Innermost.Named is { } name ? entities.Of(new NamedIn(claim.Report, name)) : null;

    private bool IsOne(Found origin, Found voice) => origin.IsNamed
        ? (origin.Entity is not null && origin.Entity == voice.Entity) || SameName(origin.Voice, voice.Voice)
            || SamePaper(origin, voice)
        : origin.Place == voice.Place && (string.Equals(Bare(origin.Voice), Bare(voice.Voice), StringComparison.OrdinalIgnoreCase)
            || SameHead(origin, voice));

    /// <summary>The same name, or a surname that the fuller name ends with.</summary>
    private static bool SameName(string left, string right)
    {
        (left, right) = (Bare(left), Bare(right));
        return string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
            || (left.Contains(' ') != right.Contains(' ')
                && (left.EndsWith(" " + right, StringComparison.OrdinalIgnoreCase)
                || right.EndsWith(" " + left, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// "The memorandum" and "a memorandum of the Bureau" are not shown to be two; nor is a paper another origin than whose paper it is.
    /// </summary>
    private bool SamePaper(Found origin, Found voice) => (origin.Kind, voice.Kind) switch
    {
        (VoiceKind.Document, VoiceKind.Document) => SameHead(origin, voice),
        (VoiceKind.Document, VoiceKind.Institution) => IsPaperOf(origin.Voice, voice),
        (VoiceKind.Institution, VoiceKind.Document) => IsPaperOf(voice.Voice, origin),
        _ => false,
    };

    private bool IsPaperOf(string document, Found institution) =>
        (institution.Entity is { } entity ? entities.NamesOf(entity) : [institution.Voice])
            .Any(name => IsTelling(Bare(name)) && document.Contains(Bare(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>A bare name long enough to tell whose a document is by it.</summary>
    public static bool IsTelling(string name) => name.Length > 2;

    /// <summary>"No group has claimed responsibility."</summary>
    private static bool IsNobody(string voice) => voice.StartsWith("no ", StringComparison.OrdinalIgnoreCase)
        || voice.StartsWith("nobody", StringComparison.OrdinalIgnoreCase) || voice.Equals("none", StringComparison.OrdinalIgnoreCase);

    /// <summary>"One official with knowledge of it" and "an official" are not shown to be two.</summary>
    private static bool SameHead(Found origin, Found voice) => origin.Head is not null && origin.Head == voice.Head;

    public static string Bare(string name) => (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name)
        .Replace('’', '\'');

    /// <summary>A bare name by which one is told from others, however it is written.</summary>
    public static string Folded(string name) => Bare(name).ToUpperInvariant();

    private static bool HasName(ChainLink link) => link.Named is not null || Bare(link.Name).Skip(1).Any(char.IsUpper);

    /// <summary>
    /// Named origins are established; so is, on either side, somebody unnamed whom a person showed to be apart from all that are, or who is
    /// the first when nobody is named.
    /// </summary>
    private List<Origin> Judge(List<Found> origins)
    {
        var judged =
            origins.Select(
            origin => new Origin(origin.Voice, origin.Kind, origin.IsNamed, origin.IsNamed ? "named"
            : "unnamed: not shown to be another than the others")).ToList();
        foreach (bool side in (ReadOnlySpan<bool>)[false, true])
        {
            var established = origins.Where(origin => origin.IsNamed && origin.Sides.Contains(side)).ToList();
            for (int number = 0; number < origins.Count; number++)
            {
                if (origins[number].IsNamed || !origins[number].Sides.Contains(side))
                {
                    continue;
                }

                bool first = established.Count == 0;
                if (first || established.TrueForAll(other => origins[number].Claims.Exists(own => AreApart(other, own))))
                {
                    established.Add(origins[number]);
                    judged[number] = judged[number] with { IsEstablished = true, Because = first
                        ? "unnamed, and nobody else is known to say so" : "unnamed, and shown by a person to be another than the others" };
                }
            }
        }

        return judged;
    }

    private bool AreApart(Found origin, ClaimId claim) =>
        _parted.Contains(claim) && origin.Claims.Exists(own => apart.Contains((own, claim)));

    private sealed record Found(
        string Voice, VoiceKind Kind, string? Head, bool IsNamed, string Place, EntityId? Entity, List<ClaimId> Claims,
        HashSet<bool> Sides);
}
