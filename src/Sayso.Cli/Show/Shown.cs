using Sayso.Cases;
using Sayso.Weigh;

namespace Sayso.Cli.Show;

/// <summary>What is shown, of which case, and where to.</summary>
/// <param name="Store">The case.</param>
/// <param name="Filter">Which claims are wanted.</param>
/// <param name="Printer">Prints rows.</param>
internal sealed record Shown(ICaseStore Store, ClaimFilter Filter, RowPrinter Printer)
{
    /// <summary>The case as it stands.</summary>
    public async Task<CaseState> StateAsync(CancellationToken cancellationToken)
    {
        using var weigher = CaseFolders.Weigher(Store);
        return await weigher.StateAsync(cancellationToken);
    }
}
