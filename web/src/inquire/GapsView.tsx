import { Link, useParams } from 'react-router';
import { useGaps } from '../api/queries';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

const kinds: Record<string, string> = {
  'single-origin': 'one origin only', unheard: 'never heard', unanswered: 'did not answer', 'missing-record': 'record missing', contradiction: 'contradiction',
};

/** What to ask next, by how much an answer would change; and whom lists and accounts do not agree about. */
export function GapsView() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useGaps(caseId);
  return (
    <main className="page">
      <h1>What to ask next</h1>
      <p className="quiet">By how many claims and records an answer would touch.</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="gaps" />}
      {data && (
        <>
          <ul className="lines">
            {data.gaps.slice(0, 100).map((gap, number) => (
              <li key={number}>
                <span className="stance">{kinds[gap.kind] ?? gap.kind}</span>{' '}
                {gap.proposition ? <Link className="says" to={`/case/${caseId}/propositions/${gap.proposition}`}>{gap.ask}</Link>
                  : gap.claims[0] ? <Link className="says" to={`/case/${caseId}/claims/${gap.claims[0]}`}>{gap.ask}</Link>
                  : gap.records[0] ? <Link className="says" to={`/case/${caseId}/records?row=${encodeURIComponent(gap.records[0])}`}>{gap.ask}</Link> : <span className="says">{gap.ask}</span>}
                <span className="quiet">touches {gap.weight} · {gap.because}</span>
              </li>
            ))}
          </ul>
          {data.gaps.length > 100 && <p className="quiet">and {data.gaps.length - 100} more: sayso gaps --case …</p>}
          <h2>Lists against accounts</h2>
          {data.lists.length === 0 && <p className="empty">No list of this case disagrees with what is told.</p>}
          {data.lists.length > 0 && (
            <table className="list">
              <thead><tr><th scope="col">List or places</th><th scope="col">Who</th><th scope="col">Finding</th><th scope="col">Both sides</th></tr></thead>
              <tbody>
                {data.lists.map((finding, number) => (
                  <tr key={number}>
                    <td>{finding.list}</td>
                    <td>{finding.person}</td>
                    <td>{finding.kind}</td>
                    <td>
                      {[...finding.listing, ...finding.records].map((row) => <span key={row}><Link to={`/case/${caseId}/records?row=${encodeURIComponent(row)}`}>{row}</Link> </span>)}
                      {finding.claims.length > 0 && <Link to={`/case/${caseId}/claims/${finding.claims[0]}`}>{count(finding.claims.length, 'claim')}</Link>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </main>
  );
}
