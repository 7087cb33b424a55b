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
    private readonly Dictionary<string, List<int>> _alike = new(StringComparer.Ordinal);

    /// <param name="document">Parsed.</param>
    /// <param name="clusters">Joined so far as names and titles go.</param>
    public PairJoiner(Document document, MentionClusters clusters)
    {
        _clusters = clusters;
        _features = new PairFeatures(document, clusters);
        var seen = new HashSet<int>();
        _isKnown = [.. clusters.Candidates.Select(candidate => !seen.Add(candidate.Cluster))];
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
        float[] own = Rows(_clusters.Candidates, rows);
        float[] later = scorer.Sides(own, count, isLater: true);
        float[] earlier = scorer.Sides(own, count, isLater: false);
        float[] products = new float[PairShape.Most * PairShape.Width];
        float[] others = new float[PairShape.Most * PairShape.Hidden];
        float[] hidden = new float[PairShape.Most * PairShape.Hidden];
        float[] scores = new float[PairShape.Most];
        int[] features = new int[PairShape.Most * PairFeatures.Count];
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
                System.Numerics.Tensors.TensorPrimitives.Multiply(own.AsSpan(mention * PairShape.Width, PairShape.Width),
                    own.AsSpan(before * PairShape.Width, PairShape.Width), products.AsSpan(pair * PairShape.Width));
                earlier.AsSpan(before * PairShape.Hidden, PairShape.Hidden).CopyTo(others.AsSpan(pair * PairShape.Hidden));
                _features.Write(mention, before, features.AsSpan(pair * PairFeatures.Count, PairFeatures.Count));
            }

            var given = scores.AsSpan(0, antecedents.Count);
            scorer.Score(products, later.AsSpan(mention * PairShape.Hidden, PairShape.Hidden), others, features, hidden, given);
            int best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax((ReadOnlySpan<float>)given);
            if (given[best] > 0)
            {
                _clusters.Merge(antecedents[best], mention);
            }
        }
    }

    public static float[] Rows(IReadOnlyList<Candidate> candidates, MentionRows rows)
    {
        float[] own = new float[candidates.Count * PairShape.Width];
        for (int i = 0; i < candidates.Count; i++)
        {
            rows[candidates[i].Anchor].CopyTo(own.AsSpan(i * PairShape.Width));
        }

        return own;
    }

    private static bool Holds(Candidate outer, Candidate inner) =>
        outer.Short.First <= inner.Range.First && outer.Short.End >= inner.Short.End;
}
