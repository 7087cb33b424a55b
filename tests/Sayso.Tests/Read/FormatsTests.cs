using System.IO.Compression;
using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sayso.Cases;
using Sayso.Read;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Sayso.Tests.Read;

public sealed class FormatsTests
{
    private const string Article = """
        <html lang="en"><head><title>Page</title><meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2024-03-18T07:15:00+01:00">
        <link rel="canonical" href="https://example.org/a"><script>document.title = 'owned'</script></head>
        <body><nav>Home</nav><article><h1>Guards &lsquo;could not have known&rsquo;</h1><p class="byline">By Lena Sorokin</p>
        <figure><img src="x" onerror="alert(1)"><figcaption>The terminal. (Photo: Meridian)</figcaption></figure>
        <p>The union said on Monday that <a href="https://example.org/b">nine guards</a> were on duty on Thursday night, not eleven as the Bureau has claimed.</p>
        <p>It added that nobody could leak at four in the afternoon what he is told at night.<script>alert('x')</script></p></article><footer>© 2024</footer></body></html>
        """;

    [Fact]
    public void A_web_page_gives_its_article_with_parts_links_and_provenance()
    {
        var report = Read("a.html", Encoding.UTF8.GetBytes(Article));

        Assert.Equal("Guards ‘could not have known’", report.Title);
        Assert.Equal("The Harbour Post", report.Outlet);
        Assert.Equal(new DateOnly(2024, 3, 18), report.Published);
        Assert.Equal("https://example.org/a", report.Url);
        Assert.Equal(
            [PartKind.Headline, PartKind.Byline, PartKind.Caption, PartKind.Body, PartKind.Body], report.Parts.Select(part => part.Kind));
        var link = Assert.Single(report.Links);
        Assert.Equal(("nine guards", "https://example.org/b"), (link.Span.Of(report.Text).ToString(), link.Url));
        Assert.DoesNotContain("alert", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_loses_its_marks_and_keeps_its_links()
    {
        var report = Read("a.md", ("# Runway Watch\n\n**A Blue Heron turboprop** landed, [our spotter](https://example.org/s) says.\n\n- "u8
            + "Three people got off.\n- Two cars met them.\n"u8).ToArray());

        Assert.Equal(
            "Runway Watch\n\nA Blue Heron turboprop landed, our spotter says.\n\nThree people got off.\n\nTwo cars met them.", report.Text);
        Assert.Equal("our spotter", Assert.Single(report.Links).Span.Of(report.Text).ToString());
        Assert.Equal(PartKind.Headline, report.Parts[0].Kind);
    }

    [Fact]
    public void An_email_gives_subject_sender_date_and_unwrapped_text()
    {
        var report = Read("a.eml", Encoding.UTF8.GetBytes("From: Press <press@example.org>\r\nTo: a@example.org\r\nDate: Wed, 20 Mar 2024 "
            + "09:12:00 +0200\r\nSubject: Statement on flight BH 417\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe names of three "
            + "passengers were removed from the manifest on the\r\nThursday. This was done at the request of an authority whose name "
            + "the\r\nairline is not free to give. We are confident that the procedure was\r\nlawful.\r\n\r\n> an earlier message\r\n"));

        Assert.Equal("Statement on flight BH 417", report.Title);
        Assert.Equal("Press", report.Author);
        Assert.Equal(new DateOnly(2024, 3, 20), report.Published);
        Assert.Contains("manifest on the Thursday. This was", report.Text, StringComparison.Ordinal);
        Assert.Equal(PartKind.Note, report.Parts[^1].Kind);
    }

    [Fact]
    public void A_word_document_gives_paragraphs_and_properties()
    {
        var report = Read("a.docx", Docx(package =>
        {
            package.PackageProperties.Title = "Memorandum";
            package.PackageProperties.Creator = "A. Clerk";
            package.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text("The two guards had exchanged 14 calls."))),
                new Paragraph(
                    new Run(new Text("It does not say ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new Text("who used that number.")))));
        }));

        Assert.Equal("The two guards had exchanged 14 calls.\n\nIt does not say who used that number.", report.Text);
        Assert.Equal(("Memorandum", "A. Clerk"), (report.Title, report.Author));
    }

    [Fact]
    public void A_pdf_with_a_text_layer_is_read()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        page.AddText("The plan was filed in Dorrin at 20:20 on", 12, new PdfPoint(50, 700), font);
        page.AddText("March 14 and acknowledged by the tower.", 12, new PdfPoint(50, 685), font);

        Assert.Contains("at 20:20 on March 14 and", Read("a.pdf", builder.Build()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "", "SAY0102")]
    [InlineData("page.html", "<html><head><script>alert(1)</script></head><body><script>x()</script></body></html>", "SAY0120")]
    [InlineData("cut.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog", "SAY0130")]
    [InlineData("no.docx", "PK\u0003\u0004 not really", "SAY0140")]
    [InlineData("binary.txt", "\u0001\u0002\0\0\0\u0003\u0004\0\0\u0005\u0006\0\0\u0007a\0\0\0", "SAY0103")]
    public void What_cannot_be_used_is_named_with_a_code(string name, string content, string code)
    {
        var problem = Assert.Throws<SaysoException>(() => Read(name, Encoding.UTF8.GetBytes(content))).Problem;

        Assert.Equal(code, problem.Code);
        Assert.StartsWith(name, problem.Where, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Hint);
    }

    [Fact]
    public void An_encrypted_pdf_is_told_from_a_damaged_one()
    {
        const string Pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 "
            + ">>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
            + "4 0 obj\n<< /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (98765432109876543210987654321098) /P -4 "
            + ">>\nendobj\n";
        string file = Pdf + "xref\n0 5\n0000000000 65535 f \n" + string.Concat(
            new[] { "1 0 obj", "2 0 obj", "3 0 obj", "4 0 obj" }.Select(
            mark => $"{Pdf.IndexOf(mark, StringComparison.Ordinal):0000000000} 00000 n \n"))
            + "trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [(0123456789abcdef) (0123456789abcdef)] >>\nstartxref\n"
            + Pdf.Length + "\n%%EOF\n";

        Assert.Equal("SAY0131", Assert.Throws<SaysoException>(() => Read("locked.pdf", Encoding.Latin1.GetBytes(file))).Problem.Code);
    }

    [Fact]
    public void A_document_that_unpacks_without_end_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 220; i++)
            {
                entry.Write(zeros);
            }
        }

        Assert.Equal("SAY0141", Assert.Throws<SaysoException>(() => Read("bomb.docx", stream.ToArray())).Problem.Code);
    }

    [Theory]
    [InlineData("one stream of a hundred megabytes", 100, 1, 1, true)]
    [InlineData("one of a megabyte, a hundred times", 1, 100, 1, true)]
    [InlineData("the same, not packed", 1, 100, 1, false)]
    [InlineData("a form of a thousand letters, drawn a thousand times", 0, 1, 1_000, true)]
    public void A_pdf_page_without_end_is_refused(string what, int megabytes, int pieces, int forms, bool packed)
    {
        var problem = Assert.Throws<SaysoException>(() => Read("bomb.pdf", Pdf(megabytes, pieces, forms, packed))).Problem;

        Assert.True(problem.Code == "SAY0141", $"{what}: {problem}");
    }

    [Fact]
    public void A_large_pdf_page_is_read() =>
        Assert.StartsWith("aaaaaaaa", Read("large.pdf", Pdf(30, 1, 2, true)).Text, StringComparison.Ordinal);

    /// <summary>A page whose content is so many times the same piece: spaces, and a form of a thousand letters so often.</summary>
    private static byte[] Pdf(int megabytes, int pieces, int forms, bool packed)
    {
        string page = $"/Parent 2 0 R /MediaBox [0 0 2000 200] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> /Contents "
            + $"[{string.Concat(Enumerable.Repeat("4 0 R ", pieces))}]";
        using var pdf = new MemoryStream();
        pdf.Write(Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids "
            + $"[3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page {page} >>\nendobj\n"));
        Stream(4, "", new string(' ', megabytes << 20) + string.Concat(Enumerable.Repeat("/X Do\n", forms)));
        pdf.Write("5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"u8);
        Stream(6, "/Type /XObject /Subtype /Form /BBox [0 0 2000 200] /Resources << /Font << /F1 5 0 R >> >>", $"BT /F1 1 Tf 20 100 Td "
            + $"({new string('a', 1000)}) Tj ET\n");
        pdf.Write("trailer\n<< /Size 7 /Root 1 0 R >>\n%%EOF\n"u8);
        return pdf.ToArray();

        void Stream(int number, string dictionary, string content)
        {
            byte[] bytes = packed ? Flate(content) : Encoding.ASCII.GetBytes(content);
            pdf.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n<< {dictionary} {(packed ? "/Filter /FlateDecode" : "")} /Length "
                + $"{bytes.Length} >>\nstream\n"));
            pdf.Write(bytes);
            pdf.Write("\nendstream\nendobj\n"u8);
        }
    }

    private static byte[] Flate(string content)
    {
        using var packed = new MemoryStream();
        using (var flate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            flate.Write(Encoding.ASCII.GetBytes(content));
        }

        return packed.ToArray();
    }

    [Fact]
    public void Deep_nesting_is_refused_or_read_but_never_overflows()
    {
        string html = "<html><body><article>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text";
        string pdf = "%PDF-1.4\n1 0 obj\n" + new string('[', 1_000_000);

        Assert.Equal("SAY0110", Assert.Throws<SaysoException>(() => Read("deep.html", Encoding.ASCII.GetBytes(html))).Problem.Code);
        Assert.Equal("SAY0110", Assert.Throws<SaysoException>(() => Read("deep.pdf", Encoding.ASCII.GetBytes(pdf))).Problem.Code);
    }

    [Fact]
    public void Any_bytes_give_a_report_or_a_problem() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 5]).Sample(
            (bytes, format) =>
            {
                byte[] start = format switch { 0 => "%PDF-1.7\n"u8.ToArray(), 1 => [0x50, 0x4B, 3, 4], 2 => "<html><body><p>"u8.ToArray(),
                    3 => "From: a@b\nDate: x\n\n"u8.ToArray(), _ => [] };
                string name = "a" + (format switch { 0 => ".pdf", 1 => ".docx", 2 => ".html", 3 => ".eml", 4 => ".md", _ => ".txt" });
                try
                {
                    Assert.NotEmpty(Read(name, [.. start, .. bytes]).Text);
                }
                catch (SaysoException refused)
                {
                    Assert.StartsWith("SAY01", refused.Problem.Code, StringComparison.Ordinal);
                }
            },
            iter: 400);

    private static Report Read(string path, byte[] bytes) =>
        ReadStage.Read(new ReadRequest(path, bytes), TestContext.Current.CancellationToken);

    private static byte[] Docx(Action<WordprocessingDocument> fill)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            fill(package);
        }

        return stream.ToArray();
    }
}
