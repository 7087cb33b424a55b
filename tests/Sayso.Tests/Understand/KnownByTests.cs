using System.Text;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>How a voice knows what it says, and which words say so.</summary>
public sealed class KnownByTests
{
    [Theory]
    [InlineData("The letter said the gate was open.", "the gate was open", KnownHow.Document, "The letter")]
    [InlineData("According to a report by the council, the gate was open.",
        "the gate was open", KnownHow.Document, "a report by the council")]
    [InlineData("Phone records show that the gate was open.", "the gate was open", KnownHow.Record, "Phone records")]
    [InlineData("Witnesses said the gate was open.", "the gate was open", KnownHow.Saw, "Witnesses")]
    [InlineData("Omar Reid learned that the gate was open.", "the gate was open", KnownHow.Told, "learned")]
    [InlineData("Omar Reid was told that the gate was open.", "the gate was open", KnownHow.Told, "was told")]
    [InlineData("Investigators found that the gate was open.", "the gate was open", KnownHow.OwnWork, "found")]
    [InlineData("Omar Reid believes that the gate was open.", "the gate was open", KnownHow.Inference, "believes")]
    [InlineData("\"I saw the truck leave at noon,\" Omar Reid said.", "I saw the truck leave", KnownHow.Saw, "I saw")]
    [InlineData("\"We found the gate open at noon,\" Omar Reid said.", "We found the gate open", KnownHow.OwnWork, "We found")]
    [InlineData("\"We will find whoever did it,\" Omar Reid said.", "We will find whoever", KnownHow.NotSaid, null)]
    [InlineData("Omar Reid said the gate was open.", "the gate was open", KnownHow.NotSaid, null)]
    [InlineData("\"I did not see the truck leave,\" Omar Reid said.", "I did not see the truck", KnownHow.NotSaid, null)]
    public void The_words_say_how_a_voice_knows(string body, string words, KnownHow how, string? by)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Pipeline.Read("report.txt", Encoding.UTF8.GetBytes("The open gate\n\n" + body), Provenance.None);
        var claim = ledger.Claims.FirstOrDefault(claim => claim.Text.Contains(words, StringComparison.Ordinal));
        Assert.True(claim is not null, string.Join(" | ", ledger.Claims.Select(other => other.Text)));
        Assert.Equal(how, claim.KnownBy.How);
        Assert.Equal(by is null ? [] : [by], claim.KnownBy.Words);
        Assert.Equal(claim.KnownBy.Words, claim.KnownBy.Spans.Select(span => span.Of(ledger.Report.Text).ToString()));
    }
}
