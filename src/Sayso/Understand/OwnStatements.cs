using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Factuality;

namespace Sayso.Understand;

/// <summary>
/// What the outlet, or whoever speaks in it, states in its own voice: the sentences of headline and body that nothing is attributed in, a
/// clause a claim.
/// </summary>
internal sealed class OwnStatements(Report report, Document document, VoiceBook voices)
{
    // Fewer words are left beside what is laid on somebody than make a statement.
    private const int ShortestApart = 4;

    private readonly PartMap _parts = new(report);
    private readonly ClaimWordsReader _words = new(document);
    private readonly ClaimIds _ids = new(report);
    private readonly Knowing _knowing = new(document);
    private readonly Sayings _sayings = new(document, voices.Speakers.Places);
    private readonly Clauses _clauses = new(document);

    public List<Claim> Build(IReadOnlyList<Claim> attributed)
    {
        var claims = new List<Claim>();
        bool[] taken = Taken();
        var heads = attributed.Select(claim => claim.Id).ToHashSet();
        foreach (var sentence in document.Sentences)
        {
            foreach (var part in Clauses.Asks(document, sentence) ? [] : _clauses.Cut(Inside(sentence)))
            {
                if (part.Count == 0)
                {
                    continue;
                }

                var clause = Apart(part, taken);

                // What only a part lays on somebody leaves the rest the outlet's: "The sheriff defended what Pell called a mess".
                var whole = document.SpanOf(clause);
                if (!taken[document.HeadOf(clause)] && _parts.Claims(whole) && Pieces.Trim(document, clause) is { } span
                    && _clauses.WhyNot(clause, isHeadline: _parts.KindAt(whole) == PartKind.Headline) is null
                    && Claim(clause, span) is var claim && heads.Add(claim.Id))
                {
                    claims.Add(claim);
                }
            }
        }

        return claims;
    }

    /// <summary>
    /// A clause without what is laid on somebody beside it: "The aftermath was fierce, with many claiming that ...", "As Pell said, ...".
    /// </summary>
    private TokenRange Apart(TokenRange clause, bool[] taken)
    {
        int head = document.HeadOf(clause);
        int first = clause.First;
        int end = clause.End;
        int behind = head + 1;
        while (behind < end && !taken[behind])
        {
            behind++;
        }

        int comma = behind - 1;
        while (comma > head && document.Word(comma) is not ("," or "—" or "–"))
        {
            comma--;
        }

        end = behind < end && comma > head ? comma : end;
        int before = head - 1;
        while (before >= first && !taken[before])
        {
            before--;
        }

        comma = before + 1;
        while (comma < head && document.Word(comma) is not ",")
        {
            comma++;
        }

        first = before >= first && comma < head ? comma + 1 : first;
        return end - first >= ShortestApart ? new TokenRange(first, end) : clause;
    }

    /// <summary>True for each token of what somebody else is said to say, and of the words that say so.</summary>
    private bool[] Taken()
    {
        bool[] taken = new bool[document.Tokens.Count];
        foreach (var attribution in document.Attributions)
        {
            if (_sayings.ContentOf(attribution) is { Count: > 0 } content)
            {
                foreach (var span in content.Concat(attribution.Cue).Concat(attribution.Source))
                {
                    var range = document.TokensIn(span);
                    taken.AsSpan(range.First, range.Count).Fill(true);
                }
            }
        }

        return taken;
    }

    private Claim Claim(TokenRange clause, Span span)
    {
        IReadOnlyList<Span> content = [span];
        var times = new ClaimTimes(report, document, content);
        var chain = AttributedClaims.Base(voices, span);
        return new Claim
        {
            Id = _ids.Of(content, string.Join('>', chain.Select(link => link.Voice.ToString()))),
            Report = report.Id,
            Text = Cases.Claim.TextOf(report.Text, content),
            Content = content,
            Stance = _clauses.StanceOf(clause),
            Chain = chain,
            Origin = chain[^1].Voice,
            Certainty = AttributedClaims.CertaintyOf(report.Text, document.CertaintyOf(clause)),
            IsNegated = document.IsNegated(clause),
            KnownBy = chain.Count > 1 ? _knowing.Of(null, content) : KnownBy.NotSaid,
            SaidAt = times.SaidAt(null),
            About = times.About(),
            Entities = AttributedClaims.EntitiesIn(document, content),
            Words = _words.Read(content),
        };
    }

    /// <summary>A sentence without a dateline ("VELIN, March 17 (Meridian) -") or label before it and a full stop after it.</summary>
    private TokenRange Inside(TokenRange sentence)
    {
        int first = sentence.First;
        while (first < sentence.End && _parts.KindAt(document.Tokens[first]) is PartKind.Dateline or PartKind.Speaker)
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
}
