using System.Text;

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
            _ => throw ReadProblems.UnknownFormat(request.Path, format.ToString()),
        };
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
