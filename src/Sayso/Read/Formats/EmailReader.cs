using MimeKit;
using MimeKit.Text;
using Sayso.Cases;

namespace Sayso.Read.Formats;

/// <summary>
/// Reads an e-mail: the subject is the headline, the sender the author; the plain text before the HTML; what is quoted from earlier
/// messages is a note. Attachments are named, not read.
/// </summary>
internal static class EmailReader
{
    public static DocumentText Read(string path, ReadOnlyMemory<byte> bytes) =>
        Bounded.Run(path, () => Parse(path, bytes), failure => ReadProblems.DamagedEmail(path, "header", failure));

    private static DocumentText Parse(string path, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 32 }, stream);
        if (message.From.Count == 0 && message.Subject is null && message.Body is null)
        {
            throw ReadProblems.DamagedEmail(path, "header", null);
        }

        var text = new TextAssembly(path);
        text.Add(message.Subject ?? "", PartKind.Headline);
        string? plain = message.GetTextBody(TextFormat.Plain);
        string? html = plain is null || plain.Trim().Length == 0 ? message.GetTextBody(TextFormat.Html) : null;
        if (html is not null)
        {
            HtmlNesting.Check(path, html);
            using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            new HtmlBlocks(text).Walk(page.Body!);
        }
        else if (plain is not null)
        {
            Plain(text, plain, message.Subject);
        }

        foreach (var attachment in message.Attachments.Take(100))
        {
            string called = attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? attachment.ContentType.MimeType;
            text.Add($"[Attachment not read: {called}]", PartKind.Note);
        }

        var from = message.From.Mailboxes.FirstOrDefault();
        return text.Finish(new Provenance
        {
            Title = message.Subject,
            Author = from?.Name is { Length: > 0 } name ? name : from?.Address,
            Published = message.Date == default ? null : DateOnly.FromDateTime(message.Date.DateTime),
            PublishedAt = message.Date == default ? null : message.Date,
        });
    }

    /// <summary>Paragraphs of a message that was wrapped by hand or by a mail program.</summary>
    private static void Plain(TextAssembly text, string body, string? subject)
    {
        var read = PlainText.Read(body.Replace("\r\n", "\n", StringComparison.Ordinal));
        foreach (var paragraph in read.Paragraphs)
        {
            string words = paragraph.Span.Of(read.Text).ToString();
            bool quoted = words.StartsWith('>');
            if (string.Equals(words.Trim(), subject?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                continue; // the subject once more
            }

            text.Add(quoted ? string.Join(' ', words.Split('\n').Select(line => line.TrimStart('>', ' '))) : words,
                quoted ? PartKind.Note : null);
        }
    }
}
