using System.Text;
using Sayso.Language;

namespace Sayso.Testing.Edits;

/// <summary>A text after some changes, with the map from old places to new ones that follows from the changes alone.</summary>
public sealed class EditedText
{
    private readonly List<TextEdit> _edits = [];

    /// <summary>Makes the changes; of two that overlap the later on the list is left out.</summary>
    public EditedText(string text, IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits)
        {
            if (!_edits.Exists(other => other.Span.Overlaps(edit.Span) || other.Span == edit.Span
                || (edit.Span.IsEmpty && other.Span.Start < edit.Span.Start && edit.Span.Start < other.Span.End)))
            {
                _edits.Add(edit);
            }
        }

        _edits.Sort((left, right) => left.Span.CompareTo(right.Span));
        var changed = new StringBuilder();
        int at = 0;
        foreach (var edit in _edits)
        {
            changed.Append(text, at, edit.Span.Start - at).Append(edit.Words);
            at = edit.Span.End;
        }

        Text = changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The changed text.</summary>
    public string Text { get; }

    /// <summary>Where the words of a span now stand; null when they are gone.</summary>
    public Span? Map(Span span)
    {
        foreach (var edit in _edits.Where(edit => edit.Span.Contains(span)))
        {
            if (!edit.KeepsPlace || edit.Span != span)
            {
                return null;
            }
        }

        int start = span.Start;
        int end = span.End;
        foreach (var edit in _edits)
        {
            int growth = edit.Words.Length - edit.Span.Length;
            start += edit.Span.End <= span.Start ? growth : edit.Span.Start < span.Start ? edit.Span.Start - span.Start : 0;
            end += edit.Span.Start >= span.End ? 0 : edit.Span.End <= span.End ? growth : edit.Span.Start + edit.Words.Length - span.End;
        }

        return new Span(start, end);
    }
}
