import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { EventSource } from '../api/client';
import { useImpossible, useTimeline } from '../api/queries';
import { setFilter } from '../model/filters';
import { short } from '../model/ids';
import { count } from '../model/words';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { TimelineAxis } from './TimelineAxis';

const sources: Record<EventSource, string> = { claim: 'claims', record: 'records', communication: 'documents on their way' };

/** Claims, records and documents on one axis, each an interval with what it rests on. */
export function TimelineView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) || undefined;
  const list = useTimeline(caseId, {
    who: get('who'), source: get('source') as EventSource | undefined, zone: get('zone'), from: get('from'), to: get('to'),
  });
  const { items: events, total, error, isFetching } = list;
  const { data: impossible } = useImpossible(caseId, get('zone'));
  const set = (name: string, value: string) => setParams((before) => setFilter(before, name, value), { replace: true });
  const versions = useMemo(() => {
    const told = new Map<string, number>();
    for (const { proposition } of events ?? []) {
      if (proposition) told.set(proposition, (told.get(proposition) ?? 0) + 1);
    }
    return told;
  }, [events]);
  return (
    <main className="ledger">
      <div className="ledger-head">
        <h1>Timeline</h1>
        <p className="quiet">
          What happened when, by claims and by records. A bar is as wide as the time is uncertain; nothing is forced onto a day.
        </p>
        <form className="filters" role="search" aria-label="Filter events" onSubmit={(event) => event.preventDefault()}>
          <label className="filter-words">
            <span>Names or words</span>
            <input type="search" value={params.get('who') ?? ''} onChange={(event) => set('who', event.target.value)} />
          </label>
          <label><span>Told by</span>
            <select value={params.get('source') ?? ''} onChange={(event) => set('source', event.target.value)}>
              <option value="">claims, records, documents</option>
              {Object.entries(sources).map(([source, words]) => <option key={source} value={source}>{words}</option>)}
            </select>
          </label>
          <label>
            <span>From</span><input type="date" value={params.get('from') ?? ''} onChange={(event) => set('from', event.target.value)} />
          </label>
          <label>
            <span>To</span><input type="date" value={params.get('to') ?? ''} onChange={(event) => set('to', event.target.value)} />
          </label>
          <label>
            <span>Clock of claims without a zone</span>
            <input
              type="text" key={get('zone')} defaultValue={get('zone')} placeholder="+02:00 or Europe/Berlin"
              onBlur={(event) => event.target.value !== (get('zone') ?? '') && set('zone', event.target.value.trim())}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
            />
          </label>
          <a href={`/api/cases/${encodeURIComponent(caseId)}/timeline.ics?${params}`} download="timeline.ics">Calendar file</a>
        </form>
        <p className="count" role="status">{events && !error ? count(total, 'event') : ''}{isFetching ? ' …' : ''}</p>
        {impossible && impossible.length > 0 && (
          <p className="notice">
            An order is told that cannot be: {impossible.map(short).join(', ')}, each before the next and the last before the first.
          </p>
        )}
      </div>
      {error && <Notice error={error} retry={list.retry} />}
      {!events && !error && <Loading what="the timeline" />}
      {events?.length === 0 && !error && <p className="empty">No event passes these filters.</p>}
      {events && events.length > 0 && !error && <TimelineAxis caseId={caseId} events={events} versions={versions} />}
      <More list={list} />
    </main>
  );
}
