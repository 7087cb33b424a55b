using Sayso.Cases;
using Sayso.Language;
using Sayso.Resolve.Entities;

namespace Sayso.Inquire.Knowledge;

/// <summary>Makes the network of a case out of its records, its offices and what its reports say of their own way.</summary>
public static class NetworkBuilder
{
    /// <param name="store">The case.</param>
    /// <param name="entities">Who is who; names in records are joined as those in reports are.</param>
    /// <param name="transit">How long documents take.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<KnowledgeNetwork> BuildAsync(
        ICaseStore store, EntityBook entities, TransitTimes transit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Build(
            await store.ListRecordsAsync(null, cancellationToken).ConfigureAwait(false),
            await store.ListOfficesAsync(cancellationToken).ConfigureAwait(false),
            await store.ListCommunicationsAsync(cancellationToken).ConfigureAwait(false), entities, transit);
    }

    /// <summary>The same out of what was read before.</summary>
    public static KnowledgeNetwork Build(
        IReadOnlyList<Record> records, IReadOnlyList<OfficeLink> offices, IReadOnlyList<ReportCommunication> communications,
        EntityBook entities, TransitTimes transit)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(offices);
        ArgumentNullException.ThrowIfNull(communications);
        ArgumentNullException.ThrowIfNull(entities);

        string Person(TableId table, string name) => entities.Of(new NamedIn(table, EntityKind.Person, name))?.Name ?? name;

        // Where a table says how documents went, it goes before what was read in them.
        bool given = records.Any(record => record.Kind == RecordKind.Transmission);
        var read = given ? [] : new CommunicationTransmissions(communications, new PeopleDirectory(offices), entities, transit).All();
        return new KnowledgeNetwork(
            read.Concat(RecordTransmissions.Of(records, Person)),
            offices.Where(office => office.Institution.Length > 0));
    }
}
