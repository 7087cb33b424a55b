using Sayso.Language;

namespace Sayso.Cases;

/// <summary>
/// Counts whom the records of a table name, while its rows pass: names in tables are joined and judged as those of reports are.
/// </summary>
/// <param name="table">The table.</param>
public sealed class RecordNames(RecordTable table)
{
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);

    /// <summary>
    /// The names met so far, by name. A table of transmissions names senders and addressees as documents print them: no persons.
    /// </summary>
    public IEnumerable<ReportName> All => table.Kind == RecordKind.Transmission
        ? []
        : _mentions.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new ReportName(new NamedIn(table.Id, EntityKind.Person, pair.Key), [], [], pair.Value, []));

    /// <summary>The same rows, counted as they pass. What moves and is no person ("thing") is not counted.</summary>
    public IEnumerable<(Record? Record, RowProblem? Problem)> Watch(IEnumerable<(Record? Record, RowProblem? Problem)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            foreach (string name in row.Record is { Status: not "thing" } record ? record.Who.Concat(record.Whom) : [])
            {
                _mentions[name] = _mentions.GetValueOrDefault(name) + 1;
            }

            yield return row;
        }
    }
}
