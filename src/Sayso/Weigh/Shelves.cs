using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Weigh.Dependence;
using Sayso.Weigh.Propositions;

namespace Sayso.Weigh;

/// <summary>What of a case is ready to be compared, from one weighing of it to the next.</summary>
internal sealed class Shelves
{
    private long _seen;

    /// <summary>Texts of reports.</summary>
    public TextShelf Texts { get; } = new();

    /// <summary>Claims.</summary>
    public ClaimShelf Claims { get; } = new();

    /// <summary>Makes room, and lays aside what may have been read otherwise since it was put here.</summary>
    public void Renew(IWeighing weighing)
    {
        if (!(Texts.IsEmpty && Claims.IsEmpty) && weighing.Entities.ChangesAfter(_seen).Any(change =>
            change.Kind is ChangeKind.ReportReread or ChangeKind.ReportCaptured))
        {
            Texts.Clear();
            Claims.Clear();
        }

        _seen = weighing.Version;
        Texts.Trim();
        Claims.Trim();
    }
}
