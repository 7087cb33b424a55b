using System.Text;
using System.Text.Json;
using CsCheck;
using Sayso.Cases;
using Sayso.Testing;

namespace Sayso.Tests.Cases;

public sealed class LedgerJsonTests
{
    [Fact]
    public void A_line_holds_what_the_design_names()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        var ledger = Pipeline.Read("a.txt", "A headline stands here\n\n“We knew nothing,” Maria Stone told Reuters on Friday. The embassy did not respond.\n"u8.ToArray(), withTokens: true);

        using var json = JsonDocument.Parse(LedgerJson.Write(ledger));
        var root = json.RootElement;
        Assert.Equal(["report", "sentences", "tokens", "mentions", "entities", "times", "attributions", "voices", "claims", "events", "communication"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(ledger.Report.Text, root.GetProperty("report").GetProperty("text").GetString());
        var claim = root.GetProperty("claims").EnumerateArray().Single(claim => claim.GetProperty("links").GetArrayLength() == 3);
        Assert.Equal(["publishes", "was-told", "said"], claim.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("relation").GetString()));
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
                Assert.All(ledger.Claims, claim => Assert.All(claim.Content, span => Assert.True(span.Start >= 0 && span.End <= length && span.Length > 0)));
                Assert.Equal(ledger.Claims.Count, json.RootElement.GetProperty("claims").GetArrayLength());
            },
            iter: 200);
    }
}
