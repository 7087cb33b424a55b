import { Link, useParams } from 'react-router';
import type { ReportPair } from '../api/client';
import { useDashboard } from '../api/queries';
import { fileName } from '../model/ids';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';
import { Scores } from '../parts/Scores';
import { Contradictions } from './Contradictions';
import { PropositionLines, StandingBadge } from './Standing';

/** What to look at first in a case. */
export function Overview() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useDashboard(caseId);
  return (
    <main className="page">
      <h1>{caseId}</h1>
      <Scores />
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="the case" />}
      {data && (
        <>
          <ul className="tally" aria-label="Propositions by standing">
            {data.standings.map((item) => (
              <li key={item.standing}>
                <Link to={`/case/${caseId}/propositions?standing=${item.standing}`}>
                  <b>{item.count}</b> <StandingBadge standing={item.standing} />
                </Link>
              </li>
            ))}
          </ul>
          {data.unanchored.length > 0 && (
            <p className="notice">
              {count(data.unanchored.length, 'judgement')} could not be found again in the reading of today:{' '}
              <Link to={`/case/${caseId}/judgements`}>look at them</Link>.
            </p>
          )}
          <h2>Often repeated, on one origin or none</h2>
          <p className="quiet">Several reports say it; as far as the case shows, all of them have it from one place.</p>
          {data.repeated.length === 0
            ? <p className="empty">Nothing is said in several reports on one origin.</p>
            : <PropositionLines caseId={caseId} items={data.repeated.slice(0, 12)} />}
          <h2>Contradictions</h2>
          {data.contradictions.length === 0
            ? <p className="empty">No two claims clash.</p>
            : <Contradictions caseId={caseId} items={data.contradictions.slice(0, 12)} />}
          <h2>On the word of somebody unnamed alone</h2>
          {data.thin.length === 0
            ? <p className="empty">Nothing rests on unnamed voices alone.</p>
            : <PropositionLines caseId={caseId} items={data.thin.slice(0, 12)} />}
          <h2>Who copied whom</h2>
          {data.copies.length === 0 ? <p className="empty">No report rests on another.</p> : (
            <table className="list">
              <thead><tr><th scope="col">Report</th><th scope="col">rests on</th><th scope="col">how</th></tr></thead>
              <tbody>
                {data.copies.map((pair, number) => <Copy key={number} caseId={caseId} pair={pair} />)}
              </tbody>
            </table>
          )}
        </>
      )}
    </main>
  );
}

function Copy({ caseId, pair: { a, b, reportA, reportB, direction, kind, third, because } }: { caseId: string; pair: ReportPair }) {
  const link = (report: string, path: string) => <Link to={`/case/${caseId}/reports/${report}`}>{fileName(path)}</Link>;
  const [first, second] = [link(reportA, a), link(reportB, b)];
  return (
    <tr>
      <td>{direction === 'b->a' ? first : second}</td>
      <td>{direction === 'both<-third' ? `both on ${third ?? 'a third'}: ` : ''}{direction === 'b->a' ? second : first}</td>
      <td className="quiet">{kind === 'same-text' ? 'the same text' : 'a rewrite'}; {because}</td>
    </tr>
  );
}
