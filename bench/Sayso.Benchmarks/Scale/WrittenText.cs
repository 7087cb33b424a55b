using System.Text;
using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Benchmarks.Scale;

/// <summary>The text of a made report as it is written, with what stands in it: mentions, entities, times, voices and events.</summary>
/// <param name="published">When the report is published.</param>
/// <param name="random">Decides.</param>
internal sealed class WrittenText(DateOnly published, Random random)
{
    private readonly Dictionary<EntityName, ReportEntityId> _named = [];

    public StringBuilder Text { get; } = new();

    public List<ReportMention> Mentions { get; } = [];

    public List<ReportEntity> Entities { get; } = [];

    public List<ReportTime> Times { get; } = [];

    public List<Voice> Voices { get; } = [];

    public List<ReportEvent> Events { get; } = [];

    /// <summary>The words of a claim, with their mentions, times and events.</summary>
    public Span Content(IReadOnlyList<MadeWord> words)
    {
        int start = Text.Length;
        var starts = new List<int>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            var word = words[i];
            starts.Add(Text.Length);
            var span = Append(word.Text);
            switch (word.Kind)
            {
                case MadeWordKind.Name:
                    Mention(span, word.Named, EntityOf(new EntityName(word.Named, word.Text)), isName: true);
                    break;
                case MadeWordKind.Head:
                    var described = new Span(starts[i - word.Back], span.End);
                    Mention(described, EntityKind.Other, NewEntity(EntityKind.Other, described), isName: false);
                    if (random.Next(10) < RealShape.EventsInTen / 3)
                    {
                        Event(span, null);
                    }

                    break;
                case MadeWordKind.Verb:
                    Event(span, Tense.Past);
                    break;
                case MadeWordKind.Day:
                    var day = published.AddDays(-random.Next(7)).ToDateTime(TimeOnly.MinValue);
                    Times.Add(new ReportTime
                    {
                        Start = span.Start, End = span.End, Value = day.ToString("yyyy-MM-dd", null), From = day, To = day.AddDays(1),
                        Basis = TimeBasis.Published,
                    });
                    break;
            }

            Text.Append(' ');
        }

        Text.Length--;
        return new Span(start, Text.Length);
    }

    public Span Spoken(MadeVoice voice, VoiceId id)
    {
        var span = Append(voice.Name);
        var known = Voices[id.Number];
        Voices[id.Number] = known with { Spans = [.. known.Spans, span] };
        if (known.Entity is { } entity)
        {
            Mention(span, Entities[entity.Number].Kind, entity, voice.Named is not null);
        }

        return span;
    }

    public VoiceId VoiceOf(MadeVoice voice)
    {
        int known = Voices.FindIndex(1, other => other.Kind == voice.Kind && other.Name == voice.Name);
        if (known < 0)
        {
            known = Voices.Count;
            ReportEntityId? entity = voice.Kind == VoiceKind.Unstated ? null
                : voice.Named is { } kind ? EntityOf(new EntityName(kind, voice.Name))
                : NewEntity(EntityKind.Person, voice.Name);
            Voices.Add(new Voice(new VoiceId(known), voice.Kind, voice.Name, [], entity, voice.Kind == VoiceKind.Unnamed)
            {
                Head = voice.Head,
            });
        }

        return new VoiceId(known);
    }

    private ReportEntityId EntityOf(EntityName name)
    {
        if (!_named.TryGetValue(name, out var entity))
        {
            _named[name] = entity = NewEntity(name.Kind, name.Name);
        }

        return entity;
    }

    private ReportEntityId NewEntity(EntityKind kind, Span described) =>
        NewEntity(kind, Text.ToString(described.Start, described.Length));

    private ReportEntityId NewEntity(EntityKind kind, string name)
    {
        var entity = new ReportEntityId(Entities.Count);
        Entities.Add(new ReportEntity { Id = entity, Kind = kind, Name = name });
        return entity;
    }

    private void Mention(Span span, EntityKind kind, ReportEntityId entity, bool isName) => Mentions.Add(new ReportMention
    {
        Id = new MentionId(Mentions.Count), Start = span.Start, End = span.End, Kind = kind, IsName = isName, Entity = entity,
    });

    private void Event(Span trigger, Tense? tense) => Events.Add(new ReportEvent
    {
        Id = new EventId(Events.Count),
        Trigger = trigger,
        Tense = tense,
        Participants = Mentions.Count == 0 ? [] : [new ReportParticipant("agent", Mentions[^1].Id)],
        From = tense is null ? null : published.ToDateTime(TimeOnly.MinValue),
        To = tense is null ? null : published.ToDateTime(TimeOnly.MinValue).AddDays(1),
        Basis = tense is null ? null : TimeBasis.Published,
    });

    public List<ReportName> Names(ReportId report)
    {
        var spans = Mentions.ToLookup(mention => mention.Entity);
        return [.. _named.Select(pair => new ReportName(
            new NamedIn(report, pair.Key), pair.Key.Kind == EntityKind.Person ? [pair.Key.Name.Split(' ')[^1]] : [], [],
            spans[pair.Value].Count(), [.. spans[pair.Value].Take(8).Select(mention => new Span(mention.Start, mention.End))]))];
    }

    public Span Append(string words)
    {
        int start = Text.Length;
        Text.Append(words);
        return new Span(start, Text.Length);
    }
}
