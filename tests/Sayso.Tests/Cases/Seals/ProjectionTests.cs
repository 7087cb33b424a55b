using Sayso.Cases.Seals;

namespace Sayso.Tests.Cases.Seals;

public sealed class ProjectionTests
{
    [Fact]
    public void Every_exit_has_a_policy_for_every_reader()
    {
        foreach (var projection in Enum.GetValues<Exit>().SelectMany(exit => Enum.GetValues<Reader>(), (exit, reader) =>
            new Projection(reader, exit)))
        {
            Assert.True(projection.Shows(Seal.None));
            Assert.True(projection.IsWhole == projection.Shows(Seal.Nobody));
            Assert.True(projection.IsWhole || projection.Highest <= ExitPolicy.Most(projection.Reader));
            Assert.True(projection.Highest <= ExitPolicy.Most(projection.Exit));
        }
    }

    [Theory]
    [InlineData(Reader.Anyone, Exit.Page, Seal.None)]
    [InlineData(Reader.Desk, Exit.Api, Seal.Desk)]
    [InlineData(Reader.Lead, Exit.CommandLine, Seal.Lead)]
    [InlineData(Reader.Lead, Exit.Export, Seal.None)]
    [InlineData(Reader.Lead, Exit.Log, Seal.None)]
    [InlineData(Reader.Lead, Exit.Error, Seal.None)]
    [InlineData(Reader.Lead, Exit.Bundle, Seal.None)]
    [InlineData(Reader.Anyone, Exit.Backup, Seal.Nobody)]
    public void What_is_seen_is_bounded_by_who_asks_and_by_the_exit(Reader reader, Exit exit, Seal highest) =>
        Assert.Equal(highest, new Projection(reader, exit).Highest);

    [Fact]
    public void A_problem_about_what_is_sealed_keeps_its_code_alone()
    {
        var problem = new Problem("SAY0210", "okapi.txt", "its okapi is not there", "Read okapi.txt again.") { Seal = Seal.Desk };

        string told = problem.For(Projection.ForAnyone(Exit.Error)).ToString();

        Assert.StartsWith("SAY0210 ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("okapi", told, StringComparison.Ordinal);
        Assert.Same(problem, problem.For(new Projection(Reader.Desk, Exit.Page)));
    }

    [Fact]
    public void A_failure_is_told_without_its_message()
    {
        var failure = Assert.Throws<InvalidOperationException>(
            new Action(() => throw new InvalidOperationException("okapi", new FormatException("okapi"))));

        string told = FailureText.For(Projection.ForAnyone(Exit.Log), failure);

        Assert.Contains("System.InvalidOperationException", told, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", told, StringComparison.Ordinal);
        Assert.DoesNotContain("okapi", told + FailureText.Line(failure), StringComparison.Ordinal);
        Assert.Contains("okapi", FailureText.For(Projection.ForAnyone(Exit.Backup), failure), StringComparison.Ordinal);
    }
}
