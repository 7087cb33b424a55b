namespace Sayso.Cases.Kept;

/// <summary>Propositions as they are kept and carried forward from change to change, in the hands of who works them out.</summary>
/// <remarks>One unit of work: all that is put down is kept, or nothing.</remarks>
public interface IKeptPropositions
{
    /// <summary>Some claims, as touched ones; those that the case does not hold are left out.</summary>
    IReadOnlyList<TouchedClaim> Find(IReadOnlyCollection<ClaimId> claims);

    /// <summary>Some claims, in the order of the case.</summary>
    IReadOnlyList<ClaimOutline> Outlines(IReadOnlyCollection<ClaimKey> claims);

    /// <summary>A claim with its words.</summary>
    ClaimInCase Claim(ClaimKey claim);

    /// <summary>The proposition that holds a claim; null when none does.</summary>
    PropositionKey? PropositionOf(ClaimKey claim);

    /// <summary>The proposition that held a claim of that id before it went; null when none did.</summary>
    PropositionKey? FormerOf(ClaimId claim);

    /// <summary>The same, where the claim's report was read again since the proposition was last worked out; null otherwise.</summary>
    PropositionKey? OfLastReading(ClaimId claim);

    /// <summary>The claims that say the same as one, read as they are asked for: they may be many.</summary>
    IEnumerable<Neighbour> Same(ClaimKey claim);

    /// <summary>The same, of those that are in one proposition one or two.</summary>
    IReadOnlyList<Neighbour> SameOnce(ClaimKey claim);

    /// <summary>Whether two claims were found to say the same.</summary>
    bool AreSame(ClaimKey one, ClaimKey other);

    /// <summary>The links between some claims that say the same.</summary>
    IReadOnlyList<KeptLink> SameAmong(IReadOnlySet<ClaimKey> claims);

    /// <summary>Some claims with their ids, in the order of the case.</summary>
    IReadOnlyList<(ClaimKey Key, ClaimId Id)> IdsOf(IReadOnlyCollection<ClaimKey> claims);

    /// <summary>The claims of a proposition by their keys alone.</summary>
    IReadOnlyList<ClaimKey> KeysOf(PropositionKey proposition);

    /// <summary>The claims of a proposition, in the order of the case.</summary>
    IReadOnlyList<ClaimOutline> MembersOf(PropositionKey proposition);

    /// <summary>How many claims a proposition had when it was last described.</summary>
    int SizeOf(PropositionKey proposition);

    /// <summary>How many claims are in a proposition now.</summary>
    int CountOf(PropositionKey proposition);

    /// <summary>True when no claim is in a proposition now.</summary>
    bool IsEmpty(PropositionKey proposition);

    /// <summary>Whether a person kept claims apart in what a proposition hangs together with.</summary>
    bool IsBound(PropositionKey proposition);

    /// <summary>Says so, or that nobody does.</summary>
    void Bind(PropositionKey proposition, bool isBound);

    /// <summary>A new proposition, without claims yet.</summary>
    /// <param name="first">The claim that it is called after.</param>
    /// <param name="from">The one that it was parted from, or null.</param>
    PropositionKey Create(ClaimId first, PropositionKey? from);

    /// <summary>Puts a claim into a proposition, out of any other.</summary>
    void Join(ClaimKey claim, PropositionKey proposition);

    /// <summary>Takes a claim out of its proposition, which is remembered.</summary>
    void Leave(ClaimKey claim);

    /// <summary>All claims of one proposition go over to another, and its id leads there from now on.</summary>
    void Absorb(PropositionKey gone, PropositionKey into);

    /// <summary>An id leads to another proposition from now on; no claims go with it.</summary>
    void Lead(PropositionKey gone, PropositionKey to);

    /// <summary>Says that all up to the last change of the case is worked out.</summary>
    void WorkedOut();

    /// <summary>How a proposition stood when it was last described; null for one that had no claims.</summary>
    KeptProposition? Find(PropositionKey proposition);

    /// <summary>What the id of a proposition leads to when it is gone; null when it leads nowhere.</summary>
    PropositionKey? LeadOf(PropositionKey gone);

    /// <summary>In how many reports the claims of a proposition are.</summary>
    int ReportsOf(PropositionKey proposition);

    /// <summary>The claims of a proposition that count alike, as far as they are kept together.</summary>
    IReadOnlyList<KeptAlike> AlikeIn(PropositionKey proposition);

    /// <summary>The claims of a proposition that are kept together with none, in the order of the case.</summary>
    IReadOnlyList<ClaimOutline> LooseIn(PropositionKey proposition);

    /// <summary>A claim may not count like those any more that it is kept together with.</summary>
    void Loosen(ClaimKey claim);

    /// <summary>Nor may those of whom a report names so.</summary>
    void Loosen(NamedIn name);

    /// <summary>Nor may those of a report.</summary>
    void Loosen(ReportKey report);

    /// <summary>Keeps how a proposition stands, and what its claims are in it.</summary>
    /// <param name="proposition">It.</param>
    /// <param name="described">How it stands.</param>
    /// <param name="alike">All its claims, those together that count alike; none in a proposition of few.</param>
    /// <param name="members">Each of those claims that were kept together with none.</param>
    /// <param name="said">What each voice's saying it came to.</param>
    void Describe(
        PropositionKey proposition, KeptProposition described, IReadOnlyList<KeptAlike> alike, IReadOnlyList<KeptMember> members,
        IReadOnlyList<KeptSaying> said);

    /// <summary>Keeps that a proposition has no claims any more.</summary>
    void Drop(PropositionKey proposition);

    /// <summary>The propositions of claims whose innermost voice has a bare name, in capital letters; some more may be there.</summary>
    IReadOnlyList<PropositionKey> WithVoice(string name);

    /// <summary>The propositions of claims whose innermost voice a report names so; some more may be among them.</summary>
    IReadOnlyList<PropositionKey> WithName(NamedIn name);

    /// <summary>The propositions of a report's claims.</summary>
    IReadOnlyList<PropositionKey> OfReport(ReportKey report);

    /// <summary>The names of all documents that say something.</summary>
    IReadOnlyList<string> Documents();

    /// <summary>
    /// What claims of a proposition say otherwise than claims of others that are linked with them; of what more than one pair differs in,
    /// the first is among them.
    /// </summary>
    /// <param name="proposition">It.</param>
    /// <param name="came">Its claims that came or may be linked otherwise since its contradictions were kept; null for all.</param>
    IReadOnlyList<KeptDifference> DifferencesOf(PropositionKey proposition, IReadOnlyCollection<ClaimKey>? came);

    /// <summary>Keeps the contradictions that a proposition has a part in, in place of those before.</summary>
    void Clash(PropositionKey proposition, IReadOnlyList<KeptContradiction> contradictions);

    /// <summary>The same of those with others alone; those within it stay.</summary>
    void ClashWithOthers(PropositionKey proposition, IReadOnlyList<KeptContradiction> contradictions);
}
