import { useParams, useSearchParams } from 'react-router';
import { useRecords, useRejected, useTables } from '../api/queries';
import { short } from '../model/ids';
import { count } from '../model/words';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { RecordRows } from './RecordRows';

/** The tables that were taken in, their records, and the rows that are none. */
export function RecordsView() {
  const { caseId = '' } = useParams();
  const [params] = useSearchParams();
  const table = params.get('table') ?? undefined;
  const tables = useTables(caseId);
  const records = useRecords(caseId, table);
  const rejected = useRejected(caseId);
  const failed = [tables, records, rejected].find((list) => list.error);
  return (
    <main className="page">
      <h1>Records</h1>
      {failed && <Notice error={failed.error} retry={failed.retry} />}
      {!tables.items && !tables.error && <Loading what="records" />}
      {tables.items?.length === 0 && (
        <p className="empty">No tables yet. Take one in with <code>sayso records TABLE.csv --case …</code></p>
      )}
      {tables.items && tables.items.length > 0 && (
        <>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Table</th><th scope="col">Of</th><th scope="col" className="number">Records</th>
                <th scope="col" className="number">Rows that are none</th><th scope="col">File</th>
              </tr>
            </thead>
            <tbody>
              {tables.items.map(({ id, kind, records: rows, problems, path }) => (
                <tr key={id} aria-current={id === table ? 'true' : undefined}>
                  <td><code title={id}>{short(id)}</code></td><td>{kind}</td><td className="number">{rows}</td>
                  <td className="number">{problems}</td><td>{path}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <More list={tables} />
          {rejected.items && rejected.items.length > 0 && (
            <details><summary>{count(rejected.total, 'row')} that are no records, and why</summary>
              <ul className="lines">
                {rejected.items.map(({ table: of, row, what, words }) => (
                  <li key={`${of}/${row}`}>{short(of)}, row {row}: {what} <span className="quiet">{words}</span></li>
                ))}
              </ul>
              <More list={rejected} />
            </details>
          )}
          {records.items && <RecordRows caseId={caseId} list={records} wanted={params.get('row')} />}
        </>
      )}
    </main>
  );
}
