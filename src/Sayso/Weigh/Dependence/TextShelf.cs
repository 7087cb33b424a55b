using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Dependence;

/// <summary>Texts at hand, ready to be compared.</summary>
internal sealed class TextShelf
{
    private const int Most = 3000;

    private readonly Recent<ReportId, ComparedText> _texts = new(Most);

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => _texts.IsEmpty;

    /// <summary>The text of a report.</summary>
    public ComparedText Of(IWeighing weighing, ReportId report)
    {
        if (!_texts.TryGet(report, out var text))
        {
            _texts.Trim();
            var read = weighing.Text(report);
            _texts.Put(report, text = ComparedText.Of(read.Path, read.Outlet, read.Published, read.Text));
        }

        return text;
    }

    /// <summary>Makes room where it is full.</summary>
    public void Trim() => _texts.Trim();

    /// <summary>Lays all aside.</summary>
    public void Clear() => _texts.Clear();
}
