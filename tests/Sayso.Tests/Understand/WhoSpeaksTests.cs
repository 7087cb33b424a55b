using Sayso.Cases;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>Whose words they are where a label, a byline or a signature says it.</summary>
public sealed class WhoSpeaksTests
{
    private const string Column = """
        The harbour needs a new pier

        By Ana Pell

        The old pier has stood since 1931. The council closed it in March.

        Omar Reid, the mayor, said on Friday that the town has no money. The town bought two boats last year.
        """;

    [Theory]
    [InlineData(
        "OMAR REID, HOST: The depot closed in May.\n\nANA PELL: The mayor told me so. The gate was open.\n\nREID: The mayor left in June.",
        "The gate was open", "Ana Pell")]
    [InlineData(
        "OMAR REID, HOST: The depot closed in May.\n\nANA PELL: The gate was open.\n\nREID: The mayor left in June.",
        "The mayor left in June", "Omar Reid")]
    [InlineData(
        "The CHAIRMAN. The committee met in May.\n\nMr. McAULEY. The ammonium had not been moved.\n\nThe CHAIRMAN. The hearing is over.",
        "The ammonium had not been moved", "McAuley")]
    [InlineData(
        "The CHAIRMAN. The committee met in May.\n\nMr. McAULEY. The ammonium had not been moved.\n\nThe CHAIRMAN. The hearing is over.",
        "The committee met in May", "the chairman")]
    [InlineData(
        "PELL: \"The depot is empty.\"\n\nTHE FACTS: The depot holds forty crates.\n\nREID: \"The depot is full.\"",
        "The depot holds forty crates", "")]
    [InlineData(
        "The fire burned all night at the depot. pic.twitter.com/abc — Harbour Fire (@harbourfire) May 3, 2021\n\nThe depot is old.",
        "The fire burned all night at the depot", "Harbour Fire")]
    [InlineData(
        "The fire burned all night at the depot. pic.twitter.com/abc — Harbour Fire (@harbourfire) May 3, 2021\n\nThe depot is old.",
        "The depot is old", "")]
    public void A_label_says_who_speaks(string body, string words, string voices)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read("Fire at the depot\n\nThe depot stands at the harbour of the old town of Velin.\n\n" + body, Provenance.None);
        Assert.Equal(voices, string.Join(" < ", Claim(ledger, words).Voices()));
    }

    [Fact]
    public void What_a_speaker_passes_on_has_him_in_its_chain()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read(
            "Fire at the depot\n\nThe depot stands at the harbour of the old town of Velin.\n\n"
                + "OMAR REID, HOST: The depot closed in May.\n\nANA PELL: The mayor, Lena Stark, said the gate was open.\n\n"
                + "REID: The mayor left in June.",
            Provenance.None);
        Assert.Equal(["Ana Pell", "Lena Stark"], Claim(ledger, "the gate was open").Voices());
        Assert.NotEmpty(Claim(ledger, "the gate was open").Chain[1].Spans!);
    }

    [Theory]
    [InlineData("https://courier.example/opinion/2021/05/pier", null)]
    [InlineData("https://courier.example/commentisfree/pier", null)]
    [InlineData(null, "Opinion: The harbour needs a new pier")]
    public void A_column_is_its_authors(string? url, string? title)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read(Column, new Provenance { Outlet = "The Courier", Url = url, Title = title });
        Assert.Equal(["Ana Pell"], Claim(ledger, "The old pier has stood since 1931").Voices());
        Assert.Equal(["Ana Pell", "Omar Reid"], Claim(ledger, "the town has no money").Voices());
        Assert.Equal(VoiceKind.Person, Claim(ledger, "The town bought two boats last year").Innermost.Kind);
    }

    [Theory]
    [InlineData("Omar Reid, Ana Pell, Lena Stark, Jo Hart", "https://courier.example/opinion/anapell/pier", "Ana Pell")]
    [InlineData("Omar Reid, Ana Pell, Lena Stark, Jo Hart", "https://courier.example/opinion/pier", "")]
    [InlineData("Lena Stark and Ana Pell", "https://courier.example/opinion/pier", "Lena Stark and Ana Pell")]
    public void Of_several_authors_the_address_says_whose_it_is(string authors, string url, string voices)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read(Column, new Provenance { Outlet = "The Courier", Author = authors, Url = url });
        Assert.Equal(voices, string.Join(" < ", Claim(ledger, "The old pier has stood since 1931").Voices()));
    }

    [Fact]
    public void News_under_a_byline_is_the_outlets()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read(Column, new Provenance { Outlet = "The Courier", Url = "https://courier.example/news/pier" });
        Assert.Empty(Claim(ledger, "The old pier has stood since 1931").Voices());
        Assert.Equal(["Omar Reid"], Claim(ledger, "the town has no money").Voices());
    }

    [Fact]
    public void A_column_that_nobody_signs_is_the_outlets()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read(
            Column.Replace("By Ana Pell\n\n", "", StringComparison.Ordinal),
            new Provenance { Outlet = "The Courier", Url = "https://courier.example/editorials/pier" });
        Assert.Empty(Claim(ledger, "The old pier has stood since 1931").Voices());
    }

    [Theory]
    [InlineData("Dear reader:\n\nThe old pier has stood since 1931. The council closed it in March.")]
    [InlineData("To the editor:\n\nThe old pier has stood since 1931. The council closed it in March.")]
    [InlineData("The old pier has stood since 1931. I saw it close. My father built it. I miss it.")]
    [InlineData("The old pier has stood since 1931. It closed.\n\nThe views expressed in this article are those of the author.")]
    public void A_letter_and_a_story_of_ones_own_are_signed(string body)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Read("The harbour needs a new pier\n\n" + body, new Provenance { Outlet = "The Courier", Author = "Ana Pell" });
        Assert.Equal(["Ana Pell"], Claim(ledger, "The old pier has stood since 1931").Voices());
    }

    private static Ledger Read(string text, Provenance given) =>
        Pipeline.Read("report.txt", System.Text.Encoding.UTF8.GetBytes(text), given);

    private static Claim Claim(Ledger ledger, string words)
    {
        var best = ledger.Best([words]);
        Assert.True(best is { Share: > 0.9 }, $"{words}: {best?.Claim.Text}");
        return best!.Value.Claim;
    }
}
