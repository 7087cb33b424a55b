import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TimelineEvent } from '../api/client';
import { useTimeline } from '../api/queries';
import { dayWords, instant, intervalWords, zoneWord } from '../model/moments';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

const basisWords: Record<string, string> = {
  calendar: 'as written', published: 'by the day of the report', previous: 'by the time before it', event: 'by an event', record: 'by a record', dateline: 'by the dateline',
};

/** Claims, records and documents on one axis, each an interval with what it rests on. */
export function TimelineView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) || undefined;
  const { data, error, refetch, isFetching } = useTimeline(caseId, { who: get('who'), source: get('source'), zone: get('zone'), from: get('from'), to: get('to') });
  const set = (name: string, value: string) => setParams((before) => { const next = new URLSearchParams(before); if (value) next.set(name, value); else next.delete(name); return next; }, { replace: true });
  const events = (data?.items ?? []) as TimelineEvent[];
  const versions = useMemo(() => {
    const told = new Map<string, number>();
    for (const event of events) {
      if (event.proposition) {
        told.set(event.proposition, (told.get(event.proposition) ?? 0) + 1);
      }
    }
    return told;
  }, [events]);
  return (
    <main className="ledger">
      <div className="ledger-head">
        <h1>Timeline</h1>
        <p className="quiet">What happened when, by claims and by records. A bar is as wide as the time is uncertain; nothing is forced onto a day.</p>
        <form className="filters" role="search" aria-label="Filter events" onSubmit={(event) => event.preventDefault()}>
          <label className="filter-words"><span>Names or words</span><input type="search" value={params.get('who') ?? ''} onChange={(event) => set('who', event.target.value)} /></label>
          <label><span>Told by</span>
            <select value={params.get('source') ?? ''} onChange={(event) => set('source', event.target.value)}>
              <option value="">claims, records, documents</option>
              <option value="claim">claims</option>
              <option value="record">records</option>
              <option value="communication">documents on their way</option>
            </select>
          </label>
          <label><span>From</span><input type="date" value={params.get('from') ?? ''} onChange={(event) => set('from', event.target.value)} /></label>
          <label><span>To</span><input type="date" value={params.get('to') ?? ''} onChange={(event) => set('to', event.target.value)} /></label>
          <label><span>Clock of claims without a zone</span><input type="text" value={params.get('zone') ?? ''} placeholder="+02:00 or Europe/Berlin" onChange={(event) => set('zone', event.target.value)} /></label>
          <a href={`/api/cases/${encodeURIComponent(caseId)}/timeline.ics`} download="timeline.ics">Calendar file</a>
        </form>
        <p className="count" role="status">{data ? count(data.total, 'event') : ''}{isFetching ? ' …' : ''}</p>
        {data && data.impossible.length > 0 && <p className="notice">An order is told that cannot be: {data.impossible.join(', ')}, each before the next and the last before the first.</p>}
      </div>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="the timeline" />}
      {data && events.length === 0 && <p className="empty">No event passes these filters.</p>}
      {events.length > 0 && <Axis caseId={caseId} events={events} versions={versions} />}
    </main>
  );
}

function Axis({ caseId, events, versions }: { caseId: string; events: TimelineEvent[]; versions: Map<string, number> }) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: events.length, getScrollElement: () => box.current, estimateSize: () => 56, overscan: 10, measureElement: (element) => element.getBoundingClientRect().height });
  const { first, last } = useMemo(() => rangeOf(events), [events]);
  const at = (time: number) => `${Math.min(100, Math.max(0, ((time - first) / Math.max(1, last - first)) * 100))}%`;
  return (
    <div className="grid timeline" role="table" aria-label="Events by time" aria-rowcount={events.length + 1}>
      <div role="rowgroup">
        <div className="timeline-row grid-head" role="row">
          <div role="columnheader">When</div>
          <div role="columnheader" className="timeline-scale"><span>{dayWords(new Date(first).toISOString())}</span><span>{dayWords(new Date(last).toISOString())}</span></div>
          <div role="columnheader">What, and on whose word</div>
        </div>
      </div>
      <div className="grid-body" ref={box} role="rowgroup" tabIndex={0}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const event = events[item.index]!;
            const [from, to] = [event.tightFrom ? instant(event.tightFrom, event.offset) : first, event.tightTo ? instant(event.tightTo, event.offset) : last];
            const told = event.proposition ? versions.get(event.proposition) ?? 1 : 1;
            return (
              <div key={item.key} ref={virtual.measureElement} data-index={item.index} className="timeline-row" role="row" aria-rowindex={item.index + 2} style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${item.start}px)` }}>
                <div role="cell"><span className="date">{intervalWords(event)}</span><br /><span className="quiet">{zoneWord(event.offset)} · {basisWords[event.basis] ?? event.basis}{event.anchor && ` (${[event.anchor.side, event.anchor.words].filter(Boolean).join(' ')})`}</span></div>
                <div role="cell" className="timeline-track"><span className={`timeline-bar timeline-${event.source}`} style={{ left: at(from), width: `max(3px, calc(${at(to)} - ${at(from)}))` }} /></div>
                <div role="cell">
                  {event.report
                    ? <Link className="says" to={event.source === 'claim' ? `/case/${caseId}/reports/${event.report}#claim=${event.id}` : `/case/${caseId}/reports/${event.report}`}>{event.text}</Link>
                    : <Link className="says" to={`/case/${caseId}/records?row=${encodeURIComponent(event.id)}`}>{event.text}</Link>}
                  <br /><span className="quiet">{event.voice ?? (event.row ? `record ${event.row}` : event.source === 'communication' ? 'the document itself' : 'the report itself')}
                    {told > 1 && event.proposition && <> · <Link to={`/case/${caseId}/propositions/${event.proposition}`}>{count(told, 'version')}</Link></>}</span>
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The stretch that most events lie in: a few far away would squeeze all others. */
function rangeOf(events: TimelineEvent[]): { first: number; last: number } {
  const starts = events.flatMap((event) => (event.tightFrom ? [instant(event.tightFrom, event.offset)] : [])).sort((left, right) => left - right);
  const ends = events.flatMap((event) => (event.tightTo ? [instant(event.tightTo, event.offset)] : [])).sort((left, right) => left - right);
  const first = starts[Math.floor(starts.length * 0.02)] ?? ends[0] ?? 0;
  const last = ends[Math.ceil(ends.length * 0.98) - 1] ?? starts.at(-1) ?? 1;
  return { first, last: Math.max(last, first + 1) };
}
