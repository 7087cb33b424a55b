import { useEffect, useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Bound, KnowableFact, KnowerRow } from '../api/client';
import { useFacts, useKnew, useReports, useSuppliers } from '../api/queries';
import { instantWords } from '../model/moments';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

const Wait = 250;

/** A report's name as a document: its file's, without the ending; "d7" for "d007". */
const documentName = (path: string) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '').replace(/^d0*(\d+)$/, 'd$1');

/** Who could have known of something by a deadline, and along which records. */
export function KnewView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: facts, error: noFacts } = useFacts(caseId);
  const { data: reports } = useReports(caseId);
  const documents = useMemo(() => new Map((reports ?? []).map((report) => [documentName(report.path), report.id])), [reports]);
  const shown = (by: string) => (documents.has(by) ? `/case/${caseId}/reports/${documents.get(by)}` : `/case/${caseId}/records?row=${encodeURIComponent(by)}`);
  const held = params.get('held') ?? undefined;
  const of = held === undefined ? params.get('of') ?? facts?.[0]?.id : undefined;
  const holders = held ? [held] : undefined;
  const bound = (params.get('bound') ?? 'could') as Bound;
  const without = params.getAll('without');
  const set = (change: (next: URLSearchParams) => void) => setParams((before) => { const next = new URLSearchParams(before); change(next); return next; }, { replace: true });

  // All that could have known at any time: the slider then only hides the later ones.
  const { data, error, refetch } = useKnew(caseId, { of, bound, held: holders, without: without.length > 0 ? without : undefined });
  const knowers = data?.knowers ?? [];
  const times = useMemo(() => [...new Set(knowers.map((knower) => Date.parse(knower.earliest)))].sort((left, right) => left - right), [knowers]);
  const asked = params.get('by');
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const deadline = asked ? Date.parse(asked) : last;
  const settled = useSettled(deadline);
  const { data: then } = useKnew(caseId, { of, bound, held: holders, more: true, by: (of || held) && settled > 0 ? new Date(settled).toISOString() : undefined, without: without.length > 0 ? without : undefined });
  const inTime = knowers.filter((knower) => Date.parse(knower.earliest) <= deadline);
  const late = knowers.filter((knower) => Date.parse(knower.earliest) > deadline);

  return (
    <main className="page">
      <h1>Who could have known</h1>
      <p className="quiet">What the case’s records allow: the earliest time at which each could have known, and the way that gives it. It never says who did know, or who passed it on; names stand in the order of time. Read <em>docs/guide/knew.md</em> before any of this is published.</p>
      {noFacts && <Notice error={noFacts} />}
      {facts?.length === 0 && held === undefined && <p className="empty">This case holds no documents on their way and no records of them. Take some in with <code>sayso records TABLE.csv --case …</code>, or read letters and telegrams.</p>}
      {facts && (
        <div className="filters knew-question">
          <label className="filter-words">What was known
            <select value={of ?? (held === undefined ? '' : 'held')} onChange={(event) => set((next) => { next.delete('of'); next.delete('held'); next.delete('by'); next.delete('without'); next.set(event.target.value === 'held' ? 'held' : 'of', event.target.value === 'held' ? '' : event.target.value); })}>
              {facts.length === 0 && <option value="">choose</option>}
              {facts.map((fact) => <option key={fact.id} value={fact.id}>{fact.text}</option>)}
              <option value="held">something that somebody held from a time on</option>
            </select>
          </label>
          {held !== undefined && <label className="filter-words">Who, from when (NAME@TIME)<input type="text" key={held} defaultValue={held} placeholder="Karim@2024-03-14T16:00Z" onBlur={(event) => set((next) => { next.set('held', event.target.value.trim()); next.delete('by'); })} onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()} /></label>}
          <fieldset className="choice"><legend>What counts</legend>
            <label><input type="radio" name="bound" checked={bound === 'could'} onChange={() => set((next) => { next.delete('bound'); })} /> any contact</label>
            <label><input type="radio" name="bound" checked={bound === 'documented'} onChange={() => set((next) => { next.set('bound', 'documented'); })} /> only what carries it</label>
          </fieldset>
        </div>
      )}
      {times.length > 0 && (
        <label className="knew-deadline">By <strong>{instantWords(deadline)}</strong>
          <input type="range" min={first} max={Math.max(last, first + 1)} step={60_000} value={deadline} aria-valuetext={instantWords(deadline)}
            onChange={(event) => set((next) => { next.set('by', new Date(Number(event.target.value)).toISOString()); })} />
          <span className="knew-ends"><span>{instantWords(first)}</span><span>{instantWords(last)}</span></span>
        </label>
      )}
      {without.length > 0 && <p className="notice">Without {without.map((name) => <button type="button" key={name} className="small" title="Put back" onClick={() => set((next) => { const left = without.filter((other) => other !== name); next.delete('without'); left.forEach((other) => next.append('without', other)); })}>{name} ×</button>)}: what if the case held nothing of it?</p>}
      {error && <Notice error={error} retry={() => void refetch()} />}
      {(of || held) && !data && !error && <Loading what="who could have known" />}
      {data && (
        <>
          <p className="count" role="status">{inTime.length} of {inTime.length + late.length + data.not.length} in the records could have known by then · {count(data.looked, 'link')} looked at</p>
          <ul className="lines knowers">
            {inTime.map((knower) => <KnowerLine key={knower.node} shown={shown} knower={knower} onWithout={() => set((next) => { next.append('without', knower.node); })} />)}
          </ul>
          <details className="knew-more"><summary>{count(late.length + data.not.length, 'other')} in the records could not, by these records</summary>
            <ul className="lines">
              {late.map((knower) => <li key={knower.node}>{knower.node} <span className="quiet">only from {instantWords(Date.parse(knower.earliest))}; {holds(knower.sent, knower.received)}</span></li>)}
              {data.not.map((other) => <li key={other.node}>{other.node} <span className="quiet">no way at all; {holds(other.sent, other.received)}</span></li>)}
            </ul>
          </details>
          {of && <Supply caseId={caseId} of={of} facts={facts ?? []} by={settled > 0 ? new Date(settled).toISOString() : ''} bound={bound} />}
          <div className="two">
            <section><h2>Chokepoints</h2>
              <p className="quiet">Without one of these, somebody else could not have known by then.</p>
              {then && then.chokepoints.length === 0 && <p className="empty">None: there is more than one way to everybody.</p>}
              <ul className="lines">{(then?.chokepoints ?? []).map((point) => <li key={`${point.what}${point.isRecord}`}>{point.isRecord ? <Link to={shown(point.what)}>{point.what}</Link> : point.what} <span className="quiet">{point.isRecord ? 'record' : 'person, place or system'}: {point.lost.join(', ')}</span></li>)}</ul>
            </section>
            <section><h2>If one record turned up</h2>
              <p className="quiet">Showing that one of these had it would let others have known by then, too.</p>
              {then && then.missing.length === 0 && <p className="empty">No single record would add anybody.</p>}
              <ul className="lines">{(then?.missing ?? []).map((missing) => <li key={missing.node}>{missing.node} <span className="quiet">adds {missing.gained.join(', ')}</span></li>)}</ul>
            </section>
          </div>
        </>
      )}
    </main>
  );
}

/** Who could have supplied this and something else by then: alone, and who only together. */
function Supply({ caseId, of, facts, by, bound }: { caseId: string; of: string; facts: KnowableFact[]; by: string; bound: Bound }) {
  const [other, setOther] = useState('');
  const { data } = useSuppliers(caseId, other ? [of, other] : [], by, bound);
  return (
    <section>
      <h2>If both came out</h2>
      <p className="quiet">Who could have supplied this and something else by then. Several possible suppliers are never reduced to one.</p>
      <label className="filter-words">This, and
        <select value={other} onChange={(event) => setOther(event.target.value)}>
          <option value="">nothing else</option>
          {facts.filter((fact) => fact.id !== of).map((fact) => <option key={fact.id} value={fact.id}>{fact.text}</option>)}
        </select>
      </label>
      {other && data && (
        <ul className="lines">
          <li>Alone <span className="quiet">{data.alone.length > 0 ? data.alone.join(', ') : 'nobody in these records'}</span></li>
          <li>Only together <span className="quiet">{data.jointly.length > 0 ? data.jointly.slice(0, 60).map((pair) => pair.join(' and ')).join('; ') : 'no two'}{data.jointly.length > 60 && `, and ${data.jointly.length - 60} more pairs`}</span></li>
        </ul>
      )}
    </section>
  );
}

const holds = (sent: number, received: number) => `the case holds ${count(sent, 'record')} from and ${received} to`;

function KnowerLine({ shown, knower, onWithout }: { shown: (by: string) => string; knower: KnowerRow; onWithout: () => void }) {
  return (
    <li>
      <details>
        <summary><strong>{knower.node}</strong> from {instantWords(Date.parse(knower.earliest))} <span className="quiet">{knower.latest ? (knower.latest === knower.earliest ? 'certain in time' : `at the latest ${instantWords(Date.parse(knower.latest))}`) : 'only if the uncertain times fall early'} · {holds(knower.sent, knower.received)}</span></summary>
        <ol className="steps">
          {knower.steps.map((step, number) => (
            <li key={number}><span className={`how how-${step.how.replace(/ /g, '-')}`}>{step.how}</span> {step.node}, {instantWords(Date.parse(step.time))}
              {step.by && <> by {step.by.split('+').map((part, place) => <span key={part}>{place > 0 && ' and '}<Link to={shown(part)}>{part}</Link></span>)}</>}
            </li>
          ))}
        </ol>
        <button type="button" className="small" onClick={onWithout}>What if without {knower.node}?</button>
      </details>
    </li>
  );
}

/** A value once it has stood still for a moment. */
function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), Wait);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
