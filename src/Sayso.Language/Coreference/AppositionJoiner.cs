namespace Sayso.Language.Coreference;

/// <summary>Joins descriptions to names that they stand beside.</summary>
internal sealed class AppositionJoiner(Document document, MentionClusters clusters)
{
    private readonly Document _document = document;
    private readonly MentionClusters _clusters = clusters;

    /// <summary>
    /// "Marek Dolan, the National Security Adviser": a description that the parse hangs on a name, or stands right after it.
    /// </summary>
    public void Join()
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
                    && !(_clusters.IsNamed(candidate.Cluster) && _clusters.IsNamed(_clusters.Candidates[over].Cluster)))
            {
                _clusters.Merge(over, i);
            }
        }
    }

    private static bool Agree(Candidate left, Candidate right) =>
        left.Kind == right.Kind || left.Kind == EntityKind.Other || right.Kind == EntityKind.Other;
}
