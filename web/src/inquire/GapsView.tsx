import { Link, useParams } from 'react-router';
import { useGaps, useLists } from '../api/queries';
import { short } from '../model/ids';
import { count, gapWord } from '../model/words';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { RecordLink } from './RecordLink';

/** What to ask next, by how much an answer would change; and whom lists and accounts do not agree about. */
export function GapsView() {
  const { caseId = '' } = useParams();
  const gaps = useGaps(caseId);
  return (
    <main className="page">
      <h1>What to ask next</h1>
      <p className="quiet">By how many claims and records an answer would touch.</p>
      {gaps.error && <Notice error={gaps.error} retry={gaps.retry} />}
      {!gaps.items && !gaps.error && <Loading what="gaps" />}
      <ul className="lines">
        {gaps.items?.map(({ kind, ask, weight, because, proposition, claims, records }, number) => {
          const to = proposition ? `propositions/${proposition}` : claims[0] ? `claims/${claims[0]}`
            : records[0] ? `records?row=${encodeURIComponent(records[0])}` : null;
          return (
            <li key={number}>
              <span className="stance">{gapWord(kind)}</span>{' '}
              {to ? <Link className="says" to={`/case/${caseId}/${to}`}>{short(ask)}</Link> : <span className="says">{short(ask)}</span>}
              <span className="quiet">touches {weight} · {short(because)}</span>
            </li>
          );
        })}
      </ul>
      <More list={gaps} />
      <Lists caseId={caseId} />
    </main>
  );
}

function Lists({ caseId }: { caseId: string }) {
  const list = useLists(caseId);
  const { items, error } = list;
  return (
    <>
      <h2>Lists against accounts</h2>
      {error && <Notice error={error} retry={list.retry} />}
      {items?.length === 0 && <p className="empty">No list of this case disagrees with what is told.</p>}
      {items && items.length > 0 && (
        <table className="list">
          <thead>
            <tr><th scope="col">List or places</th><th scope="col">Who</th><th scope="col">Finding</th><th scope="col">Both sides</th></tr>
          </thead>
          <tbody>
            {items.map(({ list: named, person, kind, listing, records, claims }, number) => (
              <tr key={number}>
                <td>{named}</td>
                <td>{person}</td>
                <td>{kind}</td>
                <td>
                  {[...listing, ...records].map((row) => <span key={row}><RecordLink caseId={caseId} record={row} /> </span>)}
                  {claims[0] && <Link to={`/case/${caseId}/claims/${claims[0]}`}>{count(claims.length, 'claim')}</Link>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More list={list} />
    </>
  );
}
