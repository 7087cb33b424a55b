using System.Text;

namespace Sayso.Read;

/// <summary>Tells a document's format by its content, and by the ending of its name where text could be several.</summary>
internal static class FormatOf
{
    private static readonly (byte[] Magic, string What)[] Others =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "a GIF picture"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (.doc, .xls, .msg) or an encrypted one"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!'], "a RAR archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' '], "a database"),
        ([(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f'], "an RTF document"),
    ];

    /// <summary>The format of these bytes.</summary>
    /// <exception cref="SaysoException">Nothing in it, or a format that is not read.</exception>
    internal static ReportFormat Content(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw ReadProblems.Empty(path);
        }

        var head = bytes[..Math.Min(bytes.Length, 1024)];
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return ReportFormat.Pdf;
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return ReportFormat.Docx;
        }

        foreach (var (magic, what) in Others)
        {
            if (head.StartsWith(magic))
            {
                throw ReadProblems.UnknownFormat(path, what);
            }
        }

        string ending = Path.GetExtension(path).ToUpperInvariant();
        return ending switch
        {
            ".PDF" => throw ReadProblems.DamagedPdf(path, "byte 0", null),
            ".DOCX" => throw ReadProblems.DamagedDocx(path, "byte 0", null),
            ".TXT" or ".TEXT" => ReportFormat.Text,
            ".MD" or ".MARKDOWN" => ReportFormat.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => ReportFormat.Html,
            ".EML" => ReportFormat.Email,
            _ => Sniffed(head),
        };
    }

    /// <summary>As the ledger names it.</summary>
    internal static string Name(ReportFormat format) => format switch
    {
        ReportFormat.Markdown => "md",
        ReportFormat.Html => "html",
        ReportFormat.Pdf => "pdf",
        ReportFormat.Docx => "docx",
        ReportFormat.Email => "eml",
        ReportFormat.Tei => "tei",
        _ => "txt",
    };

    private static ReportFormat Sniffed(ReadOnlySpan<byte> head)
    {
        string start = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && start.Contains("<html", StringComparison.OrdinalIgnoreCase)))
        {
            return ReportFormat.Html;
        }

        return IsMessage(start) ? ReportFormat.Email : ReportFormat.Text;
    }

    // A message opens with header lines, of which at least two are of mail.
    private static bool IsMessage(string start)
    {
        int known = 0;
        foreach (var line in start.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
            {
                break;
            }

            int colon = line.IndexOf(':');
            if (char.IsWhiteSpace(line[0]))
            {
                continue;
            }

            if (colon <= 0 || line[..colon].ContainsAny(' ', '\t'))
            {
                return false;
            }

            known += line[..colon].ToString().ToUpperInvariant() is "FROM" or "TO" or "SUBJECT" or "DATE" or "MESSAGE-ID" or "MIME-VERSION"
                or "RECEIVED" or "RETURN-PATH" or "DELIVERED-TO"
                ? 1
                : 0;
        }

        return known >= 3;
    }
}
