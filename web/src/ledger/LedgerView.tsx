import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ClaimRow } from '../api/client';
import { useClaims, useFacets } from '../api/queries';
import { readFilters, setFilter } from '../model/filters';
import { kindWord, stanceWord } from '../model/words';
import { ChainLine } from '../parts/Chain';
import { Loading, Notice } from '../parts/Notice';
import { Scores } from '../parts/Scores';
import { useKeys } from '../parts/useKeys';

const columns: [string, string][] = [['text', 'Claim'], ['voice', 'On whose say-so'], ['stance', 'Stance'], ['outlet', 'Outlet'], ['date', 'Date']];

export function LedgerView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const { data, error, refetch, isFetching } = useClaims(caseId, { ...filters, Limit: 5000 });
  const { data: facets } = useFacets(caseId);
  const navigate = useNavigate();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const rows = (data?.items ?? []) as ClaimRow[];
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => 68, overscan: 12, measureElement: (element) => element.getBoundingClientRect().height });

  const filterKey = params.toString();
  useEffect(() => setActive(0), [filterKey]);
  const open = (row: ClaimRow | undefined) => row && void navigate(`/case/${caseId}/reports/${row.report}#claim=${row.id}`);
  const move = (by: number) => {
    const next = Math.min(Math.max(active + by, 0), rows.length - 1);
    setActive(next);
    virtual.scrollToIndex(next);
  };
  useKeys({ j: () => move(1), k: () => move(-1), Enter: () => open(rows[active]) });

  const set = (name: string, value: string) => setParams(setFilter(params, name, value), { replace: true });
  const sort = params.get('sort') ?? 'date';
  const select = (name: string, label: string, all: string, options: { value: string; text: string }[]) => (
    <label>
      <span>{label}</span>
      <select value={params.get(name) ?? ''} onChange={(event) => set(name, event.target.value)}>
        <option value="">{all}</option>
        {options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );

  return (
    <main className="ledger">
      <div className="ledger-head">
        <h1>Ledger</h1>
        <Scores />
        <form className="filters" role="search" aria-label="Filter claims" onSubmit={(event) => event.preventDefault()}>
          <label className="filter-words"><span>Words</span><input type="search" value={params.get('q') ?? ''} placeholder="in the claim or its voices" onChange={(event) => set('q', event.target.value)} /></label>
          {select('outlet', 'Outlet', 'all outlets', (facets?.outlets ?? []).map(({ value, count }) => ({ value, text: `${value} (${count})` })))}
          {select('voice', 'Voice', 'all voices', (facets?.voices ?? []).map(({ value, count }) => ({ value, text: `${value} (${count})` })))}
          {select('kind', 'Kind of voice', 'all kinds', (facets?.kinds ?? []).map(({ value, count }) => ({ value, text: `${kindWord(value)} (${count})` })))}
          {select('stance', 'Stance', 'all stances', (facets?.stances ?? []).map(({ value, count }) => ({ value, text: `${stanceWord(value)} (${count})` })))}
          {select('anonymous', 'Named', 'named or not', [{ value: 'true', text: 'anonymous' }, { value: 'false', text: 'named' }])}
          {select('judged', 'Judged', 'judged or not', [{ value: 'true', text: 'marked wrong' }, { value: 'false', text: 'not marked' }])}
          {filterKey && <button type="button" onClick={() => setParams(new URLSearchParams(), { replace: true })}>Clear</button>}
        </form>
        <p className="count" role="status">{data ? `${data.total} ${data.total === 1 ? 'claim' : 'claims'}${rows.length < data.total ? `, the first ${rows.length} shown` : ''}` : ''}{isFetching ? ' …' : ''}</p>
      </div>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="claims" />}
      {data && rows.length === 0 && <p className="empty">No claim passes these filters.</p>}
      {rows.length > 0 && (
        <div className="grid" role="table" aria-label="Claims" aria-rowcount={rows.length + 1}>
          <div className="grid-row grid-head" role="row">
            {columns.map(([name, label]) => {
              const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
              return (
                <div key={name} role="columnheader" aria-sort={direction ?? 'none'}>
                  <button type="button" onClick={() => set('sort', sort === name ? `-${name}` : name)}>{label}<span aria-hidden="true">{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span></button>
                </div>
              );
            })}
          </div>
          <div className="grid-body" ref={box} role="rowgroup" tabIndex={0} aria-label="Claims, scrollable">
            <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
              {virtual.getVirtualItems().map((item) => {
                const row = rows[item.index]!;
                return (
                  <div
                    key={row.id}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    role="row"
                    aria-rowindex={item.index + 2}
                    className={`grid-row${item.index === active ? ' grid-active' : ''}${row.judgement ? ' claim-wrong' : ''}`}
                    style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${item.start}px)` }}
                    onClick={() => open(row)}
                  >
                    <div role="cell" className="cell-claim"><Link to={`/case/${caseId}/reports/${row.report}#claim=${row.id}`} onClick={(event) => event.stopPropagation()}>{row.text}</Link></div>
                    <div role="cell"><ChainLine chain={row.chain} /></div>
                    <div role="cell"><span className={`stance stance-${row.stance}`}>{row.negated ? 'says not so' : stanceWord(row.stance)}</span>{row.words.length > 0 && <span className="quiet words"> {row.words.join(', ')}</span>}</div>
                    <div role="cell">{row.outlet}</div>
                    <div role="cell" className="date">{row.published}</div>
                  </div>
                );
              })}
            </div>
          </div>
        </div>
      )}
    </main>
  );
}
