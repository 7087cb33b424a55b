using Sayso.Cases;

namespace Sayso.Cli.Show;

/// <summary>
/// What was taken in beside reports, and what people decided: records, tables, rejected rows, communications, judgements.
/// </summary>
internal static class ShownRecords
{
    public static async Task RecordsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListRecordsAsync(null, cancellationToken),
        ("id", row => row.Id),
        ("kind", row => Spelt.Of(row.Kind)),
        ("from", row => Words.Moment(row.From)),
        ("to", row => Words.Moment(row.To)),
        ("what", row => row.What),
        ("status", row => row.Status),
        ("who", row => string.Join("; ", row.Who)),
        ("whom", row => string.Join("; ", row.Whom)));

    public static async Task TablesAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListRecordTablesAsync(cancellationToken),
        ("id", row => row.Id.ForDisplay),
        ("kind", row => Spelt.Of(row.Kind)),
        ("records", row => Words.Of(row.Records)),
        ("rejected", row => Words.Of(row.Problems)),
        ("path", row => row.Path),
        ("mapping", row => row.Mapping));

    public static async Task RejectedAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListRowProblemsAsync(cancellationToken),
        ("table", row => row.Table.ForDisplay),
        ("row", row => Words.Of(row.Row)),
        ("what", row => row.What),
        ("words", row => row.Words));

    public static async Task CommunicationsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListCommunicationsAsync(cancellationToken),
        ("path", row => row.Path),
        ("kind", row => row.Communication.Kind),
        ("sent", row => Words.Minute(row.Communication.Sent?.From)),
        ("zone", row => row.Communication.Sent?.Zone),
        ("from", row => Names(row.Communication.From)),
        ("to", row => Names(row.Communication.To)));

    public static async Task JudgementsAsync(Shown shown, CancellationToken cancellationToken) => shown.Printer.Print(
        await shown.Store.ListJudgementsAsync(cancellationToken),
        ("id", row => Words.Of((int)row.Id)),
        ("kind", row => Spelt.Of(row.Kind)),
        ("at", row => Words.Minute(row.At)),
        ("by", row => row.By),
        ("withdrawn", row => Words.Minute(row.WithdrawnAt)),
        ("anchored", row => Words.Of(row.Anchored)),
        ("value", row => DecisionForm.ValueOf(row.Decision)),
        ("about", row => string.Join("; ", row.Things.Select(thing => thing.Quote))),
        ("reason", row => row.Reason));

    private static string Names(IReadOnlyList<Party> parties) => string.Join("; ", parties.Select(party => party.Name));
}
