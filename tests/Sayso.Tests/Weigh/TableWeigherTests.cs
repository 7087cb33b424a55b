using CsCheck;
using Sayso.Weigh.Fusion;
using Sayso.Weigh.Fusion.Methods;

namespace Sayso.Tests.Weigh;

public sealed class TableWeigherTests
{
    // Five honest sources that err now and then, each elsewhere; one that mostly errs, and three that copy it, errors and all.
    private static readonly string Planted = string.Join('\n', Enumerable.Range(0, 60).SelectMany(item =>
        Enumerable.Range(0, 4).Select(copy => $"{(copy == 0 ? "wrong" : $"copier {copy}")},{item},{(item % 3 == 0 ? item : item + 400)}")
            .Concat(Enumerable.Range(0, 5).Select(honest =>
            $"honest {honest},{item},{(item % 12 == honest ? item + 100 + honest : item)}"))).Prepend("source,item,value"));

    [Fact]
    public void Copies_do_not_outvote_honest_sources()
    {
        var table = Read(Planted);
        var beliefs = TableWeigher.Methods["popaccucopy"]().Believe(table);

        Assert.Equal(Enumerable.Range(0, 60).Select(item => $"{item}"), Believed(table, beliefs));
        Assert.NotEqual(Enumerable.Range(0, 60).Select(item => $"{item}"), Believed(table, new Vote().Believe(table)));
        Assert.Equal(6, beliefs.Dependences.Count(pair => pair.Probability > 0.9));
        Assert.All(beliefs.Dependences, pair =>
            Assert.DoesNotContain("honest", table.Sources[pair.Copier] + table.Sources[pair.Original], StringComparison.Ordinal));
        Assert.True(beliefs.Accuracies[0] < 0.5 && beliefs.Accuracies[4] > 0.8);
    }

    [Fact]
    public void Every_method_gives_probabilities_for_any_table() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 6], Gen.Int[0, 3]).Array[1, 60].Sample(
            rows =>
            {
                var table = Read("source,item,value\n" + string.Join('\n', rows.Select(row => $"s{row.Item1},i{row.Item2},v{row.Item3}")));
                foreach (var (name, method) in TableWeigher.Methods)
                {
                    var beliefs = method().Believe(table);
                    Assert.Equal(table.Items.Count, beliefs.Probabilities.Length);
                    Assert.All(beliefs.Probabilities, shares =>
                        Assert.True(Math.Abs(shares.Sum() - 1) < 1e-6 && shares.All(share => share is >= 0 and <= 1), name));
                    Assert.All(beliefs.Accuracies, accuracy => Assert.InRange(accuracy, 0, 1));
                }
            },
            iter: 200);

    [Theory]
    [InlineData("1,000,230", "1000230")]
    [InlineData("1000230.0", "1000230")]
    [InlineData("7:10 AM", "07:10")]
    [InlineData("7:10 p.m.", "19:10")]
    public void Spellings_of_one_number_or_time_are_one_value(string left, string right)
    {
        var table = Read($"source,item,value\na,x,\"{left}\"\nb,x,\"{right}\"\n");

        Assert.Single(Assert.Single(table.Items).Values);
    }

    [Fact]
    public void Names_in_either_order_are_one_value()
    {
        var table = Read("source,item,value\na,x,\"Knuth, Donald\"\nb,x,Donald Knuth\nc,x,\"Lovelace, Ada\"\n");

        Assert.Equal(2, Assert.Single(table.Items).Values.Count);
    }

    [Fact]
    public void Of_several_values_of_one_source_the_latest_counts()
    {
        var table = Read("source,item,value,time\na,x,1,2024-01-01\na,x,2,2024-01-02\nb,x,1,2024-01-01\n");

        Assert.Equal([("2", 1), ("1", 1)], Assert.Single(table.Items).Values.Select(value => (value.Text, value.Sources.Count)));
    }

    [Fact]
    public void Bad_rows_are_named_and_lose_nothing_else()
    {
        var table = Read("source,item,value,time\na,x,1,2024-01-01\n,x,2,\nb,x,,\nc,x,3,soon\n");

        Assert.Equal(
            [("SAY0402", "t.csv, line 3"), ("SAY0402", "t.csv, line 4"), ("SAY0403", "t.csv, line 5")],
            table.Problems.Select(problem => (problem.Code, problem.Where)));
        Assert.Equal(["a", "c"], table.Sources);
        Assert.Equal("SAY0401", Assert.Throws<SaysoException>(() => Read("who,item,value\n")).Problem.Code);
        Assert.Equal("SAY0401", Assert.Throws<SaysoException>(() => Read("")).Problem.Code);
    }

    private static ValueTable Read(string text) => ValueTableReader.Read("t.csv", new StringReader(text));

    private static IEnumerable<string> Believed(ValueTable table, Beliefs beliefs) =>
        table.Items.Select(
            (item, number) => item.Values[Array.IndexOf(beliefs.Probabilities[number], beliefs.Probabilities[number].Max())].Text);
}
