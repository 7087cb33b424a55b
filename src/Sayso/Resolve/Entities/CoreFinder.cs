using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Resolve.Entities;

/// <summary>Joins the nodes of a connected part: by what people decided, by name, and by pairs of spellings.</summary>
/// <remarks>The answer hangs on the content of what is given and not on its order.</remarks>
/// <param name="rules">Decides what fits.</param>
internal sealed class CoreFinder(PairRules rules)
{
    /// <summary>The nodes by spelling, those that nobody judged first.</summary>
    public static List<KeptNode> Ordered(IEnumerable<KeptNode> nodes) =>
        [.. nodes.OrderBy(node => node.Judged is not null).ThenBy(node => node.Judged?.Source.Value, StringComparer.Ordinal)
            .ThenBy(node => node.Judged?.Kind).ThenBy(node => node.Judged?.Name, StringComparer.Ordinal)];

    /// <summary>The nodes, joined.</summary>
    /// <param name="spellings">All of a part, with their nodes.</param>
    /// <param name="pairs">All pairs between them that join.</param>
    /// <param name="decisions">All decisions about some of the nodes.</param>
    public List<List<KeptNode>> Find(
        IReadOnlyCollection<(KeptSpelling Spelling, IReadOnlyList<KeptNode> Nodes)> spellings, IEnumerable<KeptPair> pairs,
        IEnumerable<KeptDecision> decisions)
    {
        var part = new Part([.. spellings.OrderBy(one => one.Spelling.Text, StringComparer.Ordinal)]);
        // Of two that cannot both be followed the later one is.
        part.Judge(decisions.OrderByDescending(decision => decision.Judgement).ThenBy(decision => decision.Place));
        part.JoinSameNames();
        foreach (var pair in pairs.Where(pair => pair.Joins).OrderByDescending(pair => pair.Score)
            .ThenBy(pair => part.TextOf(pair.One), StringComparer.Ordinal).ThenBy(pair => part.TextOf(pair.Other), StringComparer.Ordinal)
            .ThenBy(pair => pair.Why))
        {
            part.Join(pair, rules);
        }

        return part.Groups();
    }

    private sealed class Part
    {
        private readonly List<KeptNode> _nodes = [];
        private readonly List<KeptSpelling> _spellingOf = [];
        private readonly Dictionary<long, (KeptSpelling Spelling, int Start, int Count)> _spellings = [];
        private readonly ConstrainedGroups _groups;
        private readonly KeptSpelling[] _fullest;
        private readonly HashSet<int> _parted = [];

        public Part(IReadOnlyList<(KeptSpelling Spelling, IReadOnlyList<KeptNode> Nodes)> spellings)
        {
            foreach (var (spelling, nodes) in spellings)
            {
                _spellings[spelling.Key] = (spelling, _nodes.Count, nodes.Count);
                _nodes.AddRange(Ordered(nodes));
                _spellingOf.AddRange(nodes.Select(_ => spelling));
            }

            _groups = new ConstrainedGroups(_nodes.Count);
            _fullest = [.. _spellingOf];
        }

        public string TextOf(long spelling) => _spellings[spelling].Spelling.Text;

        public void Judge(IEnumerable<KeptDecision> decisions)
        {
            var numbers = new Dictionary<NamedIn, int>();
            for (int number = 0; number < _nodes.Count; number++)
            {
                if (_nodes[number].Judged is { } judged)
                {
                    numbers[judged] = number;
                }
            }

            foreach (var decision in decisions.DistinctBy(decision => (decision.Judgement, decision.Place)))
            {
                int[] found = [.. decision.Named.Where(numbers.ContainsKey).Select(name => numbers[name])];
                if (decision.AreSame || (found.Length > 0 && numbers.ContainsKey(decision.Named[0])))
                {
                    foreach (int another in found.Skip(1))
                    {
                        if (decision.AreSame)
                        {
                            Join(found[0], another);
                        }
                        else
                        {
                            _groups.KeepApart(found[0], another);
                            if (_spellingOf[found[0]] == _spellingOf[another])
                            {
                                _parted.Add(found[0]);
                            }
                        }
                    }
                }
            }
        }

        /// <summary>
        /// Joins nodes of one name, each to the group of most of them that it may join. Those that a person parted from others come last:
        /// it is they that go.
        /// </summary>
        public void JoinSameNames()
        {
            foreach (var (_, start, count) in _spellings.Values.OrderBy(spelling => spelling.Start))
            {
                int[] nodes = [.. Enumerable.Range(start, count).OrderBy(_parted.Contains)];
                for (int place = 1; place < count; place++)
                {
                    int node = nodes[place];
                    var earlier = nodes.Take(place).GroupBy(_groups.Of).ToList();
                    if (earlier.Exists(group => group.Key == _groups.Of(node)))
                    {
                        continue;
                    }

                    var to = earlier.Where(group => _groups.MayJoin(group.Key, node))
                        .OrderByDescending(group => group.Contains(nodes[0])).ThenByDescending(group => group.Count())
                        .ThenBy(group => group.First()).FirstOrDefault();
                    if (to is not null)
                    {
                        Join(to.Key, node);
                    }
                }
            }
        }

        public void Join(KeptPair pair, PairRules rules)
        {
            foreach (int one in Roots(pair.One))
            {
                foreach (int other in Roots(pair.Other))
                {
                    var (left, right) = (_fullest[_groups.Of(one)], _fullest[_groups.Of(other)]);
                    bool own = left.Key == pair.One && right.Key == pair.Other;
                    if (_groups.Of(one) != _groups.Of(other) && (own || rules.Fit(left, right)))
                    {
                        Join(one, other);
                    }
                }
            }
        }

        public List<List<KeptNode>> Groups() =>
            [.. Enumerable.Range(0, _nodes.Count).GroupBy(_groups.Of).Select(group => group.Select(number => _nodes[number]).ToList())];

        private List<int> Roots(long spelling)
        {
            var (_, start, count) = _spellings[spelling];
            return [.. Enumerable.Range(start, count).Select(_groups.Of).Distinct()];
        }

        private void Join(int one, int other)
        {
            var (left, right) = (_fullest[_groups.Of(one)], _fullest[_groups.Of(other)]);
            if (_groups.Join(one, other))
            {
                // A group is compared by its fullest name.
                bool isLeft = left.Words.Count != right.Words.Count ? left.Words.Count > right.Words.Count
                    : string.CompareOrdinal(left.Text, right.Text) <= 0;
                _fullest[_groups.Of(one)] = isLeft ? left : right;
            }
        }
    }
}
