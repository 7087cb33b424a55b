using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Puts what was read of one report into the form in which it is kept and printed.</summary>
internal sealed class LedgerBuilder(Document document)
{
    private const int MostDescriptions = 12;
    private const int MostSpans = 40;

    private readonly EntityName[] _names = [.. document.Entities.Select(entity => new EntityName(entity.Kind, entity.Name))];

    // Claims of one attribution have one chain.
    private readonly Dictionary<IReadOnlyList<ChainLink>, IReadOnlyList<ChainLink>> _chains = new(ReferenceEqualityComparer.Instance);

    public Ledger Build(Report report, IReadOnlyList<Voice> voices, IReadOnlyList<Claim> claims) => new()
    {
        Report = report,
        Sentences = new Accounts(report, document).Of(claims),
        Mentions = Each(document.Mentions, Mention),
        Entities = Each(document.Entities, Entity),
        Times = Each(document.Times, Time),
        Attributions = Attributions(claims),
        Voices = voices,
        Claims = Each(claims, claim => Complete(claim, report, voices)),
        Events = Each(document.Events, Event),
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
        Chain = Complete(claim.Chain, voices),
        Names = Each(claim.Entities, entity => _names[entity.Number]),
    };

    private IReadOnlyList<ChainLink> Complete(IReadOnlyList<ChainLink> chain, IReadOnlyList<Voice> voices)
    {
        if (!_chains.TryGetValue(chain, out var complete))
        {
            complete = _chains[chain] = Each(chain, link => Complete(link, voices[link.Voice.Number]));
        }

        return complete;
    }

    private ChainLink Complete(ChainLink link, Voice voice) => link with
    {
        Kind = voice.Kind, Name = voice.Name, IsAnonymous = voice.IsAnonymous, Head = voice.Head,
        Named = voice.Entity is { } entity ? _names[entity.Number] : null,
    };

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

    private ReportAttribution[] Attributions(IReadOnlyList<Claim> claims)
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

        return Each(
            document.Attributions,
            (attribution, number) => Attribution(attribution, new AttributionId(number), chains[number] ?? []));
    }

    private static ReportAttribution Attribution(Attribution attribution, AttributionId id, IReadOnlyList<ChainLink> chain) => new()
    {
        Id = id,
        Source = attribution.Source,
        Cue = attribution.Cue,
        Content = attribution.Content,
        Voices = [.. chain.Where(link => link.Attribution == id).Select(link => link.Voice)],
        Addressee = attribution.Addressee is { } addressee ? chain.FirstOrDefault(link =>
            link.Relation == LinkRelation.WasTold && link.Spans is { } spans && spans.Contains(addressee))?.Voice : null,
        Stance = attribution.Stance,
        Quotation = attribution.Quotation,
        Within = attribution.Within is { } outer ? new AttributionId(outer) : null,
        Confidence = Math.Round(attribution.Confidence, 3),
    };

    private ReportEvent Event(Event happening, int number)
    {
        var time = happening.Time is { } index ? document.Times[index] : null;
        var whole = happening.Time is { } told ? TimeRanges.Whole(document, told) : default;
        return new ReportEvent
        {
            Id = new EventId(number),
            Trigger = document.Tokens[happening.Trigger],
            IsNegated = happening.IsNegated,
            Tense = happening.Tense == Tense.None ? null : happening.Tense,
            Participants = Each(happening.Participants, Participant),
            From = whole.From,
            To = whole.To,
            Basis = time?.Basis,
        };
    }

    private static ReportParticipant Participant(Participant participant) => new(participant.Role, new MentionId(participant.Mention));

    /// <summary>Whatever the report names, with its other names, what it is called without one, and where.</summary>
    private IEnumerable<ReportName> Names(Report report)
    {
        var (mentions, firsts) = ByEntity();
        for (int number = 0; number < document.Entities.Count; number++)
        {
            var own = new ArraySegment<Mention>(mentions, firsts[number], firsts[number + 1] - firsts[number]);
            if (own.Any(mention => mention.IsName))
            {
                var entity = document.Entities[number];
                yield return new ReportName(
                    new NamedIn(report.Id, entity.Kind, entity.Name), [.. entity.Aliases.Where(alias => alias != entity.Name)],
                    Descriptions(own), own.Count, Each(own[..Math.Min(own.Count, MostSpans)], mention => mention.Span));
            }
        }
    }

    private List<string> Descriptions(ArraySegment<Mention> mentions)
    {
        List<string> descriptions = [];
        foreach (var mention in mentions)
        {
            if (!mention.IsName && document.Tags[mention.Head] != PartOfSpeech.Pron && descriptions.Count < MostDescriptions
                && document.Lower(mention.Head) is var description && !descriptions.Contains(description))
            {
                descriptions.Add(description);
            }
        }

        return descriptions;
    }

    /// <summary>The mentions of each entity in reading order, from its first to before the first of the next.</summary>
    private (Mention[] Mentions, int[] Firsts) ByEntity()
    {
        int[] firsts = new int[document.Entities.Count + 1];
        foreach (var mention in document.Mentions)
        {
            firsts[mention.Entity + 1]++;
        }

        for (int entity = 0; entity < document.Entities.Count; entity++)
        {
            firsts[entity + 1] += firsts[entity];
        }

        var sorted = new Mention[document.Mentions.Count];
        int[] next = [.. firsts];
        foreach (var mention in document.Mentions)
        {
            sorted[next[mention.Entity]++] = mention;
        }

        return (sorted, firsts);
    }

    private static TTo[] Each<TFrom, TTo>(IReadOnlyList<TFrom> list, Func<TFrom, TTo> make)
    {
        var made = list.Count == 0 ? [] : new TTo[list.Count];
        for (int number = 0; number < made.Length; number++)
        {
            made[number] = make(list[number]);
        }

        return made;
    }

    private static TTo[] Each<TFrom, TTo>(IReadOnlyList<TFrom> list, Func<TFrom, int, TTo> make)
    {
        var made = list.Count == 0 ? [] : new TTo[list.Count];
        for (int number = 0; number < made.Length; number++)
        {
            made[number] = make(list[number], number);
        }

        return made;
    }
}
