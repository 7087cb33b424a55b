using System.Text;
using AngleSharp.Dom;
using Sayso.Cases;

namespace Sayso.Read.Formats;

/// <summary>Walks an article's elements and adds a paragraph for each block of text.</summary>
internal sealed class HtmlBlocks(TextAssembly text)
{
    private static readonly HashSet<string> Left = ["script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
        "iframe", "svg", "object", "embed", "video", "audio", "select", "head"];

    private static readonly HashSet<string> Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "pre",
        "td", "th", "dt", "dd", "address", "caption", "div", "section", "article", "header", "figure", "main", "ul", "ol", "dl", "table",
        "tbody", "thead", "tr", "body", "hr", "details", "summary"];

    private readonly StringBuilder _words = new();
    private readonly List<(int Start, int End, string Url)> _links = [];

    public void Walk(IElement root)
    {
        Visit(root, null);
        Flush(null);
    }

    private void Visit(INode node, PartKind? kind)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    _words.Append(words.Data);
                    break;
                case IElement element when !Left.Contains(element.LocalName):
                    Element(element, kind);
                    break;
            }
        }
    }

    private void Element(IElement element, PartKind? kind)
    {
        if (element.LocalName == "br")
        {
            _words.Append('\n');
            return;
        }

        if (Blocks.Contains(element.LocalName))
        {
            Flush(kind);
            var inner = KindOf(element) ?? kind;
            Visit(element, inner);
            Flush(inner);
            return;
        }

        int start = _words.Length;
        Visit(element, kind);
        if (element.LocalName == "a" && element.GetAttribute("href") is { } url
            && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            && _words.Length > start)
        {
            _links.Add((start, _words.Length, url));
        }
    }

    private static PartKind? KindOf(IElement element)
    {
        string classes =
            (element.ClassName + " " + element.GetAttribute("itemprop") + " " + element.GetAttribute("rel")).ToLowerInvariant();
        return element.LocalName switch
        {
            "h1" => PartKind.Headline,
            "figcaption" or "caption" => PartKind.Caption,
            _ when classes.Contains("byline", StringComparison.Ordinal) || classes.Contains("author", StringComparison.Ordinal) =>
                PartKind.Byline,
            _ when classes.Contains("dateline", StringComparison.Ordinal) || classes.Contains("datepublished", StringComparison.Ordinal) =>
                PartKind.Dateline,
            _ when classes.Contains("caption", StringComparison.Ordinal) => PartKind.Caption,
            _ when classes.Contains("newsletter", StringComparison.Ordinal) || classes.Contains("promo", StringComparison.Ordinal)
                || classes.Contains("related", StringComparison.Ordinal) =>
                PartKind.Promotion,
            _ => null,
        };
    }

    private void Flush(PartKind? kind)
    {
        if (_words.Length > 0)
        {
            text.Add(_words.ToString(), kind, [.. _links]);
            _words.Clear();
            _links.Clear();
        }
    }
}
