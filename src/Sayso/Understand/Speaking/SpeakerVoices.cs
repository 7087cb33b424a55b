using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Parts;

namespace Sayso.Understand.Speaking;

/// <summary>The voices of those who speak for themselves: whoever a label names, the author of what is signed, else the outlet.</summary>
internal sealed class SpeakerVoices
{
    private readonly VoiceBook _voices;
    private readonly Document _document;
    private readonly Dictionary<string, VoiceId> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _entities = new(StringComparer.OrdinalIgnoreCase);

    public SpeakerVoices(VoiceBook voices, Report report, Document document)
    {
        _voices = voices;
        _document = document;
        Places = new Speakers(report, document);

        // "DON GONYEA, HOST:" once, "GONYEA:" from then on.
        foreach (string name in Places.Names.Select(SpeakerName.WithoutTitles))
        {
            _fullNames.TryAdd(name[(name.LastIndexOf(' ') + 1)..], name);
        }

        foreach (bool isPerson in (ReadOnlySpan<bool>)[true, false])
        {
            for (int number = 0; number < document.Entities.Count; number++)
            {
                if (voices.IsNamed(number) && (document.Entities[number].Kind == EntityKind.Person) == isPerson)
                {
                    Register(document.Entities[number], number);
                }
            }
        }
    }

    /// <summary>Who speaks where.</summary>
    public Speakers Places { get; }

    /// <summary>Who speaks at a span where nobody is cited.</summary>
    /// <returns>The voice, and where the report says so; null where it does not.</returns>
    public (Voice Voice, Span? Where) At(Span span)
    {
        if (Places.LabelOf(span) is { } label)
        {
            return (Once(SpeakerName.Bare(label.Of(_document.Text)), name => Labelled(name, label)), label);
        }

        return Places.Author is { } author ? (Once(author.Name, _ => Signed(author)), author.Span) : (_voices.Outlet, null);
    }

    private Voice Signed(Signature author) => _voices.Add(
        author.IsOne ? VoiceKind.Person : VoiceKind.Group, author.Name, author.Span, EntityCalled(author.Name), false);

    private Voice Labelled(string name, Span label)
    {
        if (SpeakerName.IsRole(name))
        {
            string role = name.Length > 1 ? name.ToLowerInvariant() : name;
            return _voices.Add(
                VoiceKind.Unnamed, role, label, null, role.StartsWith("unidentified", StringComparison.Ordinal), role.Split(' ')[^1]);
        }

        string bare = SpeakerName.WithoutTitles(name);
        if (Outlets.IsOutlet(bare) || _voices.IsOwn(bare))
        {
            return _voices.Add(VoiceKind.Outlet, bare, label, null, false);
        }

        string full = bare.Contains(' ', StringComparison.Ordinal) ? bare : _fullNames.GetValueOrDefault(bare, bare);
        return EntityCalled(full) is { } number && _document.Entities[number] is var known
            ? _voices.Add(
                known.Kind == EntityKind.Person ? VoiceKind.Person : VoiceKind.Institution, SpeakerName.Spelt(known.Name), label, number,
                false)
            : _voices.Add(VoiceKind.Person, SpeakerName.Spelt(full), label, null, false);
    }

    private Voice Once(string name, Func<string, Voice> make)
    {
        if (!_known.TryGetValue(name, out var id))
        {
            _known[name] = id = make(name).Id;
        }

        return _voices.All[id.Number];
    }

    /// <summary>Persons and bodies by their names, persons by their last names too.</summary>
    private void Register(Entity entity, int number)
    {
        if (entity.Kind is EntityKind.Person or EntityKind.Organisation)
        {
            foreach (string name in entity.Aliases.Append(entity.Name))
            {
                _entities.TryAdd(name, number);
            }

            if (entity.Kind == EntityKind.Person)
            {
                _entities.TryAdd(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..], number);
            }
        }
    }

    private int? EntityCalled(string name) => _entities.TryGetValue(name, out int number) ? number : null;
}
