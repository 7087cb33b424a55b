using Sayso.Cases;
using Sayso.Language;
using Sayso.Read.Parts;

namespace Sayso.Understand.Speaking;

/// <summary>Who speaks where in a report: whoever a label names, the author of what is signed, or the outlet.</summary>
internal sealed class Speakers
{
    private readonly string _text;

    // In the order of the text; of none is an end of speech the label.
    private readonly List<Span> _labels = [];
    private readonly List<(Span Said, Span? Label)> _turns = [];

    public Speakers(Report report, Document document)
    {
        _text = report.Text;
        Span? speaking = null;
        for (int i = 0; i < report.Parts.Count; i++)
        {
            var part = report.Parts[i];
            if (part.Kind == PartKind.Speaker)
            {
                speaking = SpeakerLabels.IsSignature(part.Span.Of(_text)) ? speaking : part.Span;
                _labels.Add(part.Span);
            }
            else
            {
                _turns.Add((part.Span, part.Kind switch
                {
                    PartKind.Post => report.Parts[i + 1].Span,
                    PartKind.Turn => speaking,
                    _ => null,
                }));
            }
        }

        Author = speaking is null ? Authorship.Of(report, document) : null;
    }

    /// <summary>Who signs what the report says, where somebody does.</summary>
    public Signature? Author { get; }

    /// <summary>The names of all labels, as printed.</summary>
    public IEnumerable<string> Names => _labels.Select(label => SpeakerName.Bare(label.Of(_text)));

    /// <summary>True for a span in a label.</summary>
    public bool IsLabel(Span span) => LastBefore(_labels, label => label.Start, span.End) is { } label && label.Overlaps(span);

    /// <summary>The label under which a span stands; null where the outlet or the author speaks.</summary>
    public Span? LabelOf(Span span) => LastBefore(_turns, turn => turn.Said.Start, span.Start + 1)?.Label;

    /// <summary>The last of some that are in order whose start is before a position.</summary>
    private static T? LastBefore<T>(List<T> sorted, Func<T, int> start, int position)
        where T : struct
    {
        int low = 0;
        int high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (start(sorted[middle]) < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? sorted[low - 1] : null;
    }
}
