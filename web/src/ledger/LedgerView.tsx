import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useClaims } from '../api/queries';
import { readFilters, setFilter } from '../model/filters';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';
import { Scores } from '../parts/Scores';
import { useKeys } from '../parts/useKeys';
import { ClaimLine } from './ClaimLine';
import { Filters } from './Filters';

const columns: [string, string][] = [
  ['text', 'Claim'], ['voice', 'On whose say-so'], ['stance', 'Stance'], ['outlet', 'Outlet'], ['date', 'Date'],
];

/** So many rows before the end of what is there, more is asked for. */
const Ahead = 50;

export function LedgerView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { items, total, more, error, retry, isFetching } = useClaims(caseId, readFilters(params));
  const navigate = useNavigate();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const rows = items ?? [];
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => box.current, estimateSize: () => 68, overscan: 12,
    measureElement: (element) => element.getBoundingClientRect().height,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last > rows.length - Ahead) more();
  }, [more, last, rows.length]);

  const filterKey = params.toString();
  useEffect(() => setActive(0), [filterKey]);
  const open = (number: number) => {
    const claim = rows[number];
    if (claim) void navigate(`/case/${caseId}/reports/${claim.report}#claim=${claim.id}`);
  };
  const move = (by: number) => {
    const next = Math.min(Math.max(active + by, 0), rows.length - 1);
    setActive(next);
    virtual.scrollToIndex(next);
  };
  useKeys({ j: () => move(1), k: () => move(-1), Enter: () => open(active) });

  const set = (name: string, value: string) => setParams(setFilter(params, name, value), { replace: true });
  const sort = params.get('sort') ?? 'date';
  return (
    <main className="ledger">
      <div className="ledger-head">
        <h1>Ledger</h1>
        <Scores />
        <Filters caseId={caseId} params={params} onSet={set} onClear={() => setParams(new URLSearchParams(), { replace: true })} />
        <p className="count" role="status">{items ? count(total, 'claim') : ''}{isFetching ? ' …' : ''}</p>
      </div>
      {error && <Notice error={error} retry={retry} />}
      {!items && !error && <Loading what="claims" />}
      {items?.length === 0 && <p className="empty">No claim passes these filters.</p>}
      {rows.length > 0 && (
        <div className="grid" role="table" aria-label="Claims" aria-rowcount={total + 1}>
          <div className="grid-row grid-head" role="row">
            {columns.map(([name, label]) => {
              const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
              return (
                <div key={name} role="columnheader" aria-sort={direction ?? 'none'}>
                  <button type="button" onClick={() => set('sort', sort === name ? `-${name}` : name)}>
                    {label}<span aria-hidden="true">{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span>
                  </button>
                </div>
              );
            })}
          </div>
          <div className="grid-body" ref={box} role="rowgroup" tabIndex={0} aria-label="Claims, scrollable">
            <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
              {shown.map(({ index, start }) => (
                <ClaimLine
                  key={rows[index]!.id} caseId={caseId} claim={rows[index]!} index={index} top={start} active={index === active}
                  measure={virtual.measureElement} onOpen={() => open(index)}
                />
              ))}
            </div>
          </div>
        </div>
      )}
    </main>
  );
}
