using System.Text.Json.Serialization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>What a person decides: one record a kind, each with what it is about and what it says.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WrongReading), "wrong")]
[JsonDerivedType(typeof(WrongWords), "wrong-words")]
[JsonDerivedType(typeof(Correction), "correction")]
[JsonDerivedType(typeof(SameEntity), "same-entity")]
[JsonDerivedType(typeof(OtherEntity), "other-entity")]
[JsonDerivedType(typeof(SameProposition), "same-proposition")]
[JsonDerivedType(typeof(OtherProposition), "other-proposition")]
[JsonDerivedType(typeof(Dependence), "dependence")]
[JsonDerivedType(typeof(DistinctOrigins), "distinct-origins")]
[JsonDerivedType(typeof(Reliability), "reliability")]
[JsonDerivedType(typeof(Credibility), "credibility")]
[JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(Order), "order")]
[JsonDerivedType(typeof(Hypothesis), "hypothesis")]
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(Evidence), "evidence")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(Milestone), "milestone")]
[JsonDerivedType(typeof(Provenance), "provenance")]
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Its kind.</summary>
    [JsonIgnore]
    public JudgementKind Kind => OwnKind;

    /// <summary>What it is about, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Target> Targets => OwnTargets;

    // An override would not inherit JsonIgnore.
    private protected abstract JudgementKind OwnKind { get; }

    private protected abstract IReadOnlyList<Target> OwnTargets { get; }

    /// <summary>The same about other places: where the things stand in the reading of today.</summary>
    /// <param name="now">For each target its id now; null where it was not found.</param>
    /// <returns>Null when what it needs is not found.</returns>
    public abstract Decision? At(IReadOnlyList<string?> now);

    private static IReadOnlyList<Target> About(TargetKind kind, params IEnumerable<string> ids) =>
        [.. ids.Select(id => new Target(kind, id))];

    private static IReadOnlyList<ClaimId> ClaimsIn(IEnumerable<string?> ids) => [.. ids.OfType<string>().Select(ClaimId.Of)];

    private static IReadOnlyList<NamedIn> NamesIn(IEnumerable<string?> ids) =>
        [.. ids.OfType<string>().Select(NamedIn.Parse).OfType<NamedIn>()];

    /// <summary>The reading of a claim is wrong.</summary>
    public sealed record WrongReading(ClaimId Claim) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Wrong;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Claim, Claim.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } claim] ? new WrongReading(new ClaimId(claim)) : null;
    }

    /// <summary>Some words are no mention or time as they were read.</summary>
    public sealed record WrongWords(WordsIn Words) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.WrongWords;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Words, Words.ToString());

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } words] && WordsIn.Parse(words) is { } there
            ? new WrongWords(there) : null;
    }

    /// <summary>A claim is read otherwise: each of these that is given goes before what was read.</summary>
    /// <param name="Claim">The claim.</param>
    /// <param name="Stance">Its stance.</param>
    /// <param name="Negated">Whether it says that something is not so.</param>
    /// <param name="Origin">Who says so; "" for nobody that the text names.</param>
    public sealed record Correction(ClaimId Claim, Stance? Stance = null, bool? Negated = null, string? Origin = null) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Correction;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Claim, Claim.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } claim] ? this with { Claim = new ClaimId(claim) } : null;
    }

    /// <summary>The names stand for one.</summary>
    public sealed record SameEntity(IReadOnlyList<NamedIn> Named) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.SameEntity;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Name, Named.Select(name => name.ToString()));

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => NamesIn(now) is { Count: > 1 } there ? new SameEntity(there) : null;
    }

    /// <summary>The first name does not stand for what the others stand for.</summary>
    public sealed record OtherEntity(IReadOnlyList<NamedIn> Named) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.OtherEntity;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Name, Named.Select(name => name.ToString()));

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now[0] is not null && NamesIn(now) is { Count: > 1 } there
            ? new OtherEntity(there) : null;
    }

    /// <summary>The claims say the same.</summary>
    public sealed record SameProposition(IReadOnlyList<ClaimId> Claims) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.SameProposition;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Claim, Claims.Select(claim => claim.Value));

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => ClaimsIn(now) is { Count: > 1 } there ? new SameProposition(there)
            : null;
    }

    /// <summary>The first claim does not say what the others say.</summary>
    public sealed record OtherProposition(IReadOnlyList<ClaimId> Claims) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.OtherProposition;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Claim, Claims.Select(claim => claim.Value));

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now[0] is not null && ClaimsIn(now) is { Count: > 1 } there
            ? new OtherProposition(there) : null;
    }

    /// <summary>How two reports hang together.</summary>
    public sealed record Dependence(ReportId First, ReportId Second, ReportRelation Relation) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Dependence;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Report, First.Value, Second.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) =>
            now is [{ } first, { } second] ? new Dependence(new ReportId(first), new ReportId(second), Relation) : null;
    }

    /// <summary>The claims come from two who do not rest on each other.</summary>
    public sealed record DistinctOrigins(ClaimId First, ClaimId Second) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.DistinctOrigins;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Claim, First.Value, Second.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) =>
            now is [{ } first, { } second] ? new DistinctOrigins(new ClaimId(first), new ClaimId(second)) : null;
    }

    /// <summary>Admiralty reliability of a voice: A to F, F for "cannot be judged".</summary>
    public sealed record Reliability(VoiceName Voice, char Grade) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Reliability;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Voice, Voice.ToString());

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => this;
    }

    /// <summary>Admiralty credibility of a claim: 1 to 6, 6 for "cannot be judged".</summary>
    public sealed record Credibility(ClaimId Claim, int Grade) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Credibility;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Claim, Claim.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } claim] ? this with { Claim = new ClaimId(claim) } : null;
    }

    /// <summary>The report is left out.</summary>
    public sealed record Removed(ReportId Report) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Removed;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Report, Report.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } report] ? new Removed(new ReportId(report)) : null;
    }

    /// <summary>The first happened before the second; each a claim or a record.</summary>
    public sealed record Order(string First, string Second) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Order;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Event, First, Second);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } first, { } second] ? new Order(first, second) : null;
    }

    /// <summary>An explanation is to be weighed.</summary>
    /// <param name="Name">A name for it: letters, digits, "-" and "_".</param>
    /// <param name="Words">The explanation.</param>
    public sealed record Hypothesis(string Name, string Words) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Hypothesis;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Hypothesis, Name);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => this;
    }

    /// <summary>The hypothesis is given up, and stays in sight.</summary>
    public sealed record Rejected(string Name) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Rejected;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Hypothesis, Name);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => this;
    }

    /// <summary>Hypotheses are weighed by it.</summary>
    /// <param name="Name">A name for it: letters, digits, "-" and "_".</param>
    /// <param name="What">What it is.</param>
    /// <param name="Refers">The id of the claim, proposition or record; else words.</param>
    public sealed record Evidence(string Name, EvidenceKind What, string Refers) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Evidence;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Evidence, Name);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => this;
    }

    /// <summary>How the evidence fits the hypothesis.</summary>
    public sealed record Rated(string HypothesisName, string EvidenceName, EvidenceFit Fit) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Rated;

        private protected override IReadOnlyList<Target> OwnTargets =>
            [new(TargetKind.Hypothesis, HypothesisName), new(TargetKind.Evidence, EvidenceName)];

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => this;
    }

    /// <summary>What would be seen if the hypothesis were true.</summary>
    public sealed record Milestone(string Name, string Words) : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Milestone;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Hypothesis, Name);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => this;
    }

    /// <summary>Where a report comes from is other than was given first; what is null stays.</summary>
    public sealed record Provenance(ReportId Report, string? Title, string? Outlet, string? Author, DateOnly? Published, string? Url)
        : Decision
    {
        private protected override JudgementKind OwnKind => JudgementKind.Provenance;

        private protected override IReadOnlyList<Target> OwnTargets => About(TargetKind.Report, Report.Value);

        /// <inheritdoc/>
        public override Decision? At(IReadOnlyList<string?> now) => now is [{ } report] ? this with { Report = new ReportId(report) }
            : null;
    }
}
