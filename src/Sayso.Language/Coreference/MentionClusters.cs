using System.Text;

namespace Sayso.Language.Coreference;

/// <summary>Joins candidates into entities, from the surest evidence to the least sure.</summary>
internal sealed partial class MentionClusters
{
    // How many mentions back a description and a pronoun look.
    private const int DescriptionWindow = 40;
    private const int PronounWindow = 30;

    private static readonly HashSet<string> Particles = Lexicon.English.Words("particles", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Titles = Lexicon.English.Words("titles", StringComparer.OrdinalIgnoreCase);

    private readonly Document _document;
    private readonly List<Candidate> _candidates;
    // Null for a mention that stands alone: most do.
    private readonly List<int>?[] _members;
    private readonly int[] _sentenceOf;

    public MentionClusters(Document document, List<Candidate> candidates)
    {
        _document = document;
        _candidates = candidates;
        _sentenceOf = document.SentenceOf;
        _members = new List<int>?[candidates.Count];
        for (int i = 0; i < candidates.Count; i++)
        {
            candidates[i].Cluster = i;
        }
    }

    public void Join()
    {
        JoinNames();
        JoinAppositions();
        JoinDescriptions();
        JoinSpeakers();
        JoinPronouns();
    }

    public (List<Mention> Mentions, List<Entity> Entities) Result()
    {
        var entities = new List<Entity>();
        var numbers = new Dictionary<int, int>();
        var mentions = new List<Mention>(_candidates.Count);
        foreach (var candidate in _candidates)
        {
            if (!numbers.TryGetValue(candidate.Cluster, out int number))
            {
                number = entities.Count;
                numbers[candidate.Cluster] = number;
                entities.Add(Describe(candidate.Cluster));
            }

            mentions.Add(new Mention(_document.SpanOf(candidate.Range), candidate.Head, candidate.Kind, candidate.Form == MentionForm.Name, number));
        }

        return (mentions, entities);
    }

    private Entity Describe(int cluster)
    {
        if (_members[cluster] is not { } numbers)
        {
            return new Entity(_candidates[cluster].Kind, Clean(_document.SpanOf(_candidates[cluster].Range)), []);
        }

        var members = numbers.Order().Select(index => _candidates[index]).ToList();
        var named = members.Where(member => member.Form == MentionForm.Name).ToList();
        var pool = named.Count > 0 ? named : members.Where(member => member.Form == MentionForm.Description).ToList();
        pool = pool.Count > 0 ? pool : members;
        var kind = pool.GroupBy(member => member.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var forms = pool.Select(member => Clean(_document.SpanOf(member.Range))).Distinct(StringComparer.Ordinal).ToList();
        string name = forms.OrderByDescending(form => named.Count > 0 ? WordsOf(form).Length : 0).ThenBy(form => forms.IndexOf(form)).First();
        return new Entity(kind, name, [.. forms.Where(form => form != name).Take(50)]);
    }

    private string Clean(Span span)
    {
        var words = span.Of(_document.Text);
        if (!words.ContainsAnyExceptInRange(' ', '~') && !words.Contains("  ", StringComparison.Ordinal) && words[^1] != ' ')
        {
            return words.ToString();
        }

        var text = new StringBuilder(span.Length);
        foreach (char character in span.Of(_document.Text))
        {
            if (char.IsWhiteSpace(character))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (character is not ('\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')))
            {
                text.Append(character);
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The words of a name that tell it apart: no titles, particles or marks, in lower case.</summary>
    private static string[] WordsOf(string name) =>
        [.. name.Split([' ', '-', '\u00A0', '.', ',', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word)
            .Where(word => word.Length > 0 && !Particles.Contains(word) && !Titles.Contains(word)).Select(word => word.ToLowerInvariant())];

    private void JoinNames()
    {
        var words = new string[]?[_candidates.Count];
        var people = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _candidates.Count; i++)
        {
            if (_candidates[i].Form == MentionForm.Name)
            {
                string text = Clean(_document.SpanOf(_candidates[i].Range));
                words[i] = WordsOf(text) is { Length: > 0 } parts ? parts : [text.ToLowerInvariant()];
                if (words[i]!.Length > 1 && _candidates[i].Kind == EntityKind.Person)
                {
                    Remember(people, words[i]![^1], i);
                    Remember(people, words[i]![0], i);
                }
            }
        }

        var full = new Dictionary<string, int>(StringComparer.Ordinal);
        var initials = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _candidates.Count; i++)
        {
            if (words[i] is not { } parts)
            {
                continue;
            }

            string key = string.Join(' ', parts);
            string text = Clean(_document.SpanOf(_candidates[i].Range));
            if (full.TryGetValue(key, out int same))
            {
                Merge(same, i);
            }

            // A surname or a given name alone stands for the person last called so in full, or first if that comes later (headlines).
            if (parts.Length == 1 && people.TryGetValue(parts[0], out var bearers) && _candidates[i].Kind is EntityKind.Person or EntityKind.Organisation)
            {
                Merge(bearers.FindLast(bearer => bearer < i) is > 0 and var before ? before : bearers[0], i);
            }
            else if (parts.Length == 1 && text.Length is >= 2 and <= 8 && text.All(char.IsUpper) && initials.TryGetValue(text, out int acronym))
            {
                Merge(acronym, i);
            }

            full.TryAdd(key, i);
            if (parts.Length > 1 && _candidates[i].Kind != EntityKind.Person)
            {
                initials[string.Concat(parts.Select(word => char.ToUpperInvariant(word[0])))] = i;
            }
        }

        JoinDefinedAcronyms();
    }

    // Enough bearers of one name to tell the last before a mention; more only cost time.
    private static void Remember(Dictionary<string, List<int>> people, string word, int candidate)
    {
        if (!people.TryGetValue(word, out var bearers))
        {
            people[word] = bearers = [];
        }

        if (bearers.Count < 64)
        {
            bearers.Add(candidate);
        }
    }

    /// <summary>"Popular Mobilization Front (PMF)".</summary>
    private void JoinDefinedAcronyms()
    {
        for (int i = 1; i < _candidates.Count; i++)
        {
            var (before, here) = (_candidates[i - 1], _candidates[i]);
            if (before.Form == MentionForm.Name && here.Form == MentionForm.Name && here.Range.First - before.Range.End is >= 1 and <= 2
                && !(here.Kind == EntityKind.Person && before.Kind != EntityKind.Person) // "the Commander in Chief, Pacific (Felt)"
                && _document.Word(here.Range.First - 1) is "(" && here.Range.Count == 1 && _document.Word(here.Range.First).Length <= 8)
            {
                Merge(i - 1, i);
                for (int later = i + 1; later < Math.Min(_candidates.Count, i + 400); later++)
                {
                    if (_candidates[later].Range.Count == 1 && _document.Word(_candidates[later].Range.First).SequenceEqual(_document.Word(here.Range.First)))
                    {
                        Merge(i, later);
                    }
                }
            }
        }
    }

    /// <summary>"Marek Dolan, the National Security Adviser": a description that the parse hangs on a name, or stands right after it.</summary>
    private void JoinAppositions()
    {
        var byHead = new Dictionary<int, int>();
        for (int i = 0; i < _candidates.Count; i++)
        {
            byHead.TryAdd(_candidates[i].Head, i);
        }

        for (int i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            int head = _document.HeadArray[candidate.Head];
            if (candidate.Form != MentionForm.Pronoun && head >= 0 && _document.RelationArray[candidate.Head] == Dependency.Appos && byHead.TryGetValue(head, out int over) && over != i
                && _candidates[over].Form != MentionForm.Pronoun && Agree(_candidates[over], candidate) && !(candidate.Form == MentionForm.Name && _candidates[over].Form == MentionForm.Name))
            {
                Merge(over, i);
            }
        }
    }

    private void JoinDescriptions()
    {
        for (int i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Form != MentionForm.Description || !IsDefinite(candidate))
            {
                continue;
            }

            string lemma = _document.LemmaArray[candidate.Head].ToLowerInvariant();
            for (int before = i - 1; before >= Math.Max(0, i - DescriptionWindow); before--)
            {
                var other = _candidates[before];
                bool sameHead = other.Form == MentionForm.Description && _document.LemmaArray[other.Head].Equals(lemma, StringComparison.OrdinalIgnoreCase)
                    && IsPlural(other.Head) == IsPlural(candidate.Head) && other.Range.End <= candidate.Range.First && Modifiers(candidate).All(Modifiers(other).Contains);
                bool inName = other.Form == MentionForm.Name && other.Kind != EntityKind.Person && _document.LemmaArray[other.Range.End - 1].Equals(lemma, StringComparison.OrdinalIgnoreCase) && candidate.Range.Count == 2;
                if (sameHead || inName)
                {
                    Merge(before, i);
                    break;
                }
            }
        }
    }

    private bool IsDefinite(Candidate candidate) => _document.LemmaArray[candidate.Range.First].ToLowerInvariant() is "the" or "this" or "that";

    private bool IsPlural(int head)
    {
        string word = _document.Word(head).ToString();
        string lemma = _document.LemmaArray[head];
        return lemma is "people" or "person" ? word is "people" or "persons"
            : _document.TagArray[head] == PartOfSpeech.Noun && !word.Equals(lemma, StringComparison.OrdinalIgnoreCase);
    }

    private HashSet<string> Modifiers(Candidate candidate)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int token = candidate.Range.First; token < candidate.Head; token++)
        {
            if (_document.TagArray[token] is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn && _document.LemmaArray[token].ToLowerInvariant() is not ("same" or "said" or "latter"))
            {
                words.Add(_document.LemmaArray[token]);
            }
        }

        return words;
    }

    private static bool Agree(Candidate left, Candidate right) => left.Kind == right.Kind || left.Kind == EntityKind.Other || right.Kind == EntityKind.Other;

    private int Size(int cluster) => _members[cluster]?.Count ?? 1;

    private void Merge(int left, int right)
    {
        int into = _candidates[left].Cluster;
        int from = _candidates[right].Cluster;
        if (into == from)
        {
            return;
        }

        if (Size(into) < Size(from))
        {
            (into, from) = (from, into);
        }

        var all = _members[into] ??= [into];
        var joining = _members[from] ?? [from];
        foreach (int member in joining)
        {
            _candidates[member].Cluster = into;
        }

        all.AddRange(joining);
    }
}
