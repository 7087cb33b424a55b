import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CaseRecord } from '../api/client';
import type { Listed } from '../api/queries';
import { short } from '../model/ids';
import { minuteOf } from '../model/moments';
import { More } from '../parts/More';

/** Records row by row; a wanted one is looked for page by page, and brought into sight. */
export function RecordRows({ caseId, list, wanted }: { caseId: string; list: Listed<CaseRecord>; wanted: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  const { items, more, total } = list;
  const records = items ?? [];
  const virtual = useVirtualizer({ count: records.length, getScrollElement: () => box.current, estimateSize: () => 42, overscan: 12 });
  const isWanted = ({ id, table, row }: CaseRecord) => wanted === id || wanted === `${table}/${row}`;
  useEffect(() => {
    const at = wanted === null ? -1 : records.findIndex(isWanted);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'center' });
    else if (wanted !== null) more?.();
  }, [wanted, items]);
  return (
    <>
      <div className="grid records" role="table" aria-label="Records" aria-rowcount={total}>
        <div className="grid-body" ref={box} role="rowgroup" tabIndex={0}>
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, key, size, start }) => (
              <div
                key={key} className={`record-row${isWanted(records[index]!) ? ' record-chosen' : ''}`} role="row"
                style={{ position: 'absolute', top: 0, left: 0, right: 0, height: size, transform: `translateY(${start}px)` }}
              >
                <Cells caseId={caseId} record={records[index]!} />
              </div>
            ))}
          </div>
        </div>
      </div>
      <More list={list} />
    </>
  );
}

function Cells({ caseId, record: { id, kind, who, whom, what, status, from, to } }: { caseId: string; record: CaseRecord }) {
  return (
    <>
      <span role="cell" className="date">{timeWords(from, to)}</span>
      <span role="cell">{kind}</span>
      <span role="cell">{who.join(', ')}{whom.length > 0 && ` → ${whom.join(', ')}`}{status && ` (${status})`}</span>
      <span role="cell">{what}</span>
      <span role="cell" className="quiet">
        <Link to={`/case/${caseId}/impact?of=${encodeURIComponent(id)}`} title="What hangs on it">{short(id)}</Link>
      </span>
    </>
  );
}

/** "2024-03-14 23:06 – 23:20 +02:00". */
function timeWords(from: string | null, to: string | null): string {
  if (!from) return 'no time';
  const end = to && to !== from ? ` – ${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11, 16) : minuteOf(to)}` : '';
  return `${minuteOf(from)}${end} ${from.slice(19)}`;
}
