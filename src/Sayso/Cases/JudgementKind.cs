namespace Sayso.Cases;

/// <summary>The kinds of judgement, what each is about and what it decides.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="What">What its things are.</param>
/// <param name="Least">Fewest things.</param>
/// <param name="Most">Most things.</param>
/// <param name="IsValue">Tells whether a value is one that it can have.</param>
/// <param name="Values">The values in words.</param>
/// <param name="About">What it decides, in words.</param>
public sealed record JudgementKind(string Name, string What, int Least, int Most, Func<string?, bool> IsValue, string Values, string About)
{
    private const int Many = 1000;

    /// <summary>The reading of a claim is wrong.</summary>
    public const string Wrong = "wrong";

    /// <summary>A mention or a time, given by its words, is wrong.</summary>
    public const string WrongWords = "wrong-words";

    /// <summary>A claim's stance, origin or polarity is another than was read.</summary>
    public const string Correction = "correction";

    /// <summary>What two reports name is one.</summary>
    public const string SameEntity = "same-entity";

    /// <summary>What the first names is none of the others.</summary>
    public const string OtherEntity = "other-entity";

    /// <summary>Two claims say the same.</summary>
    public const string SameProposition = "same-proposition";

    /// <summary>The first claim does not say what the others say.</summary>
    public const string OtherProposition = "other-proposition";

    /// <summary>How one report rests on another.</summary>
    public const string Dependence = "dependence";

    /// <summary>The origins of two claims are shown to be two.</summary>
    public const string DistinctOrigins = "distinct-origins";

    /// <summary>Admiralty reliability of a voice.</summary>
    public const string Reliability = "reliability";

    /// <summary>Admiralty credibility of a claim.</summary>
    public const string Credibility = "credibility";

    /// <summary>A report is left out of the case.</summary>
    public const string Removed = "removed";

    /// <summary>The first happened before the second.</summary>
    public const string Order = "order";

    /// <summary>An explanation to be weighed.</summary>
    public const string Hypothesis = "hypothesis";

    /// <summary>A hypothesis is given up; it stays in sight.</summary>
    public const string Rejected = "rejected";

    /// <summary>Something that hypotheses are weighed by.</summary>
    public const string Evidence = "evidence";

    /// <summary>How a piece of evidence fits a hypothesis.</summary>
    public const string Rated = "rated";

    /// <summary>What would be seen if a hypothesis were true, and would tell it apart.</summary>
    public const string Milestone = "milestone";

    private static readonly string[] EvidenceKinds = ["claim", "proposition", "record", "absence", "assumption"];

    private static readonly string[] Stances = ["asserts", "suggests", "suspects", "expects", "asks", "denies", "doubts", "retracts", "declines", "no-response"];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<JudgementKind> All { get; } =
    [
        new(Wrong, "claim", 1, 1, IsNone, "", "the reading of the claim is wrong"),
        new(WrongWords, "words", 1, 1, IsNone, "", "the words are no mention or time as they were read"),
        new(Correction, "claim", 1, 1, IsCorrection, "stance=STANCE, negated=yes|no, origin=NAME, or origin= for none", "the claim is read otherwise"),
        new(SameEntity, "name", 2, Many, IsNone, "", "the names stand for one"),
        new(OtherEntity, "name", 2, Many, IsNone, "", "the first name does not stand for what the others stand for"),
        new(SameProposition, "claim", 2, Many, IsNone, "", "the claims say the same"),
        new(OtherProposition, "claim", 2, Many, IsNone, "", "the first claim does not say what the others say"),
        new(Dependence, "report", 2, 2, value => value is "independent" or "a->b" or "b->a", "independent, a->b (b rests on a) or b->a", "how the reports hang together"),
        new(DistinctOrigins, "claim", 2, 2, IsNone, "", "the claims come from two who do not rest on each other"),
        new(Reliability, "voice", 1, 1, value => value is [>= 'A' and <= 'F'], "A to F", "how reliable the voice is; F: cannot be judged"),
        new(Credibility, "claim", 1, 1, value => value is [>= '1' and <= '6'], "1 to 6", "how credible the claim is; 6: cannot be judged"),
        new(Removed, "report", 1, 1, IsNone, "", "the report is left out"),
        new(Order, "event", 2, 2, IsNone, "", "the first happened before the second"),
        new(Hypothesis, "new hypothesis", 1, 1, IsWords, "the explanation, in words", "an explanation is to be weighed"),
        new(Rejected, "hypothesis", 1, 1, IsNone, "", "the hypothesis is given up, and stays in sight"),
        new(Evidence, "new evidence", 1, 1, IsEvidence, "claim=ID, proposition=ID, record=ID, absence=WORDS or assumption=WORDS", "hypotheses are weighed by it"),
        new(Rated, "hypothesis and evidence", 2, 2, value => value is "consistent" or "inconsistent" or "not-applicable", "consistent, inconsistent or not-applicable", "how the evidence fits the hypothesis"),
        new(Milestone, "hypothesis", 1, 1, IsWords, "what would be seen, in words", "what would be seen if the hypothesis were true"),
    ];

    /// <summary>The kind of that name; null when there is none.</summary>
    public static JudgementKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Says what is wrong with a judgement; null when nothing is.</summary>
    public static string? Check(NewJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        if (Find(judgement.Kind) is not { } kind)
        {
            return $"there is no judgement \"{judgement.Kind}\"; there are: {string.Join(", ", All.Select(known => known.Name))}";
        }

        if (judgement.Things.Count < kind.Least || judgement.Things.Count > kind.Most || judgement.Things.Distinct().Count() != judgement.Things.Count)
        {
            return $"\"{kind.Name}\" is about {(kind.Least == kind.Most ? $"{kind.Least}" : $"at least {kind.Least}")} different {kind.What}{(kind.Most == 1 || kind.What == "words" ? "" : "s")}";
        }

        return kind.IsValue(judgement.Value) ? null : kind.Values.Length == 0 ? $"\"{kind.Name}\" takes no value" : $"\"{kind.Name}\" takes one of: {kind.Values}";
    }

    private static bool IsWords(string? value) => value is { Length: > 0 and <= 2000 } && !string.IsNullOrWhiteSpace(value);

    private static bool IsEvidence(string? value) => IsWords(value) && value!.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && EvidenceKinds.Contains(value[..at]) && value.Length > at + 1;

    private static bool IsNone(string? value) => value is null;

    private static bool IsCorrection(string? value) =>
        value is not null && value.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        && value[..at] switch { "stance" => Stances.Contains(value[(at + 1)..]), "negated" => value[(at + 1)..] is "yes" or "no", "origin" => value.Length < 400, _ => false };
}
