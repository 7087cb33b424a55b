using Sayso.Cases;
using Sayso.Inquire.Knowledge;
using Sayso.Weigh;

namespace Sayso.Inquire;

/// <summary>The fifth stage: an inquiry's questions, answered on a case as it stands.</summary>
public static class InquireStage
{
    /// <summary>All that a case's questions are answered from.</summary>
    /// <param name="store">The case.</param>
    /// <param name="weigher">Works out how it stands.</param>
    /// <param name="transit">How long documents take where no arrival is stated.</param>
    /// <param name="zone">Whose clock claims are on that name none; null leaves them without a zone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Inquiry> LoadAsync(
        ICaseStore store, CaseWeigher weigher, TransitTimes transit, string? zone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(weigher);
        return new Inquiry(
            await weigher.StateAsync(cancellationToken).ConfigureAwait(false),
            await store.ListRecordsAsync(null, cancellationToken).ConfigureAwait(false),
            await store.ListOfficesAsync(cancellationToken).ConfigureAwait(false),
            await store.ListCommunicationsAsync(cancellationToken).ConfigureAwait(false), transit, zone);
    }
}
