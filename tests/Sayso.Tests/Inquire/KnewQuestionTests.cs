using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Resolve.Entities;
using Sayso.Weigh;
using Sayso.Weigh.Propositions;
using Record = Sayso.Cases.Record;

namespace Sayso.Tests.Inquire;

public sealed class KnewQuestionTests
{
    private static readonly TableId Table = new("t1");

    [Fact]
    public void Who_holds_it_passes_it_on_and_the_rest_are_named_too()
    {
        var answer = Ask(Question("Ann@1970-01-01T00:00Z"));

        Assert.Equal(["Ann", "Bob", "Cem"], answer.Knowers.Select(knower => knower.Node));
        Assert.Equal(StepKind.Contact, answer.Knowers[2].Steps[^1].How);
        Assert.Equal("Dan", Assert.Single(answer.Not).Node);
        Assert.Empty(answer.Lost);
        Assert.Empty(answer.Chokepoints);
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public void What_is_taken_away_shows_who_drops_out()
    {
        var answer = Ask(Question("Ann@1970-01-01T00:00Z") with { Without = ["r1", "call"] });

        Assert.Equal(["Ann"], answer.Knowers.Select(knower => knower.Node));
        Assert.Equal([("Bob", null), ("Cem", (string?)null)], answer.Lost.Select(row => (row.Node, row.After)));
    }

    [Fact]
    public void Chokepoints_and_missing_records_are_told_when_asked_for()
    {
        var answer = Ask(Question("Ann@1970-01-01T00:00Z") with { WithChokepoints = true, WithMissing = true });

        Assert.Contains(answer.Chokepoints, point => point is { What: "Bob", Kind: ChokepointKind.Node, Lost: ["Cem"] });
        Assert.Contains(answer.Chokepoints, point => point is { What: "r1", Kind: ChokepointKind.Record, Lost: ["Bob", "Cem"] });
        Assert.Equal("SAY0416", Problem(() => Ask(Question("Ann@1970-01-01T00:00Z") with { WithMissing = true, MostWork = 2 })));
    }

    [Fact]
    public void Several_parts_are_supplied_alone_or_jointly()
    {
        var inquiry = Inquiry();
        var answer = SuppliersQuestion.Parse(["r3", "r4"], null, null, null).Ask(inquiry);

        Assert.Equal(["alone Bob", "alone Cem"], answer.Suppliers.Select(supply => $"{Spelt.Of(supply.Supply)} "
            + $"{string.Join('+', supply.Nodes)}").Take(2));
    }

    [Theory]
    [InlineData("SAY0412", null, null, null, null)]
    [InlineData("SAY0412", null, "Ann", null, null)]
    [InlineData("SAY0412", null, "Ann@soon", null, null)]
    [InlineData("SAY0414", "r1", null, "soon", null)]
    [InlineData("SAY0305", "r1", null, null, "perhaps")]
    public void Words_that_ask_nothing_are_a_problem(string code, string? of, string? held, string? by, string? bound) =>
        Assert.Equal(code, Problem(() => KnewQuestion.Parse(of, held is null ? null : [held], by, bound, null)));

    [Fact]
    public void What_is_not_in_the_records_is_a_problem()
    {
        Assert.Equal("SAY0411", Problem(() => Ask(Question("Zoe@1970-01-01T00:00Z"))));
        Assert.Equal("SAY0411", Problem(() => Ask(Question("Ann@1970-01-01T00:00Z") with { Without = ["Zoe"] })));
        Assert.Equal("SAY0410", Problem(() => Ask(new KnewQuestion { Of = "nothing" })));
    }

    private static KnewQuestion Question(string held) => KnewQuestion.Parse(null, [held], null, null, null);

    private static string Problem(Func<object> ask) => Assert.Throws<SaysoException>(ask).Problem.Code;

    private static KnewAnswer Ask(KnewQuestion question) => question.Ask(Inquiry());

    /// <summary>Ann calls Bob, who calls Cem; Dan called before anybody knew. Two documents go to Bob and Cem.</summary>
    private static Sayso.Inquire.Inquiry Inquiry() => new(
        new CaseState([], new EntityBook([], []), [], new Weighed([], [], []), [], []),
        [Call("r1", "Ann", "Bob", 1), Call("r2", "Bob", "Cem", 2), Call("r0", "Dan", "Ann", -1), Sent("r3", "Bob", "Cem", 3),
            Sent("r4", "Cem", "Bob", 4)],
        [], [], TransitTimes.Usual);

    private static Record Call(string id, string who, string whom, int hour) => new()
    {
        Id = id,
        Table = Table,
        Row = 2,
        Kind = RecordKind.Contact,
        Status = "one-way",
        What = "call",
        Who = [who],
        Whom = [whom],
        From = DateTimeOffset.UnixEpoch.AddHours(hour),
    };

    private static Record Sent(string id, string who, string whom, int hour) => Call(id, who, whom, hour) with
    {
        Kind = RecordKind.Transmission,
        Status = null,
        What = "letter",
        TransitMinutes = 0,
        Carries = [id],
    };
}
