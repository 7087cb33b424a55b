using Sayso.Cases;
using Sayso.Inquire.Knowledge;

namespace Sayso.Tests.Inquire;

public sealed class KnowledgeNetworkTests
{
    [Fact]
    public void Who_is_told_passes_on_only_what_leaves_after()
    {
        var network =
            Network([Wire("a", 1, "A", "B"), Wire("b", 2, "B", "C"), Wire("c", 4, "B", "D", carries: "a"), Wire("d", 5, "D", "E"),
            Wire("e", 7, "D", "F")]);

        Assert.Equal(["A 1", "B 3", "D 6", "F 9"], Times(network, "a", Bound.Could));
        Assert.Equal(["A 1", "B 3", "D 6"], Times(network, "a", Bound.Documented));
        Assert.Equal(["a", "a", "c"], Ways(network, "a", "D"));
    }

    [Fact]
    public void A_stated_arrival_beats_the_assumption()
    {
        Assert.Equal(["A 1", "B 2"], Times(Network([Wire("a", 1, "A", "B", arrival: 2)]), "a", Bound.Could));
        Assert.Equal(["A 1", "B 9"], Times(Network([Wire("a", 1, "A", "B", arrival: 9)]), "a", Bound.Could));
    }

    [Fact]
    public void A_paper_dated_only_to_the_day_passes_on_what_was_known_in_the_day_and_nothing_later()
    {
        Assert.Equal(["A 1", "B 3", "C 15"], Times(
            Network([Wire("a", 1, "A", "B"), Wire("b", 0, "B", "C", latest: 24, transit: 12)]), "a", Bound.Could));
        Assert.Equal(
            ["A 1", "B 25"], Times(Network([Wire("a", 1, "A", "B", arrival: 25), Wire("b", 0, "B", "C", latest: 24)]), "a", Bound.Could));
    }

    [Fact]
    public void Who_cites_a_document_knew_it_by_then_without_any_way_on_record()
    {
        var network = Network([Wire("a", 1, "A", "B"), Wire("b", 4, "X", "Y", carries: "a"), Wire("c", 8, "Z", "W", carries: "b a")]);

        Assert.Equal(["A 1", "B 3", "X 4", "Y 6", "Z 8", "W 10"], Times(network, "a", Bound.Documented));
    }

    [Fact]
    public void A_head_knows_with_the_office_and_a_member_tells_it_but_is_not_told()
    {
        OfficeLink[] offices = [Office("p", "B", true, 5, null), Office("q", "B", false, null, null), Office("r", "B", true, null, 2)];

        Assert.Equal(["A 1", "B 3", "p 5"], Times(Network([Wire("a", 1, "A", "B")], offices), "a", Bound.Could));
        Assert.Equal(["A 1", "q 3", "B 3", "p 5"], Times(Network([Wire("a", 1, "A", "q")], offices), "a", Bound.Could)
            .OrderBy(row => row.EndsWith('1') ? 0 : row[0] == 'q' ? 1 : row[0] == 'B' ? 2 : 3));
        Assert.Equal(["A 1", "q 3"], Times(Network([Wire("a", 1, "A", "q")], offices), "a", Bound.Documented));
    }

    [Fact]
    public void Uncertain_times_give_an_earliest_and_a_latest()
    {
        var knowers = Network([Wire("a", 1, "A", "B", latest: 5), Wire("b", 4, "B", "C")]).Spread(new Fact("a", []), Bound.Could).Knowers;

        Assert.Equal([("A", 1, 5), ("B", 3, 7)], knowers.Take(2)
            .Select(knower => (knower.Node, Hour(knower.Earliest), (int)Math.Round(knower.Latest!.Value / 3600.0))));
        Assert.Equal(("C", null), (knowers[2].Node, knowers[2].Latest));
    }

    [Fact]
    public void Without_somebody_others_drop_out_and_the_reverse_never_picks_one_of_two()
    {
        var network = Network([Wire("a", 1, "A", "B"), Wire("b", 4, "B", "C"), Wire("x", 1, "X", "Y"), Wire("y", 4, "Y", "Z")]);
        var fact = new Fact("a", []);

        Assert.Equal(
            [("B", 3L * 3600, (long?)null), ("C", 6L * 3600, null)],
            WhatIf.TakingAway(network, fact, Bound.Could, null, Without.Nothing with { Nodes = new HashSet<string> { "B" } }));
        Assert.Equal([("A", false, "B C"), ("B", false, "C"), ("b", true, "C")], WhatIf.Chokepoints(network, fact, Bound.Could, null)
            .Select(point => (point.What, point.IsRecord, string.Join(' ', point.Lost))));
        Assert.Equal([("X", "Y Z"), ("Y", "Z")], WhatIf.Missing(network, fact, Bound.Could, 100 * 3600, 5)
            .Select(row => (row.Node, string.Join(' ', row.Gained))));
        var suppliers = Suppliers.Find(network, [fact, new Fact("x", [])], Bound.Could, 100 * 3600);
        Assert.Empty(suppliers.Alone);
        Assert.Equal(9, suppliers.Jointly.Count);
    }

    private static KnowledgeNetwork Network(IEnumerable<Transmission> transmissions, IEnumerable<OfficeLink>? offices = null) =>
        new(transmissions, offices ?? []);

    private static Transmission Wire(
        string id, int departure, string from, string to, int? latest = null, int? arrival = null, int transit = 2,
        string carries = "") => new(
        id, "telegram", from.Split(' '), to.Split(' '), departure * 3600L, latest is { } last ? last * 3600L : (departure * 3600L) + 60,
        arrival * 3600L, transit * 3600L, [id, .. carries.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static OfficeLink Office(string person, string institution, bool head, int? from, int? to) =>
        new(person, person, institution, head, from is { } start ? DateTimeOffset.FromUnixTimeSeconds(start * 3600L) : null, to is { } end
            ? DateTimeOffset.FromUnixTimeSeconds(end * 3600L) : null);

    private static IEnumerable<string> Times(KnowledgeNetwork network, string document, Bound bound) =>
        network.Spread(new Fact(document, []), bound).Knowers.Select(knower => $"{knower.Node} {Hour(knower.Earliest)}");

    private static IEnumerable<string> Ways(KnowledgeNetwork network, string document, string node) =>
        network.Spread(new Fact(document, []), Bound.Could).Knowers.Single(knower => knower.Node == node).Path.Select(step => step.By!);

    private static int Hour(long seconds) => (int)(seconds / 3600);
}
