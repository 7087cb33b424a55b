using System.Numerics.Tensors;
using System.Text;

namespace Sayso.Language.Coreference;

/// <summary>Joins candidates into entities, from the surest evidence to the least sure.</summary>
internal sealed class MentionClusters
{
    private readonly Document _document;
    private static readonly int KindCount = Enum.GetValues<EntityKind>().Length;

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

    /// <summary>Joins what names, appositions and titles say is one.</summary>
    public void JoinNames()
    {
        // A name and the phrase around it.
        var names = new Dictionary<TokenRange, int>();
        for (int i = 0; i < Candidates.Count; i++)
        {
            if (Candidates[i].Form == MentionForm.Name)
            {
                names[Candidates[i].Range] = i;
            }
        }

        for (int i = 0; i < Candidates.Count; i++)
        {
            if (Candidates[i].Form == MentionForm.Description && names.TryGetValue(Candidates[i].Short, out int name))
            {
                Merge(i, name);
            }
        }

        new NameJoiner(_document, this).Join();
        new AppositionJoiner(_document, this).Join();
        new TitleJoiner(_document, this).Join();
    }

    public (List<Mention> Mentions, List<Entity> Entities) Result()
    {
        var entities = new List<Entity>();
        var numbers = new Dictionary<int, int>();
        var mentions = new List<Mention>(Candidates.Count);
        foreach (var candidate in Candidates)
        {
            // "This" says nothing of whom it stands for when nobody was found.
            if (candidate.Form == MentionForm.Pronoun && Size(candidate.Cluster) == 1
                && MentionReader.IsPointing(_document, candidate.Head))
            {
                continue;
            }

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

    /// <summary>True when one of its mentions is a name.</summary>
    public bool IsNamed(int cluster) => Members(cluster).Any(member => Candidates[member].Form == MentionForm.Name);

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
        var word = _document.Word(head);
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
            return new Entity(Candidates[cluster].Kind, Clean(_document.SpanOf(Candidates[cluster].Short)), []);
        }

        int[] members = [.. numbers];
        Array.Sort(members);
        bool isNamed = Array.Exists(members, member => Candidates[member].Form == MentionForm.Name);
        bool isDescribed = Array.Exists(members, member => Candidates[member].Form == MentionForm.Description);
        var forms = new List<string>();
        Span<int> kinds = stackalloc int[KindCount];
        foreach (int member in members)
        {
            var form = Candidates[member].Form;
            if (isNamed ? form == MentionForm.Name : form == MentionForm.Description || !isDescribed)
            {
                kinds[(int)Candidates[member].Kind]++;
                string words = Clean(_document.SpanOf(Candidates[member].Short));
                if (!forms.Contains(words))
                {
                    forms.Add(words);
                }
            }
        }

        // The kind of most, the name of most words; the first of those alike.
        var kind = (EntityKind)kinds.IndexOf(TensorPrimitives.Max<int>(kinds));
        string name = isNamed && forms.Count > 1 ? forms.MaxBy(form => NameParts.WordsOf(form).Length)! : forms[0];
        return new Entity(kind, name, [.. forms.Where(form => form != name).Take(50)]);
    }
}
