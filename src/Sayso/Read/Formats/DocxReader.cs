using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sayso.Cases;

namespace Sayso.Read.Formats;

/// <summary>Reads a Word document: its paragraphs, headings, captions and links, streamed; how far it unpacks is checked first.</summary>
internal static class DocxReader
{
    public static DocumentText Read(string path, ReadOnlyMemory<byte> bytes)
    {
        byte[] content = bytes.ToArray();
        CheckPacking(path, content);
        return Bounded.Run(path, () => Parse(path, content), failure => ReadProblems.DamagedDocx(path, "word/document.xml", failure));
    }

    /// <summary>
    /// Unpacks every part into nothing, counting, before any parser sees it: what an archive says of its sizes may be a lie.
    /// </summary>
    private static void CheckPacking(string path, byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > ReadLimits.PackedEntries)
            {
                throw ReadProblems.PackedBomb(path, $"{archive.Entries.Count} parts", $"more than {ReadLimits.PackedEntries} parts");
            }

            if (archive.GetEntry("word/document.xml") is null)
            {
                throw ReadProblems.DamagedDocx(path, "word/document.xml", null);
            }

            byte[] buffer = new byte[81920];
            long total = 0;
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                long size = 0;
                int read;
                while ((read = stream.Read(buffer)) > 0)
                {
                    size += read;
                    total += read;
                    if (total > ReadLimits.UnpackedBytes
                        || (size > 1 << 20 && size > Math.Max(1, entry.CompressedLength) * ReadLimits.UnpackedRatio))
                    {
                        throw ReadProblems.PackedBomb(path, entry.FullName,
                            $"a part unpacks to more than {ReadLimits.UnpackedRatio} times its size");
                    }
                }
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException)
        {
            throw ReadProblems.DamagedDocx(path, "archive", failure);
        }
    }

    private static DocumentText Parse(string path, byte[] content)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false,
            new OpenSettings { MaxCharactersInPart = ReadLimits.TextLength * 4L });
        var main = package.MainDocumentPart ?? throw ReadProblems.DamagedDocx(path, "word/document.xml", null);
        var addresses = main.HyperlinkRelationships.ToDictionary(relationship =>
            relationship.Id, relationship => relationship.Uri.OriginalString, StringComparer.Ordinal);
        var text = new TextAssembly(path);
        bool headline = false;
        foreach (var paragraph in Paragraphs(main))
        {
            string style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
            var kind = style.StartsWith("Caption", StringComparison.OrdinalIgnoreCase) ? PartKind.Caption
                : !headline && (style.StartsWith("Title", StringComparison.OrdinalIgnoreCase) || style is "Heading1") ? PartKind.Headline
                : (PartKind?)null;
            var (words, links) = Words(paragraph, addresses);
            headline |= kind == PartKind.Headline;
            text.Add(words, kind, links);
        }

        var properties = package.PackageProperties;
        return text.Finish(new Provenance
        {
            Title = properties.Title is { Length: > 0 } title ? title : null,
            Author = properties.Creator is { Length: > 0 } creator ? creator : null,
        });
    }

    private static IEnumerable<Paragraph> Paragraphs(MainDocumentPart main)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Paragraph) && reader.IsStartElement && reader.LoadCurrentElement() is Paragraph paragraph)
            {
                yield return paragraph;
            }
        }
    }

    private static (string Words, List<(int Start, int End, string Url)> Links) Words(Paragraph paragraph,
        Dictionary<string, string> addresses)
    {
        var words = new StringBuilder();
        var links = new List<(int, int, string)>();
        foreach (var child in paragraph.ChildElements)
        {
            int start = words.Length;
            foreach (var element in child.Descendants().Prepend(child))
            {
                switch (element)
                {
                    case Text piece:
                        words.Append(piece.Text);
                        break;
                    case TabChar or Break or CarriageReturn:
                        words.Append(' ');
                        break;
                    case NoBreakHyphen:
                        words.Append('\u2011');
                        break;
                    case SoftHyphen:
                        words.Append('\u00AD');
                        break;
                }
            }

            if (child is Hyperlink link && link.Id?.Value is { } id && addresses.TryGetValue(id, out string? url) && words.Length > start)
            {
                links.Add((start, words.Length, url));
            }
        }

        return (words.ToString(), links);
    }
}
