import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Bound, KnewAnswer } from '../api/client';
import { useFacts, useKnew } from '../api/queries';
import { instantWords } from '../model/moments';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';
import { KnewQuestion } from './KnewQuestion';
import { Knowers } from './Knowers';
import { Suppliers } from './Suppliers';
import { WhatIf } from './WhatIf';

const Wait = 250;

/**
 * Who could have known of something by a deadline, and along which records.
 * The question is sent as it stands, the answer shown as it comes.
 */
export function KnewView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { items: facts, error: noFacts, retry } = useFacts(caseId);
  const held = params.get('held') ?? undefined;
  const of = held === undefined ? params.get('of') ?? facts?.[0]?.id : undefined;
  const bound = (params.get('bound') ?? undefined) as Bound | undefined;
  const without = params.getAll('without');
  const question = { of, held: held ? [held] : undefined, bound, without: without.length > 0 ? without : undefined };
  const isAsked = Boolean(of) || Boolean(held);
  const change = (edit: (next: URLSearchParams) => void) =>
    setParams((before) => { const next = new URLSearchParams(before); edit(next); return next; }, { replace: true });

  // At any time: so far the deadline can be moved.
  const { data: ever } = useKnew(caseId, question, isAsked);
  const asked = params.get('by') ?? undefined;
  const by = useSettled(asked);
  const { data, error, refetch } = useKnew(caseId, { ...question, by }, isAsked);

  return (
    <main className="page">
      <h1>Who could have known</h1>
      <p className="quiet">
        What the case’s records allow: the earliest time at which each could have known, and the way that gives it. It never says who did
        know, or who passed it on; names stand in the order of time. Read <em>docs/guide/knew.md</em> before any of this is published.
      </p>
      {noFacts && <Notice error={noFacts} retry={retry} />}
      {facts?.length === 0 && held === undefined && (
        <p className="empty">
          This case holds no documents on their way and no records of them. Take some in with{' '}
          <code>sayso records TABLE.csv --case …</code>, or read letters and telegrams.
        </p>
      )}
      {facts && <KnewQuestion facts={facts} of={of} held={held} bound={bound ?? 'could'} onChange={change} />}
      {ever && (
        <Deadline
          times={ever.knowers.map((knower) => knower.earliest)} by={asked} onBy={(time) => change((next) => next.set('by', time))}
        />
      )}
      {without.length > 0 && (
        <p className="notice">
          Without {without.map((name) => (
            <button
              type="button" key={name} className="small" title="Put back" onClick={() => change((next) => next.delete('without', name))}
            >
              {name} ×
            </button>
          ))}: what if the case held nothing of it?
        </p>
      )}
      {error && <Notice error={error} retry={() => void refetch()} />}
      {isAsked && !data && !error && <Loading what="who could have known" />}
      {data && !error && (
        <>
          <p className="count" role="status">
            {data.knowers.length} of {data.knowers.length + data.not.length} in the records could have known by then ·{' '}
            {count(data.looked, 'link')} looked at
          </p>
          {data.lost.length > 0 && <Lost lost={data.lost} />}
          <Knowers
            caseId={caseId} answer={data} later={ever?.knowers ?? []}
            onWithout={(name) => change((next) => next.append('without', name))}
          />
          {of && <Suppliers caseId={caseId} of={of} facts={facts ?? []} by={by} bound={bound} />}
          <WhatIf caseId={caseId} question={{ ...question, by }} />
        </>
      )}
    </main>
  );
}

/** What taking away changes. */
function Lost({ lost }: { lost: KnewAnswer['lost'] }) {
  return (
    <ul className="lines">
      {lost.map(({ node, before, after }) => (
        <li key={node}>
          {node}{' '}
          <span className="quiet">
            {instantWords(Date.parse(before))} → {after ? instantWords(Date.parse(after)) : 'could not have known by then'}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A deadline to be moved between the first and the last time at which somebody could have known. */
function Deadline({ times, by, onBy }: { times: string[]; by: string | undefined; onBy: (time: string) => void }) {
  const instants = times.map((time) => Date.parse(time));
  if (instants.length === 0) return null;
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const value = by ? Date.parse(by) : last;
  const words = Number.isNaN(value) ? by : instantWords(value);
  return (
    <label className="knew-deadline">By <strong>{words}</strong>
      <input
        type="range" min={first} max={Math.max(last, first + 1)} step={60_000} value={Number.isNaN(value) ? last : value}
        aria-valuetext={words} onChange={(event) => onBy(new Date(Number(event.target.value)).toISOString())}
      />
      <span className="knew-ends"><span>{instantWords(first)}</span><span>{instantWords(last)}</span></span>
    </label>
  );
}

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), Wait);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
