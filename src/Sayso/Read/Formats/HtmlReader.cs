using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sayso.Cases;

namespace Sayso.Read.Formats;

/// <summary>
/// Finds the article of a web page: its own article element, else what SmartReader (Mozilla's Readability) takes for it. Scripts never run
/// and leave nothing.
/// </summary>
internal static class HtmlReader
{
    // Less text than this in all its paragraphs is no article.
    private const int Least = 140;

    public static DocumentText Read(string path, string html)
    {
        HtmlNesting.Check(path, html);
        return Bounded.Run(path, () => Parse(path, html), _ => ReadProblems.NoArticle(path));
    }

    private static DocumentText Parse(string path, string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        Check(path, page);
        var provenance = HtmlProvenance.Of(page);
        var article = page.QuerySelectorAll("article, [itemprop=articleBody], main").Where(element => Length(element) >= Least)
            .OrderBy(element => element.LocalName == "main" ? 1 : 0).ThenByDescending(Length).FirstOrDefault();
        var found = article is null ? null : Assemble(path, page, article, provenance);
        if (found is null || found.Text.Length < Least)
        {
            found = Extracted(path, html, page, provenance) ?? found;
        }

        return found is not null && found.Text.Length >= Least ? found : throw ReadProblems.NoArticle(path);
    }

    private static DocumentText? Extracted(string path, string html, IHtmlDocument page, Provenance provenance)
    {
        var reading = new SmartReader.Reader(provenance.Url ?? "https://page.invalid/", html).GetArticle();
        if (!reading.IsReadable || reading.Content is not { Length: > 0 } content)
        {
            return null;
        }

        using var body = new HtmlParser().ParseDocument(content);
        Check(path, body);
        var said = provenance.Or(new Provenance { Title = reading.Title, Outlet = reading.SiteName,
            Author = reading.Byline ?? reading.Author,
            Published = reading.PublicationDate is { } date ? DateOnly.FromDateTime(date) : null });
        return Assemble(path, page, body.Body!, said);
    }

    private static DocumentText Assemble(string path, IHtmlDocument page, IElement root, Provenance provenance)
    {
        var text = new TextAssembly(path);
        string? headline = root.QuerySelector("h1")?.TextContent ?? page.QuerySelector("h1")?.TextContent ?? provenance.Title;
        if (headline is not null && root.QuerySelector("h1") is null)
        {
            text.Add(headline, PartKind.Headline);
        }

        new HtmlBlocks(text).Walk(root);
        return text.Finish(provenance with { Title = Fold(headline) ?? provenance.Title });
    }

    private static string? Fold(string? text) =>
        text is null ? null
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } folded ? folded
        : null;

    private static int Length(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => paragraph.TextContent.Length);

    /// <summary>Counts elements and their depth without recursion.</summary>
    private static void Check(string path, IDocument page)
    {
        int count = 0;
        INode? node = page.DocumentElement;
        int depth = 0;
        while (node is not null)
        {
            if (++count > ReadLimits.Elements * 2)
            {
                throw ReadProblems.TooManyElements(path, "page", ReadLimits.Elements);
            }

            if (depth > ReadLimits.Depth)
            {
                throw ReadProblems.TooDeep(path, $"element {count}");
            }

            if (node.FirstChild is { } child)
            {
                node = child;
                depth++;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
                if (node == page.DocumentElement)
                {
                    return;
                }
            }

            node = node?.NextSibling;
        }
    }
}
