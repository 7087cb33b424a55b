using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Testing;
using Sayso.Weigh.Propositions;

namespace Sayso.Tests.Weigh;

/// <summary>Whose a surname is that two claims share.</summary>
public sealed class SurnamesTests
{
    [Theory]
    [InlineData("Anna Kent", "Ana Kent", false)]
    [InlineData("Anna Kent", "Joseph Kent", true)]
    [InlineData("Anna Kent, Paul Dorn", "Joseph Kent, Paul Dorn", true)]
    [InlineData("Anna Kent, Joseph Kent", "Joseph Kent", false)]
    [InlineData("Anna Kent, Joseph Kent", "Mary Kent, Joseph Kent", true)]
    [InlineData("Anna Kent", "Paul Dorn", false)]
    public void It_is_that_of_two_where_each_claim_names_somebody_whom_the_other_does_not(string one, string other, bool areOthers)
    {
        var (left, right) = (People("r1", one), People("r2", other));

        Assert.Equal(areOthers, AreOthers(left, right, [.. left, .. right]));
    }

    [Theory]
    [InlineData("Donald Trump", "Donald J. Trump", false)]
    [InlineData("Richard K. Guy", "Richard Kenneth Guy", false)]
    [InlineData("Hillary Clinton", "Hillary Rodham Clinton", false)]
    [InlineData("John F. Kent", "John J. Kent", true)]
    [InlineData("Jane Kent", "Anna Jane Kent", true)]
    public void Names_that_are_alike_may_be_one_though_the_case_takes_them_for_two(string one, string other, bool areOthers)
    {
        var (left, right) = (People("r1", one), People("r2", other));

        // One report that has both as two keeps them two in the case.
        IReadOnlyList<NamedIn> all = [.. left, .. right, .. People("r3", $"{one}, {other}")];

        Assert.Equal(areOthers, AreOthers(left, right, all));
        Assert.True(AreOthers(left, right, all, [left[0], right[0]]));
    }

    private static bool AreOthers(
        IReadOnlyList<NamedIn> left, IReadOnlyList<NamedIn> right, IReadOnlyList<NamedIn> all, params IReadOnlyList<NamedIn>[] parted)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var entities = new EntitiesAnew(new NameComparer(Transliteration.Load(Repository.Models)));
        var surnames = new Surnames(entities.Resolve([.. all.Select(name => new ReportName(name, [], [], 1, []))], []), () => parted);
        bool areOthers = surnames.AreOthers(Surnames.Of(left), Surnames.Of(right));
        Assert.Equal(areOthers, surnames.AreOthers(Surnames.Of(right), Surnames.Of(left)));
        return areOthers;
    }

    private static List<NamedIn> People(string report, string names) =>
        [.. names.Split(", ").Select(name => new NamedIn(new ReportId(report), EntityKind.Person, name))];
}
