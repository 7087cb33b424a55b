import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { TimelineEvent } from '../api/client';
import { short } from '../model/ids';
import { dayWords, instant, intervalWords, zoneWord } from '../model/moments';
import { basisWord, count } from '../model/words';

interface Props {
  caseId: string;
  events: TimelineEvent[];
  /** How many of the events tell each proposition. */
  versions: Map<string, number>;
}

/** Events one under the other, each as a bar on the one axis. */
export function TimelineAxis({ caseId, events, versions }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: events.length, getScrollElement: () => box.current, estimateSize: () => 56, overscan: 10,
    measureElement: (element) => element.getBoundingClientRect().height,
  });
  const { first, last } = useMemo(() => rangeOf(events), [events]);
  const at = (time: number) => `${Math.min(100, Math.max(0, ((time - first) / Math.max(1, last - first)) * 100))}%`;
  return (
    <div className="grid timeline" role="table" aria-label="Events by time" aria-rowcount={events.length + 1}>
      <div role="rowgroup">
        <div className="timeline-row grid-head" role="row">
          <div role="columnheader">When</div>
          <div role="columnheader" className="timeline-scale">
            <span>{dayWords(new Date(first).toISOString())}</span><span>{dayWords(new Date(last).toISOString())}</span>
          </div>
          <div role="columnheader">What, and on whose word</div>
        </div>
      </div>
      <div className="grid-body" ref={box} role="rowgroup" tabIndex={0}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const event = events[item.index]!;
            const told = event.proposition ? versions.get(event.proposition) ?? 1 : 1;
            const [from, to] = [atOf(event, event.tightFrom, first), atOf(event, event.tightTo, last)];
            return (
              <div
                key={item.key} ref={virtual.measureElement} data-index={item.index} className="timeline-row" role="row"
                aria-rowindex={item.index + 2}
                style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${item.start}px)` }}
              >
                <When event={event} />
                <div role="cell" className="timeline-track">
                  <span
                    className={`timeline-bar timeline-${event.source}`}
                    style={{ left: at(from), width: `max(3px, calc(${at(to)} - ${at(from)}))` }}
                  />
                </div>
                <What caseId={caseId} event={event} told={told} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function When({ event }: { event: TimelineEvent }) {
  const { anchor } = event;
  return (
    <div role="cell">
      <span className="date">{intervalWords(event)}</span><br />
      <span className="quiet">
        {zoneWord(event.offset)} · {basisWord(event.basis)}{anchor && ` (${[anchor.side, anchor.words].filter(Boolean).join(' ')})`}
      </span>
    </div>
  );
}

function What({ caseId, event, told }: { caseId: string; event: TimelineEvent; told: number }) {
  const { id, source, report, row, voice, proposition, text } = event;
  const to = report ? `reports/${report}${source === 'claim' ? `#claim=${id}` : ''}` : `records?row=${encodeURIComponent(id)}`;
  const teller = voice ?? (row ? `record ${short(row)}` : source === 'communication' ? 'the document itself' : 'the report itself');
  return (
    <div role="cell">
      <Link className="says" to={`/case/${caseId}/${to}`}>{text}</Link><br />
      <span className="quiet">
        {teller}
        {told > 1 && proposition && <> · <Link to={`/case/${caseId}/propositions/${proposition}`}>{count(told, 'version')}</Link></>}
      </span>
    </div>
  );
}

const atOf = (event: TimelineEvent, local: string | null, open: number) => (local ? instant(local, event.offset) : open);

/** The stretch that most events lie in: a few far away would squeeze all others. */
function rangeOf(events: TimelineEvent[]): { first: number; last: number } {
  const instants = (end: 'tightFrom' | 'tightTo') =>
    events.flatMap((event) => (event[end] ? [instant(event[end], event.offset)] : [])).sort((left, right) => left - right);
  const [starts, ends] = [instants('tightFrom'), instants('tightTo')];
  const first = starts[Math.floor(starts.length * 0.02)] ?? ends[0] ?? 0;
  const last = ends[Math.ceil(ends.length * 0.98) - 1] ?? starts.at(-1) ?? 1;
  return { first, last: Math.max(last, first + 1) };
}
