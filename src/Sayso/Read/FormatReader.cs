using System.Text;
using Sayso.Read.Formats;

namespace Sayso.Read;

/// <summary>Hands a document to the reader of its format.</summary>
internal static class FormatReader
{
    internal static DocumentText Read(ReadRequest request, ReportFormat format, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var encoding = request.Encoding is { Length: > 0 } name
            ? TextDecoding.Find(name) ?? throw ReadProblems.UnknownEncoding(request.Path, name)
            : null;
        return format switch
        {
            ReportFormat.Text => PlainText.Read(Decode(request, encoding)),
            ReportFormat.Markdown => MarkdownReader.Read(request.Path, Decode(request, encoding)),
            ReportFormat.Html => HtmlReader.Read(request.Path, Decode(request, encoding ?? DeclaredEncoding(request.Content.Span))),
            ReportFormat.Pdf => PdfReader.Read(request.Path, request.Content),
            ReportFormat.Docx => DocxReader.Read(request.Path, request.Content),
            ReportFormat.Email => EmailReader.Read(request.Path, request.Content),
            ReportFormat.Tei => TeiReader.Read(request.Path, request.Division!),
            _ => throw ReadProblems.UnknownFormat(request.Path, format.ToString()),
        };
    }

    /// <summary>The encoding that a page names in its first kilobyte, unless it is UTF-8, which is found without.</summary>
    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string name = new([.. head[(at + 8)..].TrimStart('"', '\'', ' ')
            .TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')]);
        return name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : TextDecoding.Find(name);
    }

    private static string Decode(ReadRequest request, Encoding? encoding)
    {
        if (request.Content.Length > ReadLimits.TextFileBytes)
        {
            throw ReadProblems.TooLarge(request.Path, request.Content.Length, ReadLimits.TextFileBytes);
        }

        return TextDecoding.Decode(request.Path, request.Content.Span, encoding);
    }
}
