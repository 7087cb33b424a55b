using System.Globalization;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Speaking;

namespace Sayso.Understand;

/// <summary>How likely a claim can be used as it stands: its words state something, and its voice and stance are right.</summary>
/// <remarks>
/// A logistic regression over signs that reading leaves behind, fitted on ledgers that were made by hand (training/en/ledgers.jsonl) and
/// on none that it is measured with. Its weights are a word list like others.
/// </remarks>
internal sealed class ClaimConfidence
{
    private const string Bias = "always";
    private const int Short = 4;
    private const int Long = 40;
    private const int MostBeside = 4;

    private static readonly Dictionary<string, double> Weights =
        Lexicon.English.Values("usable-claims", value => double.Parse(value, CultureInfo.InvariantCulture));

    private static readonly HashSet<string> Tellings = [.. Lexicon.English.Words("sayings-of-news"), "reported", "reports", "reportedly"];
    private static readonly HashSet<string> FirstPerson = ["i", "me", "my", "we", "our", "us"];

    private readonly Document _document;
    private readonly PartMap _parts;
    private readonly double _argues;
    private readonly int[] _claimsOfSentence;

    public ClaimConfidence(Report report, Document document, IReadOnlyList<Claim> claims)
    {
        _document = document;
        _parts = new PartMap(report);
        _argues = Manner.Of(report, document);
        _claimsOfSentence = new int[document.Sentences.Count + 1];
        foreach (var claim in claims)
        {
            _claimsOfSentence[SentenceOf(claim.Content[0])]++;
        }
    }

    /// <summary>The chance, 0 to 1.</summary>
    public double Of(Claim claim)
    {
        double sum = Weights[Bias];
        foreach (var (name, value) in Signs(claim))
        {
            sum += Weights[name] * value;
        }

        return Math.Round(1 / (1 + Math.Exp(-sum)), 3);
    }

    /// <summary>What speaks for a claim or against it, by name.</summary>
    public IReadOnlyList<(string Name, double Value)> Signs(Claim claim)
    {
        var attribution = claim.Attribution is { } number ? _document.Attributions[number.Number] : null;
        var ranges = claim.Content.Select(_document.TokensIn).ToList();
        int tokens = ranges.Sum(range => range.Count);
        int sentence = SentenceOf(claim.Content[0]);
        var whole = sentence < _document.Sentences.Count ? _document.Sentences[sentence] : ranges[0];
        bool isOwn = attribution is null;
        var kind = _parts.KindAt(claim.Content[0]);
        var voice = claim.Innermost.Kind;
        int first = ranges[0].First;
        string opening = first < _document.Tokens.Count ? _document.Lower(first) : "";
        double Is(bool so) => so ? 1 : 0;
        bool isPronoun = attribution is { Source.Count: > 0 } && _document.TokensIn(attribution.Source[0]) is { Count: > 0 } source
            && _document.Tags[_document.HeadOf(source)] == PartOfSpeech.Pron;
        bool isFar = attribution is { Source.Count: > 0 } && SentenceOf(attribution.Source[0]) != sentence;
        return
        [
            ("careful", Is(_document.Pace == ReadingPace.Careful)), ("own", Is(isOwn)),
            ("own-of-another", Is(isOwn && voice != VoiceKind.Outlet)),
            ("turn", Is(kind is PartKind.Turn or PartKind.Post)), ("headline", Is(kind == PartKind.Headline)),
            ("sure", attribution?.Confidence ?? 0), ("direct", Is(claim.Quotation == Quotation.Direct)),
            ("indirect", Is(claim.Quotation == Quotation.Indirect)), ("denies", Is(claim.Stance is Stance.Denies or Stance.Retracts)),
            ("suggests", Is(claim.Stance is Stance.Suggests or Stance.Suspects or Stance.Doubts)),
            ("expects", Is(claim.Stance is Stance.Expects or Stance.Asks)),
            ("silent", Is(claim.Stance is Stance.Declines or Stance.NoResponse)), ("person", Is(!isOwn && voice == VoiceKind.Person)),
            ("institution", Is(voice == VoiceKind.Institution)), ("document", Is(voice == VoiceKind.Document)),
            ("unnamed", Is(voice is VoiceKind.Unnamed or VoiceKind.Group)), ("unstated", Is(voice == VoiceKind.Unstated)),
            ("outlet", Is(!isOwn && voice == VoiceKind.Outlet)), ("pronoun", Is(isPronoun)), ("far", Is(isFar)),
            ("short", Is(tokens <= Short)), ("long", Is(tokens > Long)), ("length", Math.Log(1 + tokens)),
            ("apart", claim.Content.Count - 1), ("to", Is(opening == "to")), ("that", Is(opening is "that" or "whether" or "if")),
            ("capital", Is(first < _document.Tokens.Count && char.IsUpper(_document.Word(first)[0]))),
            ("deep", Math.Max(0, claim.Chain.Count - 2)), ("nested", Is(attribution?.Within is not null)),
            ("beside", Math.Min(MostBeside, _claimsOfSentence[sentence] - 1)), ("whole", Is(tokens * 5 >= whole.Count * 4)),
            ("argues", isOwn ? _argues : 0), ("quoted", Is(isOwn && Any(ranges, token => _document.IsQuoted(token)))),
            ("first-person",
                Is(isOwn && Any(ranges, token => FirstPerson.Contains(_document.Lower(token)) && !_document.IsQuoted(token)))),
            ("told", Is(isOwn && Any(ranges, IsTelling))), ("negated", Is(claim.IsNegated)), ("named", Is(claim.Entities.Count > 0)),
        ];
    }

    /// <summary>True for words by which others are cited: in what the outlet states itself, a citing that was not read.</summary>
    private bool IsTelling(int token) => Tellings.Contains(_document.Lower(token));

    private int SentenceOf(Span span) => _document.TokensIn(span) is { Count: > 0 } range ? _document.SentenceAt(range.First)
        : _document.Sentences.Count;

    private static bool Any(List<TokenRange> ranges, Func<int, bool> takes) =>
        ranges.Exists(range => Enumerable.Range(range.First, range.Count).Any(takes));
}
