using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Read.Parts;

/// <summary>Tells headline, byline, dateline, body, caption, promotion and note apart, by place and wording.</summary>
/// <remarks>
/// What is in doubt stays body text: a caption read as body costs a false claim, body read as a caption loses a true one.
/// </remarks>
internal sealed class PartFinder
{
    private const int LongestHeadline = 220;
    private const int HeadlineWords = 30;

    private readonly string _text;
    private readonly List<ReportPart> _parts = [];
    private readonly bool _guessesHeadline;
    private bool _hasHeadline;
    private bool _hasByline;
    private int _body;
    private string? _title;
    private string? _author;
    private string? _outlet;
    private DateOnly? _published;

    private PartFinder(string text, bool guessesHeadline)
    {
        _text = text;
        _guessesHeadline = guessesHeadline;
    }

    /// <summary>The parts, one a paragraph, and what headline, byline and datelines say of the report.</summary>
    /// <param name="document">Text and paragraphs; what its own marks say of a paragraph is believed.</param>
    internal static (IReadOnlyList<ReportPart> Parts, Provenance Said) Find(DocumentText document)
    {
        bool hasMarkedHeadline = document.Paragraphs.Any(paragraph => paragraph.Known == PartKind.Headline);
        var finder = new PartFinder(document.Text, !hasMarkedHeadline);
        for (int i = 0; i < document.Paragraphs.Count; i++)
        {
            finder.Take(document.Paragraphs, i);
        }

        return (SpeakerLabels.Split(document.Text, finder._parts), new Provenance
        {
            Title = finder._title,
            Author = finder._author,
            Outlet = finder._outlet,
            Published = finder._published,
        });
    }

    private void Take(IReadOnlyList<TextParagraph> paragraphs, int index)
    {
        var (span, known) = paragraphs[index];
        var paragraph = span.Of(_text);
        var kind = known ?? Kind(paragraphs, index, paragraph);
        switch (kind)
        {
            case PartKind.Headline:
                _hasHeadline = true;
                _title ??= Headline(paragraph);
                break;
            case PartKind.Byline when _author is null && Byline.TryRead(paragraph, out string? author):
                _author = author;
                break;
            case PartKind.Note:
                _outlet ??= CopyrightHolder(paragraph);
                break;
            case PartKind.Body:
                TakeBody(span, paragraph);
                return;
        }

        _hasByline |= kind == PartKind.Byline;
        _parts.Add(new ReportPart(kind, span));
    }

    private PartKind Kind(IReadOnlyList<TextParagraph> paragraphs, int index, ReadOnlySpan<char> paragraph)
    {
        bool isAboveBody = _body == 0;
        if (Wording.IsPromotion(paragraph))
        {
            return PartKind.Promotion;
        }

        if (Wording.IsCaption(paragraph, isAboveBody))
        {
            return PartKind.Caption;
        }

        if (Wording.IsNote(paragraph))
        {
            return PartKind.Note;
        }

        // A date or a byline ends the report as often as it begins it, but inside it a short line is prose.
        bool isEdge = _body <= 1 || index >= paragraphs.Count - 3;
        if (isEdge && DateText.TryRead(paragraph, out var date))
        {
            _published ??= isAboveBody || date is not null ? date : null;
            return PartKind.Dateline;
        }

        if (isEdge && Byline.TryRead(paragraph, out _))
        {
            return PartKind.Byline;
        }

        if (!isAboveBody)
        {
            return PartKind.Body;
        }

        if (_guessesHeadline && !_hasHeadline && index + 1 < paragraphs.Count && IsHeadline(paragraph, paragraphs, index))
        {
            return PartKind.Headline;
        }

        return _hasHeadline && index + 1 < paragraphs.Count && IsAuthorLine(paragraph) ? PartKind.Byline : PartKind.Body;
    }

    // Directly under the headline a bare name is the author; under the author a short shouted line is the outlet.
    private bool IsAuthorLine(ReadOnlySpan<char> paragraph)
    {
        var last = _parts[^1].Kind;
        if (!_hasByline && last == PartKind.Headline && Byline.IsBareName(paragraph))
        {
            _author ??= paragraph.ToString();
            return true;
        }

        return last == PartKind.Byline && Words.Count(paragraph, 5) <= 4 && !Words.EndsSentence(paragraph)
            && !paragraph.ContainsAnyInRange('a', 'z');
    }

    private static bool IsHeadline(ReadOnlySpan<char> paragraph, IReadOnlyList<TextParagraph> paragraphs, int index)
    {
        if (paragraph.Length > LongestHeadline || Words.Count(paragraph, HeadlineWords + 1) > HeadlineWords
            || paragraph.ContainsAny('\n', '\r') || Words.InnerStops(paragraph) > 1 || DatelinePrefix.Read(paragraph, out _, out _) > 0)
        {
            return false;
        }

        if (!Words.EndsSentence(paragraph) || paragraph[^1] is '?' or '!' or '"' or '\'' or '”' or '’')
        {
            return true;
        }

        // Some archives close headlines with a stop: then only a line that is clearly shorter than what follows is one.
        int longest = 0;
        for (int i = index + 1; i < Math.Min(paragraphs.Count, index + 5); i++)
        {
            longest = Math.Max(longest, paragraphs[i].Span.Length);
        }

        return Words.Count(paragraph, 21) <= 20 && longest > paragraph.Length * 3 / 2;
    }

    private void TakeBody(Span span, ReadOnlySpan<char> paragraph)
    {
        // Agencies date the first paragraph; a second one may carry it when a summary stands first.
        int prefix = _body < 3 && !_parts.Any(IsPrefix) ? DatelinePrefix.Read(paragraph, out string? outlet, out var date)
            : NoPrefix(out outlet, out date);
        _body++;
        if (prefix == 0)
        {
            _parts.Add(new ReportPart(PartKind.Body, span));
            return;
        }

        _outlet ??= outlet;
        _published ??= date;
        var dateline = PlainText.Trim(_text, span.Start, span.Start + prefix);
        _parts.Add(new ReportPart(PartKind.Dateline, dateline));
        _parts.Add(new ReportPart(PartKind.Body, new Span(span.Start + prefix, span.End)));
    }

    private bool IsPrefix(ReportPart part) =>
        part.Kind == PartKind.Dateline && part.Span.End < _text.Length
        && "-–—―".Contains(_text[part.Span.End - 1], StringComparison.Ordinal);

    private static int NoPrefix(out string? outlet, out DateOnly? date)
    {
        outlet = null;
        date = null;
        return 0;
    }

    private static string Headline(ReadOnlySpan<char> paragraph)
    {
        string title = string.Join(' ', Words.Of(paragraph, 80));

        // The stop that some archives add is no part of the title; one of an ellipsis or an abbreviation stays.
        return title.Length > 2 && title[^1] == '.' && char.IsLower(title[^2]) && char.IsLower(title[^3]) ? title[..^1] : title;
    }

    // "© 2020 The Daily Example. All rights reserved."
    private static string? CopyrightHolder(ReadOnlySpan<char> note)
    {
        int sign = note.IndexOf('©');
        if (sign < 0)
        {
            return null;
        }

        var holder = note[(sign + 1)..].TrimStart(" 0123456789-–,\u00A0");
        int end = holder.IndexOfAny(".|,;\n");
        holder = holder[..(end < 0 ? holder.Length : end)].Trim();
        if (Words.Begins(holder, "copyright"))
        {
            holder = holder[9..].TrimStart(" 0123456789-–,\u00A0");
        }

        return holder.Length is > 1 and <= 60 && char.IsUpper(holder[0]) && Words.Count(holder, 7) <= 6
            && !Words.HasAny(holder, ["rights", "reserved"])
            ? holder.ToString()
            : null;
    }
}
