namespace Sayso.Language.Coreference;

/// <summary>Joins names by their parts and acronyms by their letters.</summary>
internal sealed class NameJoiner(Document document, MentionClusters clusters)
{
    private readonly Document _document = document;
    private readonly MentionClusters _clusters = clusters;

    /// <summary>Joins names that are one, then acronyms with the names that define them.</summary>
    public void Join()
    {
        var words = new string[]?[_clusters.Candidates.Count];
        var people = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            if (_clusters.Candidates[i].Form == MentionForm.Name)
            {
                string text = _clusters.Clean(_document.SpanOf(_clusters.Candidates[i].Range));
                words[i] = NameParts.WordsOf(text) is { Length: > 0 } parts ? parts : [text.ToLowerInvariant()];
                if (words[i]!.Length > 1 && _clusters.Candidates[i].Kind == EntityKind.Person)
                {
                    Remember(people, words[i]![^1], i);
                    Remember(people, words[i]![0], i);
                }
            }
        }

        var full = new Dictionary<string, int>(StringComparer.Ordinal);
        var initials = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            if (words[i] is not { } parts)
            {
                continue;
            }

            string key = string.Join(' ', parts);
            string text = _clusters.Clean(_document.SpanOf(_clusters.Candidates[i].Range));
            if (full.TryGetValue(key, out int same))
            {
                _clusters.Merge(same, i);
            }

            // A surname or a given name alone stands for the person last called so in full, or first if that comes later (headlines).
            if (parts.Length == 1 && people.TryGetValue(parts[0], out var bearers)
                && _clusters.Candidates[i].Kind is EntityKind.Person or EntityKind.Organisation)
            {
                int last = bearers.FindLast(bearer => bearer < i) is > 0 and var before ? before : bearers[0];
                _clusters.Merge(Called(bearers, i) ?? last, i);
            }
            else if (parts.Length == 1 && text.Length is >= 2 and <= 8 && text.All(char.IsUpper)
                && initials.TryGetValue(text, out int acronym))
            {
                _clusters.Merge(acronym, i);
            }

            full.TryAdd(key, i);
            if (parts.Length > 1 && _clusters.Candidates[i].Kind != EntityKind.Person)
            {
                initials[string.Concat(parts.Select(word => char.ToUpperInvariant(word[0])))] = i;
            }
        }

        JoinDefinedAcronyms();
    }

    /// <summary>"Mr Dvorak, the builder": of several who bear the name, whoever was called "Builder Marek Dvorak".</summary>
    private int? Called(List<int> bearers, int name)
    {
        int end = _clusters.Candidates[name].Range.End;
        if (bearers.Count < 2 || end + 2 >= _document.LowerArray.Length || _document.Word(end) is not ","
            || _document.LowerArray[end + 1] != "the")
        {
            return null;
        }

        int found = bearers.FindIndex(bearer => _clusters.Candidates[bearer].Range.First is > 0 and var first
            && _document.LowerArray[first - 1] == _document.LowerArray[end + 2]);
        return found < 0 ? null : bearers[found];
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
        for (int i = 1; i < _clusters.Candidates.Count; i++)
        {
            var (before, here) = (_clusters.Candidates[i - 1], _clusters.Candidates[i]);
            if (before.Form == MentionForm.Name && here.Form == MentionForm.Name && here.Range.First - before.Range.End is >= 1 and <= 2
                && !(here.Kind == EntityKind.Person && before.Kind != EntityKind.Person) // "the Commander in Chief, Pacific (Felt)"
                && _document.Word(here.Range.First - 1) is "(" && here.Range.Count == 1 && _document.Word(here.Range.First).Length <= 8)
            {
                _clusters.Merge(i - 1, i);
                for (int later = i + 1; later < Math.Min(_clusters.Candidates.Count, i + 400); later++)
                {
                    if (_clusters.Candidates[later].Range.Count == 1
                        && _document.Word(_clusters.Candidates[later].Range.First).SequenceEqual(_document.Word(here.Range.First)))
                    {
                        _clusters.Merge(i, later);
                    }
                }
            }
        }
    }
}
