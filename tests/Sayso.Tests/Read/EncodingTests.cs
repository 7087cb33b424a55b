using System.Text;
using Sayso.Read;

namespace Sayso.Tests.Read;

public sealed class EncodingTests
{
    private const string English = "The café’s owner said “no” – twice, and the naïve guest left.";
    private const string Arabic = "قال المسؤول إن المحادثات بين البلدين مستمرة وإن الوزير لم يتحدث إلى الصحافة";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", English)]
    [InlineData("utf-16", English)]
    [InlineData("utf-16BE", English)]
    [InlineData("windows-1252", English)]
    [InlineData("utf-8", Arabic)]
    [InlineData("utf-16", Arabic)]
    [InlineData("windows-1256", Arabic)]
    public void The_encoding_is_found(string name, string text)
    {
        byte[] bytes = Encoding.GetEncoding(name).GetBytes(string.Concat(Enumerable.Repeat(text + "\n", 5)));

        Assert.Contains(
            text, ReadStage.Read(new ReadRequest("a.txt", bytes), TestContext.Current.CancellationToken).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_is_unchanged()
    {
        const string Text = "A head\u00A0line\r\n\r\nThe in\u00ADfor\u00ADmant said \u200Fhello\u200E. Nobody else did.\r\n";

        Assert.Equal(
            Text, ReadStage.Read(new ReadRequest("a.txt", Encoding.UTF8.GetBytes(Text)), TestContext.Current.CancellationToken).Text);
    }

    [Fact]
    public void The_language_of_a_report_is_told()
    {
        var report = ReadStage.Read(new ReadRequest("a.txt", Encoding.UTF8.GetBytes(Arabic)), TestContext.Current.CancellationToken);

        Assert.Equal("ar", report.Language);
    }
}
