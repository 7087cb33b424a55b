using Sayso.Cases;
using Sayso.Language;
using Sayso.Understand.Speaking;

namespace Sayso.Understand;

/// <summary>The voices of one report: each entity or description once, under the fullest name that the report gives.</summary>
internal sealed class VoiceBook
{
    private readonly Document? _document;
    private readonly SourceMentions? _mentions;
    private readonly List<Voice> _voices = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] _named;
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

    private readonly SpeakerVoices? _speakers;

    /// <param name="report">The report.</param>
    /// <param name="document">What was read in it; null for a report that is not read.</param>
    public VoiceBook(Report report, Document? document)
    {
        _document = document;
        _mentions = document is null ? null : new SourceMentions(document);
        _named = new bool[document?.Entities.Count ?? 0];
        foreach (var mention in document?.Mentions ?? [])
        {
            _named[mention.Entity] |= mention.IsName;
        }

        _speakers = document is null ? null : new SpeakerVoices(this, report, document);

        string outlet = report.Outlet ?? (Uri.TryCreate(report.Url, UriKind.Absolute, out var url) ? url.Host : Outlets.Unknown);
        _voices.Add(new Voice(default, VoiceKind.Outlet, outlet, [], null, false));
        Register(outlet, 0);
        foreach (var attribution in document?.Attributions ?? [])
        {
            if (attribution.Addressee is { } addressee && NameAt(addressee) is { } name && Outlets.MayBeOutlet(name.Name))
            {
                _told.Add(Bare(name.Name));
            }
        }
    }

    public IReadOnlyList<Voice> All => _voices;

    /// <summary>The report's own outlet.</summary>
    public Voice Outlet => _voices[0];

    /// <summary>Who speaks where nobody is cited.</summary>
    public SpeakerVoices Speakers => _speakers ?? throw new InvalidOperationException("Who speaks is known when a report is read.");

    /// <summary>The outlet that was told, or null when the addressee is somebody else, nobody, or the report's own outlet.</summary>
    public Voice? Told(Span? addressee)
    {
        if (addressee is not { } span || NameAt(span) is not { } name || !(Outlets.IsOutlet(name.Name) || Outlets.MayBeOutlet(name.Name)))
        {
            return null;
        }

        var voice = Add(VoiceKind.Outlet, name.Name, span, name.Entity, false);
        return voice.Id == default ? null : voice;
    }

    /// <summary>The voices that a source names, one for each of several joined by "and" or "or".</summary>
    public IReadOnlyList<Voice> Of(IReadOnlyList<Span> source)
    {
        var voices = new List<Voice>(source.Count);
        foreach (var span in source)
        {
            foreach (var one in SourceSplitter.Split(_document!, span))
            {
                var voice = One(one);
                if (!voices.Exists(known => known.Id == voice.Id))
                {
                    voices.Add(voice);
                }
            }
        }

        return voices;
    }

    /// <summary>Nobody that the text names.</summary>
    public Voice Unstated(IReadOnlyList<Span> cue)
    {
        string name = cue.Count > 0 ? Clean(cue[0]) : "unstated";
        return Add(VoiceKind.Unstated, name, cue.Count > 0 ? cue[0] : null, null, false);
    }

    private Voice One(Span span)
    {
        var document = _document!;
        var range = document.TokensIn(span);
        int head = HeadOf(range);
        if (document.Tags[head] == PartOfSpeech.Pron && document.Word(head).ToString().ToLowerInvariant() is "we" or "us" or "i"
            && document.Tags[range.First] == PartOfSpeech.Pron)
        {
            return Speakers.At(span).Voice; // outside quotation marks, whoever speaks there speaks of himself
        }

        if (Antecedent(head) is { } antecedent)
        {
            return One(antecedent); // "Anton Reyes, who told the Courier that ..."
        }

        var named = _mentions!.Named(span, head);
        string lemma = document.Lemmas[head].ToLowerInvariant();
        if (named is { } mention)
        {
            var entity = document.Entities[mention.Entity];
            bool own = mention.Head == head || _mentions.IsTitle(head, mention) || entity.Kind == EntityKind.Person;
            if (own && entity.Kind == EntityKind.Person && !SourceWords.Documents.Contains(lemma) && !_mentions.IsPossessor(mention, head))
            {
                return Add(VoiceKind.Person, entity.Name, span, mention.Entity, false);
            }

            if (SourceWords.Publications.Contains(lemma) && mention.Head != head
                && (Outlets.IsOutlet(entity.Name) || _told.Contains(Bare(entity.Name))))
            {
                return Add(VoiceKind.Outlet, entity.Name, span, mention.Entity, false);
            }

            if (own && !_mentions.IsPossessor(mention, head))
            {
                bool outlet = Outlets.IsOutlet(entity.Name) || _told.Contains(Bare(entity.Name));
                return Add(outlet ? VoiceKind.Outlet : VoiceKind.Institution, entity.Name, span, mention.Entity, false);
            }
        }

        // A pronoun or a description that the report elsewhere gives a name.
        if (_mentions!.At(span, head) is { } described && document.Entities[described.Entity] is { } known)
        {
            bool pronoun = document.Tags[head] == PartOfSpeech.Pron;
            bool isNamed = _named[described.Entity];
            if (isNamed)
            {
                return known.Kind == EntityKind.Person ? Add(VoiceKind.Person, known.Name, span, described.Entity, false)
                    : Add(Outlets.IsOutlet(known.Name) || _told.Contains(Bare(known.Name)) ? VoiceKind.Outlet : VoiceKind.Institution,
                        known.Name, span, described.Entity, false);
            }

            if (pronoun && _voices.Find(voice => voice.Entity?.Number == described.Entity) is { } joined)
            {
                return Add(joined.Kind, joined.Name, span, described.Entity, joined.IsAnonymous);
            }

            if (!pronoun && _voices.Find(voice => voice.Entity?.Number == described.Entity
                && voice.Kind is VoiceKind.Unnamed) is { } earlier)
            {
                return Add(earlier.Kind, earlier.Name, span, described.Entity, earlier.IsAnonymous);
            }

            return Describe(span, head, pronoun ? known.Name : null, described.Entity);
        }

        return _mentions.First(span) is { } first
            ? Add(VoiceKind.Person, document.Entities[first.Entity].Name, span, first.Entity, false) : Describe(span, head, null, null);
    }

    /// <summary>Whom a relative pronoun stands for: what its clause stands beside. Null for any other word.</summary>
    private Span? Antecedent(int token)
    {
        var document = _document!;
        if (document.Tags[token] != PartOfSpeech.Pron || document.Word(token) is not ("who" or "which" or "that")
            || document.Heads[token] is not (>= 0 and var verb) || document.Relations[verb] != Dependency.Acl)
        {
            return null;
        }

        int noun = document.Heads[verb];
        return noun >= 0 && noun < token && document.Mentions.FirstOrDefault(mention => mention.Head == noun) is { } mention ? mention.Span
            : null;
    }

    /// <summary>The token that carries a source. "Kaldera's Interior Ministry" is a ministry, whatever the parse makes of it.</summary>
    private int HeadOf(TokenRange range)
    {
        var document = _document!;
        int head = document.HeadOf(range);
        while (head + 2 < range.End && document.Word(head + 1) is "'s" or "’s" or "'" or "’")
        {
            int last = head + 1;
            while (last + 1 < range.End
                && document.Tags[last + 1] is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)
            {
                last++;
            }

            if (last == head + 1)
            {
                break;
            }

            head = last;
        }

        return head;
    }

    private Voice Describe(Span span, int head, string? name, int? entity)
    {
        var document = _document!;
        string lemma = document.Lemmas[head].ToLowerInvariant();
        name ??= Description(span);
        if (Outlets.IsOutlet(name) || Outlets.IsOutlet(Bare(name)))
        {
            return Add(VoiceKind.Outlet, name, span, entity, false);
        }

        if (SourceWords.Documents.Contains(lemma))
        {
            return Add(VoiceKind.Document, name, span, entity, false, lemma);
        }

        if (SourceWords.Groups.Contains(lemma) && !SourceWords.Insiders.Contains(lemma))
        {
            return Add(
                SourceWords.Institutions.Contains(lemma) ? VoiceKind.Institution : VoiceKind.Group, name, span, entity, false, lemma);
        }

        if (SourceWords.Insiders.Contains(lemma) || document.Tags[head] == PartOfSpeech.Num
            || (document.Tags[head] == PartOfSpeech.Pron && lemma is "one" or "some" or "who" or "another"))
        {
            return Add(VoiceKind.Unnamed, name, span, entity, true, lemma);
        }

        if (SourceWords.Institutions.Contains(lemma) || document.Tags[head] == PartOfSpeech.Propn)
        {
            return Add(
                Outlets.IsOutlet(name) || _told.Contains(Bare(name)) ? VoiceKind.Outlet : VoiceKind.Institution, name, span, entity, false,
                document.Tags[head] == PartOfSpeech.Propn ? null : lemma);
        }

        bool plural = document.Tags[head] == PartOfSpeech.Noun && !document.Word(head)
            .Equals(document.Lemmas[head], StringComparison.OrdinalIgnoreCase);
        return plural ? Add(VoiceKind.Group, name, span, entity, false, lemma)
            : Add(VoiceKind.Unnamed, name, span, entity, document.Tags[head] != PartOfSpeech.Pron, lemma);
    }

    /// <summary>A description without what is told of it: "who spoke to Reuters", ", who leads the inquiry".</summary>
    private string Description(Span span)
    {
        var document = _document!;
        var range = document.TokensIn(span);
        int end = range.End;
        for (int token = range.First + 1; token < range.End; token++)
        {
            bool clause = document.Word(token) is "who" or "which" or "whom" or "," or "(" or "speaking"
                || (document.Word(token) is "that" && document.Tags[token] != PartOfSpeech.Det)
                || (document.Word(token) is "on" && token + 1 < range.End && document.Word(token + 1) is "condition")
                || (document.Tags[token] == PartOfSpeech.Verb && document.Relations[token] is Dependency.Acl
                    && !(document.Word(token) is "close" or "familiar"));
            if (clause)
            {
                end = token;
                break;
            }
        }

        return Clean(document.SpanOf(new TokenRange(range.First, Math.Max(end, range.First + 1))));
    }

    /// <summary>True for the report's own outlet, by whatever name.</summary>
    public bool IsOwn(string name) => _byKey.TryGetValue(Bare(name), out int index) && index == 0;

    /// <summary>True for an entity that the report gives a name.</summary>
    public bool IsNamed(int entity) => _named[entity];

    /// <summary>The voice of a kind and name; at its first mention it is made.</summary>
    public Voice Add(VoiceKind kind, string name, Span? span, int? entity, bool anonymous, string? head = null)
    {
        // A newspaper's "the Courier" is the Velin Courier; its own outlet is v0 by whatever name.
        string key = kind == VoiceKind.Outlet ? Bare(name) : $"{kind}:{name}";
        if (!_byKey.TryGetValue(key, out int index) && kind is VoiceKind.Outlet or VoiceKind.Institution
            && _byKey.TryGetValue(Bare(name), out int outlet))
        {
            index = outlet;
            _byKey[key] = index;
        }
        else if (!_byKey.TryGetValue(key, out index))
        {
            index = _voices.Count;
            _voices.Add(new Voice(new VoiceId(index), kind, name, [], Of(entity), anonymous) { Head = head });
            _byKey[key] = index;
        }

        var voice = _voices[index];
        if (span is { } where && !voice.Spans.Contains(where))
        {
            voice = voice with { Spans = [.. voice.Spans, where], Entity = voice.Entity ?? Of(entity) };
            _voices[index] = voice;
        }

        return voice;
    }

    private static ReportEntityId? Of(int? entity) => entity is { } number ? new ReportEntityId(number) : null;

    private void Register(string outlet, int index)
    {
        string bare = Bare(outlet);
        _byKey.TryAdd(bare, index);
        // "the Courier" for the Velin Courier, "the Monitor" for the Kaldera Monitor.
        int space = bare.LastIndexOf(' ');
        if (space > 0)
        {
            _byKey.TryAdd(bare[(space + 1)..], index);
        }
    }

    private (string Name, int? Entity)? NameAt(Span span)
    {
        var mention = _mentions!.In(span).FirstOrDefault(mention => mention.IsName);
        if (mention is not null)
        {
            var entity = _document!.Entities[mention.Entity];
            return entity.Kind == EntityKind.Person && !Outlets.IsOutlet(entity.Name) && !_byKey.ContainsKey(Bare(entity.Name)) ? null
                : (entity.Name, mention.Entity);
        }

        string text = Clean(span);
        return text.Length > 0 && text.Split(' ')[^1] is { Length: > 1 } last && char.IsUpper(last[0]) ? (text, null) : null;
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private string Clean(Span span) =>
        string.Join(' ', span.Of(_document!.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("\u00AD", "", StringComparison.Ordinal);
}
