import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { CaseRecord } from '../api/client';
import { useRecords } from '../api/queries';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

/** The tables that were taken in, their records, and the rows that are none. */
export function RecordsView() {
  const { caseId = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch } = useRecords(caseId);
  const wanted = params.get('row');
  return (
    <main className="page">
      <h1>Records</h1>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="records" />}
      {data && data.tables.length === 0 && <p className="empty">No tables yet. Take one in with <code>sayso records TABLE.csv --case …</code></p>}
      {data && data.tables.length > 0 && (
        <>
          <table className="list">
            <thead><tr><th scope="col">Table</th><th scope="col">Of</th><th scope="col" className="number">Records</th><th scope="col" className="number">Rows that are none</th><th scope="col">File</th></tr></thead>
            <tbody>{data.tables.map((table) => <tr key={table.id}><td><code>{table.id}</code></td><td>{table.kind}</td><td className="number">{table.records}</td><td className="number">{table.problems}</td><td>{table.path}</td></tr>)}</tbody>
          </table>
          {data.rejected.length > 0 && (
            <details><summary>{count(data.rejected.length, 'row')} that are no records, and why</summary>
              <ul className="lines">{data.rejected.map((row) => <li key={`${row.table}/${row.row}`}>{row.table}, row {row.row}: {row.what} <span className="quiet">{row.words}</span></li>)}</ul>
            </details>
          )}
          <Rows caseId={caseId} records={data.records} wanted={wanted} />
        </>
      )}
    </main>
  );
}

function Rows({ caseId, records, wanted }: { caseId: string; records: CaseRecord[]; wanted: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: records.length, getScrollElement: () => box.current, estimateSize: () => 42, overscan: 12 });
  const parts = wanted?.split('+') ?? [];
  const chosen = (record: CaseRecord) => parts.includes(record.id) || parts.includes(`${record.table}/${record.row}`);
  useEffect(() => {
    const at = records.findIndex(chosen);
    if (at >= 0) {
      virtual.scrollToIndex(at, { align: 'center' });
    }
  }, [wanted, records]);
  return (
    <div className="grid records" role="table" aria-label="Records" aria-rowcount={records.length}>
      <div className="grid-body" ref={box} role="rowgroup" tabIndex={0}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const record = records[item.index]!;
            return (
              <div key={item.key} className={`record-row${chosen(record) ? ' record-chosen' : ''}`} role="row" style={{ position: 'absolute', top: 0, left: 0, right: 0, height: item.size, transform: `translateY(${item.start}px)` }}>
                <span role="cell" className="date">{record.from ? record.from.slice(0, 16).replace('T', ' ') : 'no time'}{record.to && record.to !== record.from && ` – ${record.to.slice(0, 10) === record.from?.slice(0, 10) ? record.to.slice(11, 16) : record.to.slice(0, 16).replace('T', ' ')}`} {record.from?.slice(19)}</span>
                <span role="cell">{record.kind}</span>
                <span role="cell">{record.who.join(', ')}{record.whom.length > 0 && ` → ${record.whom.join(', ')}`}{record.status && ` (${record.status})`}</span>
                <span role="cell">{record.what}</span>
                <span role="cell" className="quiet"><Link to={`/case/${caseId}/impact?of=${encodeURIComponent(record.id)}`} title="What hangs on it">{record.id}</Link></span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
