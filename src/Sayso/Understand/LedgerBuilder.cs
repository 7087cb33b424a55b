using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Puts what was read of one report into the form in which it is kept and printed.</summary>
internal sealed class LedgerBuilder(Document document)
{
    private const int MostDescriptions = 12;
    private const int MostSpans = 40;

    public Ledger Build(Report report, IReadOnlyList<Voice> voices, IReadOnlyList<Claim> claims) => new()
    {
        Report = report,
        Sentences = [.. document.Sentences.Select(document.SpanOf)],
        Mentions = [.. document.Mentions.Select(Mention)],
        Entities = [.. document.Entities.Select(Entity)],
        Times = [.. document.Times.Select(Time)],
        Attributions = Attributions(claims),
        Voices = voices,
        Claims = [.. claims.Select(claim => Complete(claim, report, voices))],
        Events = [.. document.Events.Select(Event)],
        Names = [.. Names(report)],
        TokenCount = document.Tokens.Count,
    };

    public IReadOnlyList<ReportToken> Tokens() =>
    [
        .. Enumerable.Range(0, document.Tokens.Count).Select(token => new ReportToken(
            document.Tokens[token].Start, document.Tokens[token].End, document.Tags[token], document.Lemmas[token], document.Heads[token],
            document.Relations[token])),
    ];

    /// <summary>Whom the links mean is known when all voices are.</summary>
    private Claim Complete(Claim claim, Report report, IReadOnlyList<Voice> voices) => claim with
    {
        Report = report.Id,
        Chain =
        [
            .. claim.Chain.Select(link =>
            {
                var voice = voices[link.Voice.Number];
                return link with
                {
                    Kind = voice.Kind, Name = voice.Name, IsAnonymous = voice.IsAnonymous, Head = voice.Head,
                        Named = voice.Entity is { } entity ? NameOf(entity) : null,
                };
            }),
        ],
        Names = [.. claim.Entities.Select(NameOf)],
    };

    private EntityName NameOf(ReportEntityId entity) => new(document.Entities[entity.Number].Kind, document.Entities[entity.Number].Name);

    private static ReportMention Mention(Mention mention, int number) => new()
    {
        Id = new MentionId(number), Start = mention.Span.Start, End = mention.Span.End, Kind = mention.Kind, IsName = mention.IsName,
            Entity = new ReportEntityId(mention.Entity),
    };

    private static ReportEntity Entity(Entity entity, int number) =>
        new() { Id = new ReportEntityId(number), Kind = entity.Kind, Name = entity.Name, Aliases = entity.Aliases };

    private static ReportTime Time(TimeExpression time) => new()
    {
        Start = time.Span.Start,
        End = time.Span.End,
        Type = time.Kind,
        Value = time.Value,
        From = time.Interval.From,
        To = time.Interval.To,
        Zone = time.Zone,
        Anchor = time.Anchor,
        Basis = time.Basis,
    };

    private List<ReportAttribution> Attributions(IReadOnlyList<Claim> claims)
    {
        // The chain of each attribution's first claim.
        var chains = new IReadOnlyList<ChainLink>?[document.Attributions.Count];
        foreach (var claim in claims)
        {
            if (claim.Attribution is { } attribution)
            {
                chains[attribution.Number] ??= claim.Chain;
            }
        }

        return
        [
            .. document.Attributions.Select((attribution, number) =>
            {
                var (id, links) = (new AttributionId(number), chains[number] ?? []);
                return new ReportAttribution
                {
                    Id = id,
                    Source = attribution.Source,
                    Cue = attribution.Cue,
                    Content = attribution.Content,
                    Voices = [.. links.Where(link => link.Attribution == id).Select(link => link.Voice)],
                    Addressee = links.FirstOrDefault(link =>
                        link.Relation == LinkRelation.WasTold && attribution.Addressee is { } span && link.Spans is { } spans
                            && spans.Contains(span))?.Voice,
                    Stance = attribution.Stance,
                    Quotation = attribution.Quotation,
                    Within = attribution.Within is { } outer ? new AttributionId(outer) : null,
                    Confidence = Math.Round(attribution.Confidence, 3),
                };
            }),
        ];
    }

    private ReportEvent Event(Event happening, int number)
    {
        var time = happening.Time is { } index ? document.Times[index] : null;
        return new ReportEvent
        {
            Id = new EventId(number),
            Trigger = document.Tokens[happening.Trigger],
            IsNegated = happening.IsNegated,
            Tense = happening.Tense == Tense.None ? null : happening.Tense,
            Participants =
                [.. happening.Participants.Select(participant =>
                new ReportParticipant(participant.Role, new MentionId(participant.Mention)))],
            From = time?.Interval.From,
            To = time?.Interval.To,
            Basis = time?.Basis,
        };
    }

    /// <summary>Whatever the report names, with its other names, what it is called without one, and where.</summary>
    private IEnumerable<ReportName> Names(Report report)
    {
        foreach (var mentions in document.Mentions.GroupBy(mention => mention.Entity)
            .Where(mentions => mentions.Any(mention => mention.IsName)).OrderBy(mentions => mentions.Key))
        {
            var entity = document.Entities[mentions.Key];
            yield return new ReportName(
                new NamedIn(report.Id, entity.Kind, entity.Name),
                [.. entity.Aliases.Where(alias => alias != entity.Name)],
                [.. mentions.Where(mention => !mention.IsName && document.Tags[mention.Head] != PartOfSpeech.Pron)
                    .Select(mention => document.Word(mention.Head).ToString().ToLowerInvariant()).Distinct().Take(MostDescriptions)],
                mentions.Count(),
                [.. mentions.Take(MostSpans).Select(mention => mention.Span)]);
        }
    }
}
