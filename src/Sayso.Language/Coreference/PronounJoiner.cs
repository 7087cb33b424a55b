namespace Sayso.Language.Coreference;

/// <summary>Joins pronouns: by person within a quotation, by agreement and recency elsewhere.</summary>
internal sealed class PronounJoiner(Document document, MentionClusters clusters)
{
    // How many mentions back a pronoun looks.
    private const int Window = 30;

    private readonly Document _document = document;
    private readonly MentionClusters _clusters = clusters;
    private readonly int[] _sentenceOf = document.SentenceOf;

    /// <summary>"I", "we" and "you" stay the same within one quotation, and outside quotation marks throughout the text.</summary>
    public void JoinSpeakers()
    {
        int[] quotation = _document.Quotations;
        var last = new Dictionary<(int Quotation, char Person), int>();
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            if (_clusters.Candidates[i].Form != MentionForm.Pronoun)
            {
                continue;
            }

            char person = _document.LowerArray[_clusters.Candidates[i].Head] switch
            {
                "i" or "me" or "my" or "mine" or "myself" => 'i',
                "we" or "us" or "our" or "ours" or "ourselves" => 'w',
                "you" or "your" or "yours" or "yourself" => 'y',
                _ => ' ',
            };
            if (person == ' ')
            {
                continue;
            }

            var key = (quotation[_clusters.Candidates[i].Head], person);
            if (last.TryGetValue(key, out int before))
            {
                _clusters.Merge(before, i);
            }

            last[key] = i;
        }
    }

    public void JoinPronouns()
    {
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            var candidate = _clusters.Candidates[i];
            if (candidate.Form != MentionForm.Pronoun)
            {
                continue;
            }

            string word = _document.LowerArray[candidate.Head];
            bool male = word is "he" or "him" or "his" or "himself";
            bool female = word is "she" or "her" or "hers" or "herself";
            bool plural = word is "they" or "them" or "their" or "theirs" or "themselves";
            bool thing = word is "it" or "its" or "itself";
            if (!male && !female && !plural && !thing)
            {
                continue;
            }

            int best = -1;
            int bestScore = 0;
            for (int before = i - 1; before >= Math.Max(0, i - Window); before--)
            {
                var other = _clusters.Candidates[before];
                if (other.Short.End > candidate.Range.First && other.Range.First <= candidate.Range.First)
                {
                    continue;
                }

                int apart = _sentenceOf[candidate.Head] - _sentenceOf[other.Head];
                if (apart > 3)
                {
                    break;
                }

                string otherLemma = _document.LemmaArray[other.Head].ToLowerInvariant();
                string otherWord = _document.LowerArray[other.Head];
                bool fits = other.Form == MentionForm.Pronoun
                    ? (male && otherWord is "he" or "him" or "his" or "himself")
                        || (female && otherWord is "she" or "her" or "hers" or "herself")
                        || (plural && otherWord is "they" or "them" or "their") || (thing && otherWord is "it" or "its")
                    : male || female
                        ? other.Kind == EntityKind.Person && !_clusters.IsPlural(other.Head) && !(male && Nominals.IsFemale(otherLemma))
                            && !(female && Nominals.IsMale(otherLemma)) && GenderFits(other.Cluster, male)
                        : plural
                            ? _clusters.IsPlural(other.Head) || (other.Kind == EntityKind.Organisation && other.Form == MentionForm.Name)
                        : other.Kind != EntityKind.Person && !_clusters.IsPlural(other.Head);
                if (!fits)
                {
                    continue;
                }

                int score = 40 - (8 * apart) - (i - before);
                score += _document.RelationArray[other.Head] == Dependency.Nsubj ? 10 : 0;
                score += other.Form == MentionForm.Name ? 4 : 0;
                score += _clusters.Size(other.Cluster) > 1 ? 3 : 0;
                score += thing && other.Form == MentionForm.Description && Nominals.KindOf(otherLemma) is null ? -12 : 0;
                score += thing && other.Kind == EntityKind.Organisation ? 5 : 0;
                if (score > bestScore)
                {
                    bestScore = score;
                    best = before;
                }
            }

            if (best >= 0)
            {
                _clusters.Merge(best, i);
            }
        }
    }

    /// <summary>A cluster that was called "she" is not called "he".</summary>
    private bool GenderFits(int cluster, bool male)
    {
        var members = _clusters.Members(cluster);
        for (int i = Math.Max(0, members.Count - 12); i < members.Count; i++)
        {
            var word = _document.Word(_clusters.Candidates[members[i]].Head);
            if (male ? word is "she" or "her" or "She" or "Her" : word is "he" or "his" or "him" or "He" or "His")
            {
                return false;
            }
        }

        return true;
    }
}
