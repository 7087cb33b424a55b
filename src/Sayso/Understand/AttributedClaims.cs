using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Factuality;

namespace Sayso.Understand;

/// <summary>Makes claims of attributions: a claim for each sentence of what is attributed, its chain from the outlet inwards.</summary>
internal sealed class AttributedClaims(Report report, Document document, VoiceBook voices)
{
    private readonly PartMap _parts = new(report);
    private readonly ClaimWordsReader _words = new(document);
    private readonly ClaimIds _ids = new(report);
    private readonly Knowing _knowing = new(document);
    private readonly Clauses _clauses = new(document);
    private readonly Sayings _sayings = new(document, voices.Speakers.Places);

    public IEnumerable<Claim> Build()
    {
        for (int number = 0; number < document.Attributions.Count; number++)
        {
            var attribution = document.Attributions[number];
            var content = _sayings.ContentOf(attribution);
            if (content.Count == 0 || !_parts.Claims(content[0]))
            {
                continue;
            }

            var (links, origin) = Chain(number, content[0]);
            string chain = string.Join('>', links.Select(link => link.Voice.ToString()));
            foreach (var pieces in BySentence(content))
            {
                var times = new ClaimTimes(report, document, pieces);
                yield return new Claim
                {
                    Id = _ids.Of(pieces, chain),
                    Report = report.Id,
                    Text = Claim.TextOf(report.Text, pieces),
                    Content = pieces,
                    Attribution = new AttributionId(number),
                    Stance = attribution.Stance == Stance.Asserts && document.TokensIn(pieces[0]) is { Count: > 0 } first
                        ? _clauses.StanceOf(first) : attribution.Stance,
                    IsNegated = document.TokensIn(pieces[0]) is { Count: > 0 } head && document.IsNegated(head),
                    Quotation = attribution.Quotation,
                    Chain = links,
                    Origin = origin,
                    Certainty = CertaintyOf(report.Text, document.CertaintyOf(attribution, pieces)),
                    KnownBy = _knowing.Of(attribution, pieces),
                    SaidAt = times.SaidAt(attribution),
                    About = times.About(),
                    Entities = EntitiesIn(document, pieces),
                    Words = _words.Read(pieces),
                };
            }
        }
    }

    /// <summary>A link whose voice is described when all voices are known.</summary>
    public static ChainLink Link(VoiceId voice, LinkRelation relation) => new() { Voice = voice, Name = "", Relation = relation };

    /// <summary>A certainty with its words as printed.</summary>
    public static ClaimCertainty CertaintyOf(string text, Certainty certainty) =>
        new(
        certainty.Low, certainty.High, certainty.Words.Count == 0 ? [] : [.. certainty.Words.Select(span => span.Of(text).ToString())],
        certainty.Words);

    /// <summary>Entities whose mentions stand in some spans, in order.</summary>
    public static IReadOnlyList<ReportEntityId> EntitiesIn(Document document, IReadOnlyList<Span> spans)
    {
        var entities = new List<ReportEntityId>();
        foreach (var span in spans)
        {
            var (first, end) = document.MentionsFrom(span);
            for (int number = first; number < end; number++)
            {
                var mention = document.Mentions[number];
                if (mention.Span.End <= span.End && !entities.Contains(new ReportEntityId(mention.Entity)))
                {
                    entities.Add(new ReportEntityId(mention.Entity));
                }
            }
        }

        return entities;
    }

    /// <summary>The chain of what somebody says where nobody is cited: the outlet, and who speaks there for himself.</summary>
    public static IReadOnlyList<ChainLink> Base(VoiceBook voices, Span at)
    {
        var outlet = Link(voices.Outlet.Id, LinkRelation.Publishes);
        var (voice, where) = voices.Speakers.At(at);
        return voice.Id == voices.Outlet.Id ? [outlet]
            : [outlet, Link(voice.Id, LinkRelation.Said) with { Spans = where is { } span ? [span] : null }];
    }

    private (IReadOnlyList<ChainLink> Links, VoiceId? Origin) Chain(int number, Span content)
    {
        var path = new List<int>();
        for (int? at = number; at is { } here && path.Count < 8; at = document.Attributions[here].Within)
        {
            path.Add(here);
        }

        path.Reverse();
        var links = Base(voices, content).ToList();
        var speaker = links[^1].Voice;
        VoiceId? origin = null;
        foreach (int at in path)
        {
            var attribution = document.Attributions[at];
            if (voices.Told(attribution.Addressee) is { } told && links[^1].Voice != told.Id)
            {
                links.Add(Link(told.Id, LinkRelation.WasTold) with { Spans = [attribution.Addressee!.Value] });
            }

            var sources = voices.Of(attribution.Source);
            if (sources.Count == 0)
            {
                links.Add(Link(voices.Unstated(attribution.Cue).Id, LinkRelation.Said) with { Attribution = new AttributionId(at) });
                origin = null;
                continue;
            }

            foreach (var voice in sources)
            {
                if (voice.Id == voices.Outlet.Id || voice.Id == speaker)
                {
                    origin = voice.Id;
                    continue;
                }

                var relation = voice.Kind switch { VoiceKind.Outlet => LinkRelation.Relays, VoiceKind.Document => LinkRelation.Cites, _ =>
                    LinkRelation.Said };
                links.Add(Link(voice.Id, relation) with { Attribution = new AttributionId(at) });
                origin = voice.Kind == VoiceKind.Unstated ? null : voice.Id;
            }
        }

        return (links, origin);
    }

    private IEnumerable<IReadOnlyList<Span>> BySentence(IReadOnlyList<Span> content)
    {
        var pieces = new List<Span>();
        int sentence = -1;
        foreach (var span in content)
        {
            var range = document.TokensIn(span);
            int start = range.First;
            while (start < range.End)
            {
                int number = document.SentenceAt(start);
                int end = Math.Min(document.Sentences[number].End, range.End);
                var piece = Pieces.Trim(document, new TokenRange(start, end));
                if (piece is { } kept && !Clauses.Asks(document, new TokenRange(start, end)))
                {
                    if (pieces.Count > 0 && number != sentence)
                    {
                        yield return pieces.ToArray();
                        pieces.Clear();
                    }

                    pieces.Add(kept);
                    sentence = number;
                }

                start = end;
            }
        }

        if (pieces.Count > 0)
        {
            yield return pieces;
        }
    }
}
