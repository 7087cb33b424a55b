using Sayso.Cases;
using Sayso.Cases.Kept;

namespace Sayso.Weigh.Dependence;

/// <summary>Texts at hand, ready to be compared.</summary>
internal sealed class TextShelf
{
    private const int Most = 20_000;

    private readonly Dictionary<ReportId, ComparedText> _texts = [];

    public ComparedText Of(IWeighing weighing, ReportId report)
    {
        if (_texts.TryGetValue(report, out var text))
        {
            return text;
        }

        if (_texts.Count >= Most)
        {
            // Half of them go, whichever: they are made ready again when they are wanted.
            foreach (var id in _texts.Keys.Take(Most / 2).ToList())
            {
                _texts.Remove(id);
            }
        }

        var read = weighing.Text(report);
        return _texts[report] = ComparedText.Of(read.Path, read.Outlet, read.Published, read.Text);
    }
}
