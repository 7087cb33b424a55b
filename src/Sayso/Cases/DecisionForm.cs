using System.Globalization;
using Sayso.Language;

namespace Sayso.Cases;

/// <summary>How a decision is written in words, on the command line and in the first cases: kind, things, value.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="What">What its things are, in words.</param>
/// <param name="Least">Fewest things.</param>
/// <param name="Most">Most things.</param>
/// <param name="Values">The values in words; "" where it takes none.</param>
/// <param name="About">What it decides, in words.</param>
public sealed record DecisionForm(JudgementKind Kind, string What, int Least, int Most, string Values, string About)
{
    private const int Many = 1000;
    private const int LongestWords = 2000;
    private const int LongestName = 40;

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<DecisionForm> All { get; } =
    [
        new(JudgementKind.Wrong, "claim", 1, 1, "", "the reading of the claim is wrong"),
        new(JudgementKind.WrongWords, "words", 1, 1, "", "the words are no mention or time as they were read"),
        new(JudgementKind.Correction, "claim", 1, 1, "stance=STANCE, negated=yes|no, origin=NAME, or origin= for none",
            "the claim is read otherwise"),
        new(JudgementKind.SameEntity, "name", 2, Many, "", "the names stand for one"),
        new(JudgementKind.OtherEntity, "name", 2, Many, "", "the first name does not stand for what the others stand for"),
        new(JudgementKind.SameProposition, "claim", 2, Many, "", "the claims say the same"),
        new(JudgementKind.OtherProposition, "claim", 2, Many, "", "the first claim does not say what the others say"),
        new(JudgementKind.Dependence, "report", 2, 2, "independent, a->b (b rests on a) or b->a", "how the reports hang together"),
        new(JudgementKind.DistinctOrigins, "claim", 2, 2, "", "the claims come from two who do not rest on each other"),
        new(JudgementKind.Reliability, "voice", 1, 1, "A to F", "how reliable the voice is; F: cannot be judged"),
        new(JudgementKind.Credibility, "claim", 1, 1, "1 to 6", "how credible the claim is; 6: cannot be judged"),
        new(JudgementKind.Removed, "report", 1, 1, "", "the report is left out"),
        new(JudgementKind.Order, "event", 2, 2, "", "the first happened before the second"),
        new(JudgementKind.Hypothesis, "new hypothesis", 1, 1, "the explanation, in words", "an explanation is to be weighed"),
        new(JudgementKind.Rejected, "hypothesis", 1, 1, "", "the hypothesis is given up, and stays in sight"),
        new(JudgementKind.Evidence, "new evidence", 1, 1, "claim=ID, proposition=ID, record=ID, absence=WORDS or assumption=WORDS",
            "hypotheses are weighed by it"),
        new(JudgementKind.Rated, "hypothesis and evidence", 2, 2, "consistent, inconsistent or not-applicable",
            "how the evidence fits the hypothesis"),
        new(JudgementKind.Milestone, "hypothesis", 1, 1, "what would be seen, in words", "what would be seen if the hypothesis were true"),
        new(JudgementKind.Provenance, "report", 1, 1, "title=, outlet=, author=, published= or url=",
            "the report comes from elsewhere than was given"),
    ];

    /// <summary>The decision that some words make.</summary>
    /// <param name="kind">As spelt.</param>
    /// <param name="things">What it is about.</param>
    /// <param name="value">What is decided where the kind alone does not say it.</param>
    /// <exception cref="SaysoException">They make none; the problem says why (SAY0311).</exception>
    public static Decision Read(string kind, IReadOnlyList<string> things, string? value)
    {
        ArgumentNullException.ThrowIfNull(things);
        if (Spelt.Parse<JudgementKind>(kind) is not { } known)
        {
            throw Wrong(kind, $"there is no judgement \"{kind}\"; there are: {string.Join(", ", Spelt.All<JudgementKind>())}");
        }

        var form = All.First(form => form.Kind == known);
        if (things.Count < form.Least || things.Count > form.Most || things.Distinct().Count() != things.Count)
        {
            string number = form.Least == form.Most ? $"{form.Least}" : $"at least {form.Least}";
            throw Wrong(kind, $"\"{kind}\" is about {number} different {form.What}{(form.Most == 1 || form.What == "words" ? "" : "s")}");
        }

        var decision = Make(known, things, value)
            ?? throw Wrong(kind, form.Values.Length == 0 ? $"\"{kind}\" takes no value" : $"\"{kind}\" takes one of: {form.Values}");
        Check(decision);
        return decision;
    }

    /// <summary>Holds a decision that came ready made to the same rules.</summary>
    /// <exception cref="SaysoException">It is none of its kind (SAY0311).</exception>
    public static void Check(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        string kind = Spelt.Of(decision.Kind);
        var form = All.First(form => form.Kind == decision.Kind);
        var ids = decision.Targets.Select(target => target.Id).ToList();
        if (ids.Count < form.Least || ids.Count > form.Most || ids.Distinct().Count() != ids.Count || ids.Exists(string.IsNullOrEmpty))
        {
            string number = form.Least == form.Most ? $"{form.Least}" : $"at least {form.Least}";
            throw Wrong(kind, $"\"{kind}\" is about {number} different {form.What}s");
        }

        bool good = decision switch
        {
            Decision.Correction correction => correction is not { Stance: null, Negated: null, Origin: null }
                && (correction.Origin?.Length ?? 0) < 400,
            Decision.Reliability reliability => reliability.Grade is >= 'A' and <= 'F',
            Decision.Credibility credibility => credibility.Grade is >= 1 and <= 6,
            Decision.Hypothesis hypothesis => IsName(hypothesis.Name) && IsWords(hypothesis.Words),
            Decision.Evidence evidence => IsName(evidence.Name) && IsWords(evidence.Refers),
            Decision.Milestone milestone => IsWords(milestone.Words),
            Decision.Provenance provenance => provenance is not { Title: null, Outlet: null, Author: null, Published: null, Url: null },
            _ => true,
        };
        if (!good)
        {
            throw Wrong(kind, $"\"{kind}\" takes one of: {form.Values}");
        }
    }

    /// <summary>The decision as the words that <see cref="Read"/> takes: its value; null where it has none.</summary>
    public static string? ValueOf(Decision decision) => decision switch
    {
        Decision.Correction { Stance: { } stance } => "stance=" + Spelt.Of(stance),
        Decision.Correction { Negated: { } negated } => "negated=" + (negated ? "yes" : "no"),
        Decision.Correction { Origin: { } origin } => "origin=" + origin,
        Decision.Dependence dependence => Spelt.Of(dependence.Relation),
        Decision.Reliability reliability => reliability.Grade.ToString(),
        Decision.Credibility credibility => credibility.Grade.ToString(CultureInfo.InvariantCulture),
        Decision.Hypothesis hypothesis => hypothesis.Words,
        Decision.Evidence evidence => $"{Spelt.Of(evidence.What)}={evidence.Refers}",
        Decision.Rated rated => Spelt.Of(rated.Fit),
        Decision.Milestone milestone => milestone.Words,
        _ => null,
    };

    private static Decision? Make(JudgementKind kind, IReadOnlyList<string> things, string? value)
    {
        ClaimId Claim(int place) => new(things[place]);
        IReadOnlyList<ClaimId> claims = [.. things.Select(ClaimId.Of)];
        return (kind, value) switch
        {
            (JudgementKind.Wrong, null) => new Decision.WrongReading(Claim(0)),
            (JudgementKind.WrongWords, null) => new Decision.WrongWords(WordsIn.Parse(things[0])
                ?? throw Wrong(things[0], "words are given as report/start-end")),
            (JudgementKind.Correction, { } correction) => Corrected(Claim(0), correction),
            (JudgementKind.SameEntity, null) => new Decision.SameEntity(Names(things)),
            (JudgementKind.OtherEntity, null) => new Decision.OtherEntity(Names(things)),
            (JudgementKind.SameProposition, null) => new Decision.SameProposition(claims),
            (JudgementKind.OtherProposition, null) => new Decision.OtherProposition(claims),
            (JudgementKind.Dependence, _) => Spelt.Parse<ReportRelation>(value) is { } relation
                ? new Decision.Dependence(new ReportId(things[0]), new ReportId(things[1]), relation) : null,
            (JudgementKind.DistinctOrigins, null) => new Decision.DistinctOrigins(Claim(0), Claim(1)),
            (JudgementKind.Reliability, [var grade]) =>
                new Decision.Reliability(VoiceName.Parse(things[0]) ?? throw Wrong(things[0], "a voice is given as kind/name"), grade),
            (JudgementKind.Credibility, [>= '1' and <= '6' and var grade]) => new Decision.Credibility(Claim(0), grade - '0'),
            (JudgementKind.Removed, null) => new Decision.Removed(new ReportId(things[0])),
            (JudgementKind.Order, null) => new Decision.Order(things[0], things[1]),
            (JudgementKind.Hypothesis, { } words) => new Decision.Hypothesis(things[0], words),
            (JudgementKind.Rejected, null) => new Decision.Rejected(things[0]),
            (JudgementKind.Evidence, { } refers) => Cut(refers) is var (name, rest) && Spelt.Parse<EvidenceKind>(name) is { } of
                ? new Decision.Evidence(things[0], of, rest) : null,
            (JudgementKind.Rated, _) => Spelt.Parse<EvidenceFit>(value) is { } fit ? new Decision.Rated(things[0], things[1], fit) : null,
            (JudgementKind.Milestone, { } words) => new Decision.Milestone(things[0], words),
            (JudgementKind.Provenance, { } said) => From(new ReportId(things[0]), Cut(said)),
            _ => null,
        };
    }

    private static Decision.Correction? Corrected(ClaimId claim, string value) => Cut(value) switch
    {
        ("stance", var stance) => Spelt.Parse<Stance>(stance) is { } known ? new Decision.Correction(claim, Stance: known) : null,
        ("negated", "yes" or "no") => new Decision.Correction(claim, Negated: value.EndsWith("yes", StringComparison.Ordinal)),
        ("origin", var origin) => new Decision.Correction(claim, Origin: origin),
        _ => null,
    };

    private static Decision.Provenance? From(ReportId report, (string Name, string Value) said)
    {
        var none = new Decision.Provenance(report, null, null, null, null, null);
        return said.Name switch
        {
            "title" => none with { Title = said.Value },
            "outlet" => none with { Outlet = said.Value },
            "author" => none with { Author = said.Value },
            "url" => none with { Url = said.Value },
            "published" => DateOnly.TryParseExact(said.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? none with { Published = day } : null,
            _ => null,
        };
    }

    private static (string Name, string Value) Cut(string value) =>
        value.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (value[..at], value[(at + 1)..]) : (value, "");

    private static IReadOnlyList<NamedIn> Names(IReadOnlyList<string> ids) =>
        [.. ids.Select(id => NamedIn.Parse(id) ?? throw Wrong(id, "a name is given as source/kind/name"))];

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private static bool IsWords(string words) => words.Length is > 0 and <= LongestWords && !string.IsNullOrWhiteSpace(words);

    private static SaysoException Wrong(string where, string what) => new(new Problem("SAY0311", where, what, "See docs/guide/judge.md."));
}
