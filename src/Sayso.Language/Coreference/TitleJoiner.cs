namespace Sayso.Language.Coreference;

/// <summary>"The attorney general" is whom the text calls "Attorney General Eric Holm", where nobody else holds the title.</summary>
internal sealed class TitleJoiner(Document document, MentionClusters clusters)
{
    private const int LongestTitle = 5;

    // Of two who hold a title, the one who was named last counts while he is as near as this many mentions.
    private const int Near = 12;

    private static readonly Dictionary<string, string> Short = Lexicon.English.Values("short-titles", value => value);
    private static readonly HashSet<string> Bodies = Lexicon.English.Words("institutions");
    private static readonly HashSet<string> Gone = ["former", "ex", "late", "then", "acting"];

    private readonly Document _document = document;
    private readonly MentionClusters _clusters = clusters;

    public void Join()
    {
        // The names that stand behind a title, by its words and by its last.
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            var candidate = _clusters.Candidates[i];
            if (candidate.Form == MentionForm.Name && candidate.Kind == EntityKind.Person)
            {
                foreach (string title in TitlesBefore(candidate.Range.First))
                {
                    (holders.TryGetValue(title, out var known) ? known : holders[title] = []).Add(i);
                }
            }
        }

        if (holders.Count == 0)
        {
            return;
        }

        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            var candidate = _clusters.Candidates[i];
            if (candidate.Form == MentionForm.Description && !_clusters.IsNamed(candidate.Cluster) && Title(candidate) is { } title
                && holders.TryGetValue(title, out var named) && Holder(named, i) is { } holder)
            {
                _clusters.Merge(holder, i);
            }
        }
    }

    private int? Holder(List<int> named, int description)
    {
        int cluster = _clusters.Candidates[named[0]].Cluster;
        if (named.TrueForAll(name => _clusters.Candidates[name].Cluster == cluster))
        {
            return named[0];
        }

        int last = named.FindLastIndex(name => name < description);
        return last >= 0 && description - named[last] <= Near ? named[last] : null;
    }

    /// <summary>"Treasury Secretary" before "Jack Loy": "treasury secretary" and "secretary"; nothing for a former one.</summary>
    private IEnumerable<string> TitlesBefore(int name)
    {
        int first = name;
        while (first > 0 && name - first < LongestTitle && (IsTitleWord(first - 1) || IsJoint(first - 1, name)))
        {
            first--;
        }

        if (first == name || (first > 0 && Gone.Contains(_document.LowerArray[first - 1])) || Gone.Contains(_document.LowerArray[first]))
        {
            yield break;
        }

        string[] words = [.. Enumerable.Range(first, name - first)
            .Select(token => Short.GetValueOrDefault(_document.LowerArray[token], _document.LowerArray[token]))];
        int of = Array.IndexOf(words, "of");
        if (of > 0)
        {
            // "Secretary of State": the whole of it, and "secretary".
            yield return string.Join(' ', words);
            yield return words[of - 1];
            yield break;
        }

        for (int cut = 0; cut < words.Length && IsPersons(words[^1]); cut++)
        {
            yield return string.Join(' ', words[cut..]);
        }
    }

    private bool IsJoint(int token, int name) => token > 0 && token < name - 1 && _document.LowerArray[token] == "of"
        && IsTitleWord(token - 1) && IsPersons(_document.LowerArray[token - 1]);

    /// <summary>True for the last word of a title, which is no place or body.</summary>
    private static bool IsPersons(string word) => Nominals.KindOf(word) is null or EntityKind.Person && !Bodies.Contains(word);

    // A capital and no name of its own, in the same sentence: "House Speaker John Boehner" gives "house speaker" and "speaker".
    private bool IsTitleWord(int token) =>
        _document.TagArray[token] is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj
        && (_document.Forms.Flags[token] & TokenFlags.Capital) != 0
        && _document.SentenceOf[token] == _document.SentenceOf[token + 1]
        && (_document.NameLabels.Length <= token || _document.NameLabels[token] == 0 || _document.NameLabels[token + 1] == 0
            || Nominals.KindOf(_document.LowerArray[token]) == EntityKind.Person);

    /// <summary>The words of a description of one person behind "the" and nothing else; null for any other.</summary>
    private string? Title(Candidate candidate)
    {
        var range = candidate.Short;
        int end = range.End > range.First + 1 && _document.TagArray[range.End - 1] == PartOfSpeech.Pron ? range.End - 1 : range.End;
        if (_document.LowerArray[range.First] != "the" || end - range.First is < 2 or > LongestTitle || _clusters.IsPlural(candidate.Head)
            || candidate.Kind == EntityKind.Organisation)
        {
            return null;
        }

        for (int token = range.First + 1; token < end; token++)
        {
            if (_document.TagArray[token] is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn)
                && _document.LowerArray[token] != "of")
            {
                return null;
            }
        }

        return string.Join(' ', Enumerable.Range(range.First + 1, end - range.First - 1).Select(token => _document.LowerArray[token]));
    }
}
