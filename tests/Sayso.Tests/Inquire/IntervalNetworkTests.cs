using CsCheck;
using Sayso.Inquire.Timeline;

namespace Sayso.Tests.Inquire;

public sealed class IntervalNetworkTests
{
    private const int Range = 5;

    [Fact]
    public void Bounds_are_those_of_all_ways_to_place_the_events() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, Range], Gen.Int[0, Range]).Array[1, 4],
            Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[-3, 3], Gen.Int[-1, 4]).Array[0, 5]).Sample(
            (events, constraints) =>
            {
                var network = new IntervalNetwork();
                foreach (var (one, other) in events)
                {
                    network.Add(Math.Min(one, other), Math.Max(one, other));
                }

                var kept = constraints.Where(constraint => constraint.Item1 < events.Length && constraint.Item2 < events.Length).ToList();
                kept.ForEach(constraint => network.Require(
                    constraint.Item1, constraint.Item2, constraint.Item3, constraint.Item4 < 0 ? null
                    : constraint.Item3 + constraint.Item4));

                var ways = Ways(events.Length).Where(way =>
                    way.Select((at, number) => at >= Math.Min(events[number].Item1, events[number].Item2)
                    && at <= Math.Max(events[number].Item1, events[number].Item2)).All(fits => fits)
                    && kept.TrueForAll(constraint => way[constraint.Item2] - way[constraint.Item1] >= constraint.Item3
                        && (constraint.Item4 < 0 || way[constraint.Item2] - way[constraint.Item1] <= constraint.Item3 + constraint.Item4)))
                        .ToList();
                var found = network.Propagate();

                Assert.Equal(ways.Count == 0, found.Circle is not null);
                if (ways.Count > 0)
                {
                    Assert.Equal(Enumerable.Range(0, events.Length)
                        .Select(number => ((long?)ways.Min(way => way[number]), (long?)ways.Max(way => way[number]))), found.Bounds);
                }
            },
            iter: 3000);

    [Fact]
    public void An_impossible_order_is_named_and_open_ends_stay_open()
    {
        var network = new IntervalNetwork();
        int first = network.Add(null, null), second = network.Add(null, null), third = network.Add(10, null);
        network.Require(first, second, 1, null);
        Assert.Equal([(null, null), (null, null), (10, null)], network.Propagate().Bounds);

        network.Require(second, first, 1, null);
        Assert.Equal([first, second], network.Propagate().Circle!.Order());
        Assert.DoesNotContain(third, network.Propagate().Circle!);
    }

    [Fact]
    public void A_hundred_thousand_events_are_tightened()
    {
        var network = new IntervalNetwork();
        for (int i = 0; i < 100_000; i++)
        {
            network.Add(i % 100 == 0 ? i * 60L : null, i % 100 == 0 ? (i * 60L) + 3600 : null);
        }

        for (int i = 1; i < 100_000; i++)
        {
            network.Require(i - 1, i, 30, 90);
        }

        var bounds = network.Propagate().Bounds;

        Assert.All(bounds, bound => Assert.True(bound.From <= bound.To && bound.To - bound.From <= 3600 + (100 * 90)));
    }

    private static IEnumerable<int[]> Ways(int events) =>
        Enumerable.Range(0, (int)Math.Pow(Range + 1, events))
            .Select(number => Enumerable.Range(0, events).Select(place => number / (int)Math.Pow(Range + 1, place) % (Range + 1))
            .ToArray());
}
