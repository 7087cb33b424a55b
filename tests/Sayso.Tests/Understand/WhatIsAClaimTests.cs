using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>What states something, and what does not.</summary>
public sealed class WhatIsAClaimTests
{
    [Theory]
    [InlineData("Who closed the gate?")]
    [InlineData("\"Did anybody see the gate?\" Omar Reid asked.")]
    [InlineData("Do not hold your breath.")]
    [InlineData("Check the tide tables before you leave.")]
    [InlineData("A gift to the whole town.")]
    [InlineData("Good for them!")]
    [InlineData("Read or share this story: https://courier.example/1")]
    public void Questions_commands_and_fragments_are_none(string sentence)
    {
        var ledger = Read(sentence);
        Assert.Null(ledger.Best([sentence]));
    }

    [Theory]
    [InlineData(
        "The council closed the gate in March, and the mayor left for the north.",
        "The council closed the gate in March|the mayor left for the north")]
    [InlineData(
        "The council closed the gate; the mayor opened it again in May.",
        "The council closed the gate|the mayor opened it again in May")]
    [InlineData("The council closed and locked the gate in March.", "The council closed and locked the gate in March")]
    [InlineData(
        "The council that closed the gate and the mayor met in May.",
        "The council that closed the gate and the mayor met in May")]
    [InlineData("If the gate stays shut, the boats cannot leave.", "If the gate stays shut, the boats cannot leave")]
    public void A_clause_that_stands_by_itself_is_a_claim(string sentence, string claims)
    {
        var ledger = Read(sentence);
        int start = ledger.Report.Text.IndexOf(sentence, StringComparison.Ordinal);
        Assert.Equal(
            claims.Split('|'),
            ledger.Claims.Where(claim => claim.Content[0].Start >= start && claim.Content[0].Start < start + sentence.Length)
                .Select(claim => claim.Text));
    }

    [Theory]
    [InlineData("Omar Reid vetoed a law on Tuesday that would have closed the gate.", "")]
    [InlineData("Omar Reid said on Tuesday that the gate was open.", "Omar Reid")]
    [InlineData("Omar Reid promised to open the gate.", "")]
    [InlineData("You know that the gate was open.", "")]
    [InlineData("Remember that the gate was open.", null)]
    public void Who_says_nothing_is_no_voice(string sentence, string? voice)
    {
        var ledger = Read(sentence);
        var best = ledger.Best([sentence]);
        Assert.Equal(voice, best is null ? null : string.Join(" < ", best.Value.Claim.Voices()));
    }

    [Theory]
    [InlineData("Who closed the gate?", NoClaim.Question)]
    [InlineData("Do not hold your breath.", NoClaim.Rhetoric)]
    [InlineData("A gift to the whole town.", NoClaim.Fragment)]
    [InlineData("Background and next steps", NoClaim.Heading)]
    [InlineData("Dear reader:", NoClaim.Greeting)]
    [InlineData("[Laughter.]", NoClaim.Furniture)]
    [InlineData("Read or share this story: https://courier.example/1", NoClaim.Furniture)]
    [InlineData("The gate was shut in March.", null)]
    public void Each_sentence_is_accounted_for(string sentence, NoClaim? not)
    {
        var ledger = Read(sentence);
        int start = ledger.Report.Text.IndexOf(sentence, StringComparison.Ordinal);
        Assert.All(ledger.Sentences, one => Assert.True(one.Account is { Claims.Count: > 0 } != one.Account is { Not: not null }));
        Assert.Equal(
            ledger.Claims.Select(claim => claim.Id),
            ledger.Sentences.SelectMany(one => one.Account!.Claims ?? []).Distinct());
        Assert.Equal(not, ledger.Sentences.First(one => one.Start >= start).Account!.Not);
    }

    [Fact]
    public void What_may_be_is_suggested()
    {
        var ledger = Read("The gate may open again in the summer.");
        Assert.Equal(Stance.Suggests, ledger.Best(["The gate may open again in the summer"])!.Value.Claim.Stance);
    }

    private static Ledger Read(string sentence)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return Pipeline.Read(
            "report.txt",
            System.Text.Encoding.UTF8.GetBytes(
                $"The gate at the harbour\n\nThe harbour of Velin is old.\n\n{sentence}\n\nIt rained all day."),
            new Provenance { Outlet = "The Courier" });
    }
}
