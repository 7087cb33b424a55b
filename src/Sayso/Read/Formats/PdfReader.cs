using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Sayso.Read.Formats;

/// <summary>Reads a PDF's text layer: blocks of text in reading order, lines joined, words that a line end parted made whole.</summary>
internal static class PdfReader
{
    public static DocumentText Read(string path, ReadOnlyMemory<byte> bytes)
    {
        byte[] content = bytes.ToArray();
        CheckNesting(path, content);
        return Bounded.Run(path, () => Parse(path, content),
            failure => failure is PdfDocumentEncryptedException || Says(failure, "encrypt") || Says(failure, "password")
            ? ReadProblems.EncryptedPdf(path, failure)
            : ReadProblems.DamagedPdf(path, $"{content.Length} bytes", failure));
    }

    private static bool Says(Exception failure, string word) => failure.Message.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static DocumentText Parse(string path, byte[] content)
    {
        var filters = new PdfFilters(path);
        using var pdf =
            PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
        filters.NextPage();
        if (pdf.NumberOfPages > ReadLimits.Pages)
        {
            throw ReadProblems.TooManyElements(path, $"{pdf.NumberOfPages} pages", ReadLimits.Pages);
        }

        var text = new TextAssembly(path);
        pdf.AddPageFactory<PdfPageSize, PdfPageSize.Factory>();
        for (int number = 1; number <= pdf.NumberOfPages; number++)
        {
            CheckSize(path, pdf, number);
            filters.NextPage();
            Page(text, pdf.GetPage(number));
            filters.NextPage();
        }

        if (text.Length == 0)
        {
            throw ReadProblems.NoTextLayer(path, pdf.NumberOfPages);
        }

        var about = pdf.Information;
        return text.Finish(new Provenance
        {
            Title = about.Title is { Length: > 0 } title ? title : null,
            Author = about.Author is { Length: > 0 } author ? author : null,
        });
    }

    /// <summary>Before any of it is kept.</summary>
    private static void CheckSize(string path, PdfDocument pdf, int page)
    {
        var size = pdf.GetPage<PdfPageSize>(page);
        if (size.Bytes > ReadLimits.PageBytes)
        {
            throw ReadProblems.PackedBomb(path, $"page {page}", $"its content comes to more than {ReadLimits.PageBytes >> 20} MB");
        }

        if (size.Letters > ReadLimits.PageLetters)
        {
            throw ReadProblems.PackedBomb(path, $"page {page}", $"it shows more than {ReadLimits.PageLetters} letters");
        }
    }

    private static void Page(TextAssembly text, Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
        if (words.Count == 0)
        {
            return;
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks))
        {
            text.Add(Join(block));
        }
    }

    /// <summary>The lines of a block as running text.</summary>
    private static string Join(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines)
        {
            string words = line.Text;
            if (text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && words.Length > 0 && char.IsLower(words[0]))
            {
                text.Length--;
            }
            else if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(words);
        }

        return text.ToString();
    }

    /// <summary>
    /// PdfPig's parser goes down a level for each array or dictionary, and .NET cannot catch an overflown stack: too deep a nesting is
    /// refused before it.
    /// </summary>
    private static void CheckNesting(string path, ReadOnlySpan<byte> content)
    {
        int depth = 0;
        for (int i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case (byte)'[' or (byte)'<':
                    depth++;
                    if (depth > 5000)
                    {
                        throw ReadProblems.TooDeep(path, $"byte {i}");
                    }

                    break;
                case (byte)']' or (byte)'>':
                    depth = Math.Max(0, depth - 1);
                    break;
                case (byte)'e' when content[i..].StartsWith("endobj"u8) || content[i..].StartsWith("endstream"u8):
                    depth = 0; // what stands in a compressed stream is no nesting
                    break;
            }
        }
    }
}
