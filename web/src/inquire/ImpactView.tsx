import { Link, useParams, useSearchParams } from 'react-router';
import type { RankedHypothesis } from '../api/client';
import { useImpact, useReports } from '../api/queries';
import { ChangeWords } from '../judgements/ChangeWords';
import { reportLine, short } from '../model/ids';
import { count, round } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

/** All that withdrawing a report, a voice or a record would change. Nothing is kept. */
export function ImpactView() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const of = params.get('of') ?? '';
  const { items: reports } = useReports(caseId, 5000);
  const { data, error, isFetching } = useImpact(caseId, of);
  const choose = (id: string) => {
    if (id !== of) setParams({ of: id }, { replace: true });
  };
  return (
    <main className="page">
      <h1>What hangs on it</h1>
      <p className="quiet">
        What would change if a report, a voice or a record were withdrawn. This only shows it; to leave a report out, remove it on its page.
      </p>
      <div className="filters">
        <label className="filter-words">A report
          <select value={reports?.some((report) => report.id === of) ? of : ''} onChange={(event) => choose(event.target.value)}>
            <option value="">choose one</option>
            {reports?.map((report) => <option key={report.id} value={report.id}>{reportLine(report)}</option>)}
          </select>
        </label>
        <label className="filter-words">or a record, a table, or a voice as kind/name
          <input
            type="text" key={of} defaultValue={short(of)}
            onBlur={(event) => event.target.value.trim() !== short(of) && choose(event.target.value.trim())}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
      </div>
      {error && <Notice error={error} />}
      {of && !data && !error && isFetching && <Loading what="what would change" />}
      {data && (
        <>
          <h2>Without {short(data.what)}</h2>
          <p className="count" role="status">
            {count(data.claims.length, 'claim')} would go · {count(data.standings.length, 'proposition')} would stand otherwise ·{' '}
            {count(data.events.length, 'event')} of the timeline would change
          </p>
          {data.standings.length > 0 && (
            <ul className="lines">
              {data.standings.map((change, number) => (
                <li key={number}><span className="says">{change.text}</span><ChangeWords change={change} /></li>
              ))}
            </ul>
          )}
          {data.knowledge.length > 0 && (
            <>
              <h2>Who could no longer have known</h2>
              <ul className="lines">
                {data.knowledge.map(({ document, nodes }) => (
                  <li key={document}>
                    <Link to={`/case/${caseId}/knew?of=${encodeURIComponent(document)}`}>{short(document)}</Link>{' '}
                    <span className="quiet">{nodes.join(', ')}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {data.ratings.length > 0 && (
            <>
              <h2>Hypotheses</h2>
              <p>Evidence that would count for nothing: {data.ratings.join(', ')}.</p>
              <p className="quiet">{order(data.rankingBefore)} → {order(data.rankingAfter)}</p>
            </>
          )}
          {data.lists.length > 0 && (
            <><h2>Lists against accounts</h2><ul className="lines">{data.lists.map((finding) => <li key={finding}>{finding}</li>)}</ul></>
          )}
        </>
      )}
    </main>
  );
}

const order = (ranking: RankedHypothesis[]) => ranking.map(({ id, inconsistency }) => `${id} (${round(inconsistency)})`).join(' < ');
