using System.Numerics.Tensors;
using Sayso.Language.Networks;

namespace Sayso.Language.Coreference;

/// <summary>Joins descriptions and pronouns, and what names leave open, each to the earlier mention that it most likely means.</summary>
internal sealed class PairJoiner
{
    // How many mentions back every mention looks; and how many more of its own head word.
    private const int Window = 100;
    private const int MoreAlike = 16;

    private readonly MentionClusters _clusters;
    private readonly PairFeatures _features;
    private readonly bool[] _isKnown;

    // By cluster: whether it has a name, and the genders of its pronouns and nouns.
    private readonly bool[] _isNamed;
    private readonly byte[] _genders;
    private readonly Dictionary<int, float> _weights = [];
    private readonly Dictionary<string, List<int>> _alike = new(StringComparer.Ordinal);

    /// <param name="document">Parsed.</param>
    /// <param name="clusters">Joined so far as names and titles go.</param>
    public PairJoiner(Document document, MentionClusters clusters)
    {
        _clusters = clusters;
        _features = new PairFeatures(document, clusters);
        int count = clusters.Candidates.Count;
        _isNamed = new bool[count];
        _genders = new byte[count];
        _isKnown = new bool[count];
        var seen = new bool[count];
        var names = clusters.Candidates.Where(candidate => candidate is { Form: MentionForm.Name, Kind: EntityKind.Person })
            .Select(candidate => candidate.Range.First).ToHashSet();
        for (int i = 0; i < count; i++)
        {
            var candidate = clusters.Candidates[i];
            _genders[candidate.Cluster] |= _features.GenderOf(i);
            _isNamed[candidate.Cluster] |= candidate.Form == MentionForm.Name || IsCalled(document, candidate, names);
            _isKnown[i] = seen[candidate.Cluster];
            seen[candidate.Cluster] = true;
        }
    }

    public PairFeatures Features => _features;

    /// <summary>True for a mention that was joined to an earlier one before: nothing is left to find.</summary>
    public bool IsKnown(int mention) => _isKnown[mention];

    /// <summary>The earlier mentions that one may mean, the nearest first. To be asked in the order of the mentions.</summary>
    public void Antecedents(int mention, List<int> into)
    {
        into.Clear();
        var here = _clusters.Candidates[mention];
        int least = Math.Max(0, mention - Window);
        for (int before = mention - 1; before >= least; before--)
        {
            if (!Holds(_clusters.Candidates[before], here))
            {
                into.Add(before);
            }
        }

        if (here.Form == MentionForm.Pronoun)
        {
            return;
        }

        string lemma = _features.LemmaOf(mention);
        if (!_alike.TryGetValue(lemma, out var alike))
        {
            _alike[lemma] = alike = [];
        }

        for (int i = alike.Count - 1, more = 0; i >= 0 && more < MoreAlike; i--)
        {
            if (alike[i] < least)
            {
                into.Add(alike[i]);
                more++;
            }
        }

        alike.Add(mention);
    }

    public void Join(PairScorer scorer, MentionRows rows)
    {
        int count = _clusters.Candidates.Count;
        using var room = new PairRoom(count);
        Fill(room.Own, rows);
        scorer.Sides(room.Own, count, room.Later, isLater: true);
        scorer.Sides(room.Own, count, room.Earlier, isLater: false);
        var antecedents = new List<int>();
        for (int mention = 0; mention < count; mention++)
        {
            Antecedents(mention, antecedents);
            if (_isKnown[mention] || antecedents.Count == 0)
            {
                continue;
            }

            for (int pair = 0; pair < antecedents.Count; pair++)
            {
                int before = antecedents[pair];
                TensorPrimitives.Multiply(room.Own.AsSpan(mention * PairShape.Width, PairShape.Width),
                    room.Own.AsSpan(before * PairShape.Width, PairShape.Width), room.Products.AsSpan(pair * PairShape.Width));
                room.Earlier.AsSpan(before * PairShape.Hidden, PairShape.Hidden).CopyTo(room.Others.AsSpan(pair * PairShape.Hidden));
                _features.Write(mention, before, room.Features.AsSpan(pair * PairFeatures.Count, PairFeatures.Count));
            }

            var given = room.Scores.AsSpan(0, antecedents.Count);
            scorer.Score(room, mention, given);
            if (Best(mention, antecedents, given) is { } meant)
            {
                Merge(mention, meant);
            }
        }
    }

    /// <summary>
    /// The nearest of those that are most likely meant: what speaks for one mention of somebody speaks for the others too. Null when none
    /// of them is likelier than somebody new.
    /// </summary>
    private int? Best(int mention, List<int> antecedents, ReadOnlySpan<float> scores)
    {
        _weights.Clear();
        for (int pair = 0; pair < antecedents.Count; pair++)
        {
            int cluster = _clusters.Candidates[antecedents[pair]].Cluster;
            _weights[cluster] = _weights.GetValueOrDefault(cluster) + Gates.Exp(scores[pair]);
        }

        int? best = null;
        float most = 1;
        foreach (int before in antecedents)
        {
            float weight = _weights[_clusters.Candidates[before].Cluster];
            if (weight > most && MayBeOne(mention, before))
            {
                (best, most) = (before, weight);
            }
        }

        return best;
    }

    /// <summary>False for two who are called by different names, and for one who was called "she" beside one called "he".</summary>
    private bool MayBeOne(int mention, int before)
    {
        int here = _clusters.Candidates[mention].Cluster;
        int there = _clusters.Candidates[before].Cluster;
        var (own, other) = (_genders[here], _genders[there]);
        return here == there || (!(_isNamed[here] && _isNamed[there]) && (own == 0 || other == 0 || (own & other) != 0));
    }

    private void Merge(int mention, int before)
    {
        int here = _clusters.Candidates[mention].Cluster;
        int there = _clusters.Candidates[before].Cluster;
        _clusters.Merge(before, mention);
        int joined = _clusters.Candidates[mention].Cluster;
        _isNamed[joined] = _isNamed[here] || _isNamed[there];
        _genders[joined] = (byte)(_genders[here] | _genders[there]);
    }

    private void Fill(float[] own, MentionRows rows)
    {
        for (int i = 0; i < _clusters.Candidates.Count; i++)
        {
            var place = own.AsSpan(i * PairShape.Width, PairShape.Width);
            if (rows[_clusters.Candidates[i].Anchor] is { IsEmpty: false } row)
            {
                row.CopyTo(place);
            }
            else
            {
                place.Clear();
            }
        }
    }

    /// <summary>"The chairman of the union, Anton Reyes, ...": called by a name, however the parse hangs it.</summary>
    private static bool IsCalled(Document document, Candidate candidate, HashSet<int> names) =>
        candidate.Form == MentionForm.Description && names.Contains(candidate.Short.End + 1) && document.Word(candidate.Short.End) is ",";

    private static bool Holds(Candidate outer, Candidate inner) =>
        outer.Short.First <= inner.Range.First && outer.Short.End >= inner.Short.End;
}
