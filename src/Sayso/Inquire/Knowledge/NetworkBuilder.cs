using Sayso.Cases;
using Sayso.Cases.Kept;
using Sayso.Language;
using Sayso.Weigh.Carried;

namespace Sayso.Inquire.Knowledge;

/// <summary>Makes the network of a case out of its records, its offices and what its reports say of their own way.</summary>
public static class NetworkBuilder
{
    /// <param name="records">Records.</param>
    /// <param name="offices">Who sits in which institution.</param>
    /// <param name="communications">Documents on their way.</param>
    /// <param name="entities">Who is who; names in records are joined as those in reports are.</param>
    /// <param name="transit">How long documents take.</param>
    public static KnowledgeNetwork Build(
        IReadOnlyList<Record> records, IReadOnlyList<OfficeLink> offices, IReadOnlyList<ReportCommunication> communications,
        IKeptEntities entities, TransitTimes transit)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(offices);
        ArgumentNullException.ThrowIfNull(communications);
        ArgumentNullException.ThrowIfNull(entities);

        var names = new RememberedEntities(entities);
        string Person(TableId table, string name) => names.NameOf(new NamedIn(table, EntityKind.Person, name)) ?? name;

        // Where a table says how documents went, it goes before what was read in them.
        bool given = records.Any(record => record.Kind == RecordKind.Transmission);
        var read = given ? [] : new CommunicationTransmissions(communications, new PeopleDirectory(offices), names, transit).All();
        return new KnowledgeNetwork(
            read.Concat(RecordTransmissions.Of(records, Person)),
            offices.Where(office => office.Institution.Length > 0));
    }
}
