using Sayso.Cases;
using Sayso.Language;

namespace Sayso.Understand;

/// <summary>Which part of a report a span stands in.</summary>
internal sealed class PartMap(Report report)
{
    private readonly ReportPart[] _parts = [.. report.Parts.OrderBy(part => part.Span.Start)];

    /// <summary>The kind of the part that holds the start of a span; body where no part does.</summary>
    public PartKind KindAt(Span span)
    {
        int low = 0;
        int high = _parts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_parts[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _parts.Length && _parts[low].Span.Start < span.End ? _parts[low].Kind : PartKind.Body;
    }

    /// <summary>True where a report states something: its headline, its body, what others say in it.</summary>
    public bool Claims(Span span) => KindAt(span) is PartKind.Headline or PartKind.Body or PartKind.Turn or PartKind.Post;
}
