using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Factuality;

namespace Sayso.Understand;

/// <summary>What the outlet states in its own voice: the sentences of headline and body that nothing is attributed in.</summary>
internal sealed class OwnStatements(Report report, Document document)
{
    // A sentence that the engine finds no attribution in is the outlet's own this often; measured on PolNeAR dev (models/en/README.md).
    private const double OwnConfidence = 0.85;

    private readonly IReadOnlyList<ChainLink> _chain = [AttributedClaims.Link(default, LinkRelation.Publishes)];
    private readonly PartMap _parts = new(report);
    private readonly ClaimWordsReader _words = new(document);
    private readonly ClaimIds _ids = new(report);

    public List<Claim> Build(IReadOnlyList<Claim> attributed)
    {
        var claims = new List<Claim>();
        var taken = document.Attributions.SelectMany(attribution => attribution.Content.Concat(attribution.Cue)).Order().ToArray();
        int next = 0;
        int reach = 0;
        var heads = attributed.Select(claim => claim.Id).ToHashSet();
        foreach (var sentence in document.Sentences)
        {
            var whole = document.SpanOf(sentence);
            while (next < taken.Length && taken[next].Start < whole.End)
            {
                reach = Math.Max(reach, taken[next].End);
                next++;
            }

            if (reach > whole.Start || !_parts.Claims(whole) || !HasVerb(sentence)
                || Pieces.Trim(document, Inside(sentence)) is not { } span)
            {
                continue;
            }

            IReadOnlyList<Span> content = [span];
            var times = new ClaimTimes(report, document, content);
            var id = _ids.Of(content, "v0");
            if (!heads.Add(id))
            {
                continue;
            }

            claims.Add(new Claim
            {
                Id = id,
                Report = report.Id,
                Text = Claim.TextOf(report.Text, content),
                Content = content,
                Stance = Stance.Asserts,
                Chain = _chain,
                Origin = default(VoiceId),
                Certainty = AttributedClaims.CertaintyOf(report.Text, document.CertaintyOf(sentence)),
                IsNegated = document.IsNegated(sentence),
                SaidAt = times.SaidAt(null),
                About = times.About(),
                Entities = AttributedClaims.EntitiesIn(document, content),
                Words = _words.Read(content),
                Confidence = OwnConfidence,
            });
        }

        return claims;
    }

    /// <summary>A sentence without a dateline before it ("VELIN, March 17 (Meridian) -") and a full stop after it.</summary>
    private TokenRange Inside(TokenRange sentence)
    {
        int first = sentence.First;
        while (first < sentence.End && _parts.KindAt(document.Tokens[first]) is PartKind.Dateline)
        {
            first++;
        }

        int end = sentence.End;
        while (end > first && document.Word(end - 1) is "." or "!" or "?")
        {
            end--;
        }

        return new TokenRange(first, Math.Max(first, end));
    }

    private bool HasVerb(TokenRange sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }
}
