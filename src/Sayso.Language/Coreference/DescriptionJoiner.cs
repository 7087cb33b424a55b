namespace Sayso.Language.Coreference;

/// <summary>Joins descriptions to names that they stand beside, and to descriptions and names by their heads.</summary>
internal sealed class DescriptionJoiner(Document document, MentionClusters clusters)
{
    // How many mentions back a description looks.
    private const int Window = 40;

    private readonly Document _document = document;
    private readonly MentionClusters _clusters = clusters;

    /// <summary>
    /// "Marek Dolan, the National Security Adviser": a description that the parse hangs on a name, or stands right after it.
    /// </summary>
    public void JoinAppositions()
    {
        var byHead = new Dictionary<int, int>();
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            byHead.TryAdd(_clusters.Candidates[i].Head, i);
        }

        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            var candidate = _clusters.Candidates[i];
            int head = _document.HeadArray[candidate.Head];
            if (candidate.Form != MentionForm.Pronoun && head >= 0 && _document.RelationArray[candidate.Head] == Dependency.Appos
                && byHead.TryGetValue(head, out int over) && over != i
                && _clusters.Candidates[over].Form != MentionForm.Pronoun && Agree(_clusters.Candidates[over], candidate)
                    && !(candidate.Form == MentionForm.Name && _clusters.Candidates[over].Form == MentionForm.Name))
            {
                _clusters.Merge(over, i);
            }
        }
    }

    public void JoinDescriptions()
    {
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            var candidate = _clusters.Candidates[i];
            if (candidate.Form != MentionForm.Description || !IsDefinite(candidate))
            {
                continue;
            }

            string lemma = _document.LemmaArray[candidate.Head].ToLowerInvariant();
            for (int before = i - 1; before >= Math.Max(0, i - Window); before--)
            {
                var other = _clusters.Candidates[before];
                bool sameHead = other.Form == MentionForm.Description
                    && _document.LemmaArray[other.Head].Equals(lemma, StringComparison.OrdinalIgnoreCase)
                    && _clusters.IsPlural(other.Head) == _clusters.IsPlural(candidate.Head) && other.Range.End <= candidate.Range.First
                        && Modifiers(candidate).All(Modifiers(other).Contains);
                bool inName = other.Form == MentionForm.Name && other.Kind != EntityKind.Person
                    && _document.LemmaArray[other.Range.End - 1].Equals(lemma, StringComparison.OrdinalIgnoreCase)
                    && candidate.Short.Count == 2;
                if (sameHead || inName)
                {
                    _clusters.Merge(before, i);
                    break;
                }
            }
        }
    }

    private bool IsDefinite(Candidate candidate) =>
        _document.LemmaArray[candidate.Range.First].ToLowerInvariant() is "the" or "this" or "that";

    private HashSet<string> Modifiers(Candidate candidate)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int token = candidate.Range.First; token < candidate.Head; token++)
        {
            if (_document.TagArray[token] is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn
                && _document.LemmaArray[token].ToLowerInvariant() is not ("same" or "said" or "latter"))
            {
                words.Add(_document.LemmaArray[token]);
            }
        }

        return words;
    }

    private static bool Agree(Candidate left, Candidate right) =>
        left.Kind == right.Kind || left.Kind == EntityKind.Other || right.Kind == EntityKind.Other;
}
