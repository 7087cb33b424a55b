import { Link, useParams, useSearchParams } from 'react-router';
import { useImpact, useReports } from '../api/queries';
import { count, standingWord } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

/** All that withdrawing a report, a voice or a record would change. Nothing is kept. */
export function ImpactView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const of = params.get('of') ?? '';
  const { data: reports } = useReports(caseId);
  const { data, error, isFetching } = useImpact(caseId, of);
  return (
    <main className="page">
      <h1>What hangs on it</h1>
      <p className="quiet">What would change if a report, a voice or a record were withdrawn. This only shows it; to leave a report out, remove it on its page.</p>
      <div className="filters">
        <label className="filter-words">A report
          <select value={reports?.some((report) => report.id === of) ? of : ''} onChange={(event) => setParams({ of: event.target.value }, { replace: true })}>
            <option value="">choose one</option>
            {(reports ?? []).map((report) => <option key={report.id} value={report.id}>{report.outlet ?? ''} {report.published ?? ''}: {report.title ?? report.path}</option>)}
          </select>
        </label>
        <label className="filter-words">or a record, a table, or a voice as kind/name<input type="text" key={of} defaultValue={of} onKeyDown={(event) => event.key === 'Enter' && setParams({ of: event.currentTarget.value.trim() }, { replace: true })} onBlur={(event) => event.target.value.trim() !== of && setParams({ of: event.target.value.trim() }, { replace: true })} /></label>
      </div>
      {error && <Notice error={error} />}
      {of && !data && !error && isFetching && <Loading what="what would change" />}
      {data && (
        <>
          <h2>Without {data.what}</h2>
          <p className="count" role="status">{count(data.claims.length, 'claim')} would go · {count(data.standings.length, 'proposition')} would stand otherwise · {count(data.events.length, 'event')} of the timeline would change</p>
          {data.standings.length > 0 && <ul className="lines">{data.standings.map((change, number) => <li key={number}><span className="says">{change.text}</span><span className="quiet">{change.before ? `${standingWord(change.before)} (${change.originsBefore})` : 'new'} → {change.after ? `${standingWord(change.after)} (${change.originsAfter})` : 'gone'}</span></li>)}</ul>}
          {data.knowledge.length > 0 && <><h2>Who could no longer have known</h2><ul className="lines">{data.knowledge.map((lost) => <li key={lost.document}><Link to={`/case/${caseId}/knew?of=${encodeURIComponent(lost.document)}`}>{lost.document}</Link> <span className="quiet">{lost.nodes.join(', ')}</span></li>)}</ul></>}
          {data.ratings.length > 0 && <><h2>Hypotheses</h2><p>Evidence that would count for nothing: {data.ratings.join(', ')}.</p><p className="quiet">{order(data.rankingBefore)} → {order(data.rankingAfter)}</p></>}
          {data.lists.length > 0 && <><h2>Lists against accounts</h2><ul className="lines">{data.lists.map((finding) => <li key={finding}>{finding}</li>)}</ul></>}
        </>
      )}
    </main>
  );
}

const order = (ranking: { id: string; inconsistency: number }[]) => ranking.map((hypothesis) => `${hypothesis.id} (${Math.round(hypothesis.inconsistency * 100) / 100})`).join(' < ');
