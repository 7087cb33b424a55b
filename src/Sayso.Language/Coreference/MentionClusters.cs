using System.Text;

namespace Sayso.Language.Coreference;

/// <summary>Joins candidates into entities, from the surest evidence to the least sure.</summary>
internal sealed class MentionClusters
{
    private readonly Document _document;
    // Null for a mention that stands alone: most do.
    private readonly List<int>?[] _members;

    public MentionClusters(Document document, List<Candidate> candidates)
    {
        _document = document;
        Candidates = candidates;
        _members = new List<int>?[candidates.Count];
        for (int i = 0; i < candidates.Count; i++)
        {
            candidates[i].Cluster = i;
        }
    }

    public List<Candidate> Candidates { get; }

    public void Join()
    {
        new NameJoiner(_document, this).Join();
        var descriptions = new DescriptionJoiner(_document, this);
        descriptions.JoinAppositions();
        descriptions.JoinDescriptions();
        var pronouns = new PronounJoiner(_document, this);
        pronouns.JoinSpeakers();
        pronouns.JoinPronouns();
    }

    public (List<Mention> Mentions, List<Entity> Entities) Result()
    {
        var entities = new List<Entity>();
        var numbers = new Dictionary<int, int>();
        var mentions = new List<Mention>(Candidates.Count);
        foreach (var candidate in Candidates)
        {
            if (!numbers.TryGetValue(candidate.Cluster, out int number))
            {
                number = entities.Count;
                numbers[candidate.Cluster] = number;
                entities.Add(Describe(candidate.Cluster));
            }

            mentions.Add(new Mention(_document.SpanOf(candidate.Range), candidate.Head, candidate.Kind, candidate.Form == MentionForm.Name,
                number));
        }

        return (mentions, entities);
    }

    public int Size(int cluster) => _members[cluster]?.Count ?? 1;

    public IReadOnlyList<int> Members(int cluster) => _members[cluster] ?? [cluster];

    public void Merge(int left, int right)
    {
        int into = Candidates[left].Cluster;
        int from = Candidates[right].Cluster;
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
            Candidates[member].Cluster = into;
        }

        all.AddRange(joining);
    }

    public bool IsPlural(int head)
    {
        string word = _document.Word(head).ToString();
        string lemma = _document.LemmaArray[head];
        return lemma is "people" or "person" ? word is "people" or "persons"
            : _document.TagArray[head] == PartOfSpeech.Noun && !word.Equals(lemma, StringComparison.OrdinalIgnoreCase);
    }

    public string Clean(Span span)
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

    private Entity Describe(int cluster)
    {
        if (_members[cluster] is not { } numbers)
        {
            return new Entity(Candidates[cluster].Kind, Clean(_document.SpanOf(Candidates[cluster].Range)), []);
        }

        var members = numbers.Order().Select(index => Candidates[index]).ToList();
        var named = members.Where(member => member.Form == MentionForm.Name).ToList();
        var pool = named.Count > 0 ? named : members.Where(member => member.Form == MentionForm.Description).ToList();
        pool = pool.Count > 0 ? pool : members;
        var kind = pool.GroupBy(member => member.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var forms = pool.Select(member => Clean(_document.SpanOf(member.Range))).Distinct(StringComparer.Ordinal).ToList();
        string name = forms.OrderByDescending(form => named.Count > 0 ? NameParts.WordsOf(form).Length : 0)
            .ThenBy(form => forms.IndexOf(form)).First();
        return new Entity(kind, name, [.. forms.Where(form => form != name).Take(50)]);
    }
}
