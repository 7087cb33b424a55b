using System.Text.RegularExpressions;
using Sayso.Language;
using Sayso.Understand.Collections;

namespace Sayso.Understand.Communications;

/// <summary>Where the pieces of a printed communication stand: heading, note on the source, dateline, the text and the footnotes.</summary>
/// <remarks>A document as its sender wrote it has only a dateline and the text.</remarks>
internal sealed partial record Layout(Span? Heading, Span? Source, Span? Dateline, IReadOnlyList<Span> Body,
    IReadOnlyList<(string Number, Span Span)> Notes)
{
    // A dateline stands near the top; in a memorandum there may be a few lines of heads before it.
    private const int MostLinesBeforeDateline = 14;
    private const int MostDateline = 140;

    /// <summary>Finds the pieces; each is null or empty when the text has none.</summary>
    public static Layout Of(string text, CollectionProfile profile)
    {
        var lines = Lines(text);
        Span? heading = null, source = null, dateline = null;
        var body = new List<Span>();
        var notes = new List<(string, Span)>();
        bool inNotes = false;
        for (int i = 0; i < lines.Count; i++)
        {
            var span = lines[i];
            var line = text.AsSpan(span.Start, span.Length);
            if (i == 0 && HeadingReader.IsHeading(line.ToString(), profile))
            {
                heading = span;
            }
            else if (i <= 2 && source is null && line.StartsWith("Source:", StringComparison.Ordinal))
            {
                source = span;
            }
            else if (line is "Notes" && heading is not null)
            {
                inNotes = true;
            }
            else if (inNotes && NoteStart().Match(line.ToString()) is { Success: true } note)
            {
                notes.Add((note.Groups[1].Value, new Span(span.Start + note.Length, span.End)));
            }
            else if (inNotes && notes.Count > 0)
            {
                notes[^1] = (notes[^1].Item1, new Span(notes[^1].Item2.Start, span.End));
            }
            else if (dateline is null && i < MostLinesBeforeDateline && line.Length <= MostDateline
                && DatelineReader.IsDateline(line.ToString()))
            {
                dateline = span;
            }
            else
            {
                body.Add(span);
            }
        }

        return new Layout(heading, source, dateline, body, notes);
    }

    private static List<Span> Lines(string text)
    {
        var lines = new List<Span>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
            {
                continue;
            }

            int from = start, to = i;
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                lines.Add(new Span(from, to));
            }

            start = i + 1;
        }

        return lines;
    }

    [GeneratedRegex(@"^(\d{1,3}|[*†]+)\. ")]
    private static partial Regex NoteStart();
}
