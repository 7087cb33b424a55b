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
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var entities = new EntitiesAnew(new NameComparer(Transliteration.Load(Repository.Models)));
        var (left, right) = (People("r1", one), People("r2", other));
        ReportName[] rows = [.. left.Concat(right).Select(name => new ReportName(name, [], [], 1, []))];
        var surnames = new Surnames(entities.Resolve(rows, []), () => []);

        Assert.Equal(areOthers, surnames.AreOthers(Surnames.Of(left), Surnames.Of(right)));
        Assert.Equal(areOthers, surnames.AreOthers(Surnames.Of(right), Surnames.Of(left)));
    }

    private static List<NamedIn> People(string report, string names) =>
        [.. names.Split(", ").Select(name => new NamedIn(new ReportId(report), EntityKind.Person, name))];
}
