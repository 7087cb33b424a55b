using Sayso.Weigh.Carried;

namespace Sayso.Tests.Weigh;

/// <summary>What is cut off from the rest of a graph, by many graphs that chance made.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.6)]
    [InlineData(1.1)]
    public void Each_part_that_is_cut_off_is_found_whole_and_one_is_left_as_the_rest(double linksEach)
    {
        var random = new Random(5);
        int cut = 0;
        for (int made = 0; made < 300; made++)
        {
            int size = 1 + random.Next(60);
            var links = new HashSet<(int, int)>();
            for (int link = 0; link < size * linksEach; link++)
            {
                var (one, other) = (random.Next(size), random.Next(size));
                links.Add((one, other));
                links.Add((other, one));
            }

            List<int> things = [.. Enumerable.Range(0, size).Where(_ => random.Next(3) == 0)];
            var parts = Parts(size, links).Where(part => part.Overlaps(things)).ToList();
            var found = new Reach<int>(
                thing => links.Where(link => link.Item1 == thing).Select(link => link.Item2), (one, other) => links.Contains((one, other)))
                .CutOff(things);

            Assert.Equal(Math.Max(0, parts.Count - 1), found.Count);
            Assert.All(found, part => Assert.Single(parts, whole => whole.SetEquals(part) && whole.Count == part.Count));
            Assert.Equal(found.Count, found.Select(part => part.Min()).Distinct().Count());
            cut += found.Count;
        }

        Assert.NotEqual(0, cut);
    }

    [Fact]
    public void Where_all_hang_together_by_one_thing_it_alone_is_looked_at_of_the_many()
    {
        const int Spokes = 10_000;
        int looked = 0;
        IEnumerable<int> Neighbours(int thing)
        {
            foreach (int next in thing == 0 ? Enumerable.Range(1, Spokes) : [0])
            {
                looked++;
                yield return next;
            }
        }

        Assert.Empty(new Reach<int>(Neighbours, (one, other) => one == 0 || other == 0).CutOff([.. Enumerable.Range(1, 500)]));
        Assert.InRange(looked, 1, 3000);
    }

    private static List<HashSet<int>> Parts(int size, HashSet<(int, int)> links)
    {
        var parts = Enumerable.Range(0, size).Select(thing => new HashSet<int> { thing }).ToList();
        foreach (var (one, other) in links)
        {
            var (left, right) = (parts.Find(part => part.Contains(one))!, parts.Find(part => part.Contains(other))!);
            if (left != right)
            {
                left.UnionWith(right);
                parts.Remove(right);
            }
        }

        return parts;
    }
}
