using System.Text;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>Who takes back what was said, and what only sounds like it.</summary>
public sealed class RetractionTests
{
    [Theory]
    [InlineData("The hospital said it could find no record of the visit. It later retracted the statement.", "the statement")]
    [InlineData("Omar Reid told the committee that the tank had been empty. He took it back in his letter of 3 May.", "it")]
    [InlineData("Ana Pell, the keeper, recanted her testimony that she saw the guard leave.", "her testimony that she saw the guard leave")]
    [InlineData("The ministry withdrew its claim that the dam had been inspected.", "that the dam had been inspected")]
    public void What_is_taken_back_is_said_to_be(string body, string words) =>
        Assert.Contains(Read(body), claim => claim.Stance == Stance.Retracts && claim.Text.EndsWith(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("The general withdrew his troops from the harbour on Monday.")]
    [InlineData("Omar Reid took the car back to the garage on Monday.")]
    [InlineData("The mayor apologised for the delay on Monday.")]
    [InlineData("The mayor stopped short of apologizing for the police.")]
    public void Troops_and_cars_and_apologies_take_nothing_back(string body) =>
        Assert.DoesNotContain(Read(body), claim => claim.Stance == Stance.Retracts);

    private static IReadOnlyList<Claim> Read(string body)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return Pipeline.Read("report.txt", Encoding.UTF8.GetBytes("The harbour\n\n" + body), Provenance.None).Claims;
    }
}
