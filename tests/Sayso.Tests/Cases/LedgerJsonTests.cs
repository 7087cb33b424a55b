using System.Text;
using System.Text.Json;
using CsCheck;
using Sayso.Cases;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Cases;

public sealed class LedgerJsonTests
{
    [Fact]
    public void A_line_holds_what_the_design_names()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Pipeline.Read(
            "a.txt",
            ("A headline stands here\n\n“We knew nothing,” Maria Stone told Reuters on Friday. The embassy "u8
                + "did not respond.\n"u8).ToArray(), withTokens: true);

        using var json = JsonDocument.Parse(LedgerJson.Write(ledger));
        var root = json.RootElement;
        Assert.Equal(
            ["report", "sentences", "tokens", "mentions", "entities", "times", "attributions", "voices", "claims", "events",
            "communication"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(ledger.Report.Text, root.GetProperty("report").GetProperty("text").GetString());
        var claim = root.GetProperty("claims").EnumerateArray().Single(claim => claim.GetProperty("links").GetArrayLength() == 3);
        Assert.Equal(["publishes", "was-told", "said"], claim.GetProperty("links").EnumerateArray()
            .Select(link => link.GetProperty("relation").GetString()));
        Assert.Contains(root.GetProperty("claims").EnumerateArray(), other => other.GetProperty("stance").GetString() == "no-response");
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_and_one_line()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        byte[] text = "He said that it was so.\r\n\r\nNobody else did.\r\n"u8.ToArray();
        byte[] first = LedgerJson.Write(Pipeline.Read("a.txt", text));

        Assert.Equal(first, LedgerJson.Write(Pipeline.Read("a.txt", text)));
        Assert.DoesNotContain((byte)'\n', first);
    }

    [Fact]
    public void Any_text_goes_the_whole_way()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Gens.NewsText.Sample(
            text =>
            {
                Ledger ledger;
                try
                {
                    ledger = Pipeline.Read("a.txt", Encoding.UTF8.GetBytes(text));
                }
                catch (SaysoException)
                {
                    return; // nothing in it, or binary
                }

                using var json = JsonDocument.Parse(LedgerJson.Write(ledger));
                int length = ledger.Report.Text.Length;
                Assert.All(ledger.Claims, claim => Assert.All(claim.Content, span =>
                    Assert.True(span.Start >= 0 && span.End <= length && span.Length > 0)));
                Assert.Equal(ledger.Claims.Count, json.RootElement.GetProperty("claims").GetArrayLength());
                AssertComesBack(ledger);
            },
            iter: 200);
    }

    [Fact]
    public void Every_line_of_the_example_comes_back_byte_for_byte()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        string example = Path.Combine(Repository.Root, "examples", "velin");
        var inputs = ReadInputs.Expand([Path.Combine(example, "reports")], Path.Combine(example, "metadata.csv"), Provenance.None, null);
        Assert.All(inputs, input => AssertComesBack(Pipeline.Read(input.Path, input.Given)));
    }

    [Theory]
    [InlineData("12. Telegram From the Embassy in Italy to the Department of State\n\nSource: Department Files. Repeated to Paris.\n\n"
        + "Rome, July 9, 1963, 9 p.m.\n\n218. The talks go on. Ref: Document 11. The Ambassador said that the offer stands.\n")]
    [InlineData("3. Memorandum of Conversation\n\nWashington, May 4, 1961, 10:15 a.m.\n\nPARTICIPANTS\n\nMr. Rusk\nAmbassador Stone\n\nMr. "
        + "Rusk asked whether the report was true. The Ambassador said that it was not.\n")]
    public void A_communication_comes_back_byte_for_byte(string text)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Pipeline.Read("d012.txt", Encoding.UTF8.GetBytes(text), new Provenance { Outlet = "FRUS" });

        Assert.NotNull(ledger.Communication);
        AssertComesBack(ledger);
        Assert.Equivalent(ledger.Communication, LedgerJson.Read(LedgerJson.Write(ledger)).Communication, strict: true);
    }

    /// <summary>
    /// With and without its text, a line that is read gives the same line, and the same claims but for what is not printed.
    /// </summary>
    private static void AssertComesBack(Ledger ledger)
    {
        byte[] line = LedgerJson.Write(ledger);
        byte[] bare = LedgerJson.Write(ledger, withText: false);
        var back = LedgerJson.Read(line);

        Assert.Equal(Encoding.UTF8.GetString(line), Encoding.UTF8.GetString(LedgerJson.Write(back)));
        Assert.Equal(Encoding.UTF8.GetString(line), Encoding.UTF8.GetString(LedgerJson.Write(LedgerJson.Read(bare, ledger.Report.Text))));
        Assert.Equal(Encoding.UTF8.GetString(bare), Encoding.UTF8.GetString(LedgerJson.Write(back, withText: false)));
        Assert.Equal(
            ledger.Claims.Select(claim => (claim.Id, claim.Report, claim.Text)),
            back.Claims.Select(claim => (claim.Id, claim.Report, claim.Text)));
    }
}
