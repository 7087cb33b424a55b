using CsCheck;
using Sayso.Cases;
using Sayso.Inquire.Knowledge;

namespace Sayso.Tests.Inquire;

/// <summary>Answers against a second way to find them: rounds over everything until nothing changes.</summary>
public sealed class KnowledgeProperties
{
    private const int Nodes = 6;

    private static readonly Gen<Transmission> Transmissions =
        from id in Gen.Int[0, 5]
        from departure in Gen.Int[0, 12]
        from width in Gen.Int[0, 6]
        from transit in Gen.Int[0, 4]
        from stated in Gen.Int[-1, 16]
        from hands in Gen.Select(Gen.Int[0, Nodes - 1].Array[1, 2], Gen.Int[0, Nodes - 1].Array[0, 3])
        from carries in Gen.Int[0, 5].Array[0, 2]
        select new Transmission($"d{id}", "wire", Names(hands.Item1), Names(hands.Item2), departure, departure + width, stated < departure
            ? null : stated, transit, [$"d{id}", .. carries.Select(other => $"d{other}")]);

    private static readonly Gen<OfficeLink> Offices =
        from hands in Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Bool)
        from dates in Gen.Select(Gen.Int[-1, 10], Gen.Int[-1, 16])
        select new OfficeLink(Name(hands.Item1), "", Name(hands.Item2), hands.Item3, dates.Item1 < 0 ? null
            : DateTimeOffset.FromUnixTimeSeconds(dates.Item1), dates.Item2 < 0 ? null : DateTimeOffset.FromUnixTimeSeconds(dates.Item2));

    [Fact]
    public void Earliest_times_are_those_of_rounds_to_a_fixed_point() =>
        Gen.Select(Transmissions.Array[1, 14], Offices.Array[0, 3], Gen.Bool, Gen.Int[0, Nodes - 1]).Sample(
            (transmissions, offices, documented, gone) =>
            {
                var bound = documented ? Bound.Documented : Bound.Could;
                var network = new KnowledgeNetwork(transmissions, offices);
                var fact = new Fact("d0", []);

                Assert.Equal(Rounds(transmissions, offices, documented, null), Found(network.Spread(fact, bound)));

                // Without somebody: the same as a network in which he neither sends nor gets.
                string away = Name(gone);
                var without = network.Spread(fact, bound, without: Without.Nothing with { Nodes = new HashSet<string> { away } });
                Assert.Equal(Rounds(transmissions, offices, documented, away), Found(without));

                // And every way that is given is one: each step begins no earlier than the one before it.
                Assert.All(network.Spread(fact, bound).Knowers, knower =>
                    Assert.True(knower.Path.Zip(knower.Path.Skip(1)).All(pair => pair.First.Time <= pair.Second.Time)));
            },
            iter: 4000);

    [Fact]
    public void One_pass_over_contacts_gives_what_rounds_give_with_ties_and_both_ways() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[0, 5]).Array[0, 16], Gen.Int[0, Nodes - 1], Gen.Int[0, 5],
            Gen.Bool).Sample(
            (contacts, source, start, bothWays) =>
            {
                int[] from = [.. contacts.Select(contact => contact.Item1)], to = [.. contacts.Select(contact => contact.Item2)],
                    time = [.. contacts.Select(contact => contact.Item3)];
                var sweep = new ContactSweep(Nodes, from, to, time, bothWays);
                int[] earliest = new int[Nodes], by = new int[Nodes];
                int known = sweep.Spread(source, start, earliest, by);

                Assert.Equal(Sweep(contacts, source, start, bothWays, -1), earliest);
                Assert.Equal(earliest.Count(at => at < int.MaxValue), known);

                var chokepoints = sweep.Chokepoints(source, start);
                for (int node = 0; node < Nodes; node++)
                {
                    int lost = node == source ? 0 : known - Sweep(contacts, source, start, bothWays, node)
                        .Count(at => at < int.MaxValue) - (earliest[node] < int.MaxValue ? 1 : 0);
                    Assert.Equal(lost, chokepoints.FirstOrDefault(point => point.Node == node).Lost);
                }
            },
            iter: 4000);

    [Fact]
    public void A_network_of_contacts_at_instants_is_answered_as_rounds_answer_it() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[0, 5]).Array[1, 16], Gen.Int[0, Nodes - 1], Gen.Int[-3, 7],
            Gen.Bool, Gen.Int[0, Nodes - 1]).Sample(
            (contacts, source, start, bothWays, gone) =>
            {
                // One that only gets makes all nodes known to the network.
                var named = new Transmission("all", "call", [], [.. Enumerable.Range(0, Nodes).Select(Name)], 0, 1, null, 0, []);
                var calls = contacts.Select((contact, number) =>
                    new Transmission(
                    $"c{number}", "call", bothWays ? Names([contact.Item1, contact.Item2]) : [Name(contact.Item1)], bothWays
                    ? Names([contact.Item1, contact.Item2]) : [Name(contact.Item2)], contact.Item3, contact.Item3 + 1, null, 0, []));
                var network = new KnowledgeNetwork([named, .. calls], []);
                var fact = new Fact(null, [(Name(source), start, null)]);
                foreach (int away in (int[])[-1, gone])
                {
                    var without = away < 0 ? Without.Nothing : Without.Nothing with { Nodes = new HashSet<string> { Name(away) } };
                    var found = network.Spread(fact, Bound.Could, without: without);
                    int[] rounds = away == source ? [.. Enumerable.Repeat(int.MaxValue, Nodes)]
                        : Sweep(contacts, source, start, bothWays, away);

                    Assert.Equal(rounds, Enumerable.Range(0, Nodes).Select(node => (int)(found.TimeOf(Name(node)) ?? int.MaxValue)));
                    Assert.All(found.Knowers, knower => Assert.Equal((Name(source), start), (knower.Path[0].Node, knower.Path[0].Time)));
                    Assert.All(found.Knowers, knower => Assert.True(knower.Path.Zip(knower.Path.Skip(1))
                        .All(pair => pair.First.Time <= pair.Second.Time)));
                    Assert.All(found.Knowers, knower => Assert.Equal(knower.Earliest, knower.Latest));

                    // A kind taken away that nothing is of goes the other way, by labels, to the same answer.
                    var labels = network.Spread(fact, Bound.Could, without: without with { Kinds = new HashSet<string> { "wire" } });
                    Assert.Equal(Found(labels), Found(found));
                }
            },
            iter: 4000);

    private static SortedDictionary<string, long> Found(Knowledge knowledge) =>
        new(knowledge.Knowers.ToDictionary(knower => knower.Node, knower => knower.Earliest), StringComparer.Ordinal);

    private static SortedDictionary<string, long> Rounds(Transmission[] transmissions, OfficeLink[] offices, bool documented, string? gone)
    {
        var known = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (transmissions.FirstOrDefault(transmission => transmission.Id == "d0") is not { } own)
        {
            // Nobody sends it: only who cites it knew of it, from when the citing left.
            own = new Transmission("d0", "", [], [], long.MinValue, 0, null, 0, []);
        }

        bool changed = true;
        bool Learn(string node, long time)
        {
            if (node == gone || (known.TryGetValue(node, out long before) && before <= time))
            {
                return false;
            }

            known[node] = time;
            return changed = true;
        }

        foreach (string sender in own.From)
        {
            Learn(sender, own.Departure);
        }

        foreach (var citing in transmissions.Where(
            transmission => transmission.Id != "d0" && transmission.Carries.Contains("d0") && transmission.Latest > own.Departure))
        {
            foreach (string sender in citing.From)
            {
                Learn(sender, Math.Max(own.Departure, citing.Departure));
            }
        }

        while (changed)
        {
            changed = false;
            foreach (var transmission in transmissions.Where(
                transmission => transmission.Latest > own.Departure && (!documented || transmission.Carries.Contains("d0"))))
            {
                foreach (string sender in transmission.From.Where(known.ContainsKey))
                {
                    long at = known[sender];
                    if (at < transmission.Latest)
                    {
                        long arrival = transmission.Arrival is { } stated ? Math.Max(stated, at)
                            : Math.Max(at, transmission.Departure) + transmission.Transit;
                        transmission.To.ToList().ForEach(other => Learn(other, arrival));
                    }
                }
            }

            foreach (var office in offices.Where(office => !documented || office.IsHead))
            {
                Share(office.Person, office.Institution, office);
                if (office.IsHead)
                {
                    Share(office.Institution, office.Person, office);
                }
            }
        }

        return known;

        void Share(string one, string other, OfficeLink office)
        {
            if (known.TryGetValue(one, out long at))
            {
                long when = Math.Max(at, office.From?.ToUnixTimeSeconds() ?? long.MinValue);
                if (when < (office.To?.ToUnixTimeSeconds() ?? long.MaxValue))
                {
                    Learn(other, when);
                }
            }
        }
    }

    private static int[] Sweep((int, int, int)[] contacts, int source, int start, bool bothWays, int gone)
    {
        int[] earliest = new int[Nodes];
        Array.Fill(earliest, int.MaxValue);
        if (source == gone)
        {
            return earliest;
        }

        earliest[source] = start;
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (var (one, other, time) in contacts)
            {
                foreach (var (from, to) in bothWays ? new[] { (one, other), (other, one) } : [(one, other)])
                {
                    if (earliest[from] <= time && time < earliest[to] && to != gone && from != gone)
                    {
                        earliest[to] = time;
                        changed = true;
                    }
                }
            }
        }

        return earliest;
    }

    private static string[] Names(int[] numbers) => [.. numbers.Select(Name)];

    private static string Name(int number) => ((char)('A' + number)).ToString();
}
