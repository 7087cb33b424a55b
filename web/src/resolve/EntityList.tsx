import { Link, useParams, useSearchParams } from 'react-router';
import type { EntityKind } from '../api/client';
import { useEntities } from '../api/queries';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

const kinds: [EntityKind | '', string][] = [['', 'all'], ['person', 'people'], ['organisation', 'organisations'], ['place', 'places'], ['other', 'other']];

export function EntityList() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const kind = (params.get('kind') ?? '') as EntityKind | '';
  const q = params.get('q') ?? '';
  const { data, error, refetch } = useEntities(caseId, { kind: kind || undefined, q: q || undefined, limit: 500 });
  const set = (name: string, value: string) => setParams((before) => { const next = new URLSearchParams(before); if (value) next.set(name, value); else next.delete(name); return next; }, { replace: true });
  return (
    <main className="page">
      <h1>Who and what</h1>
      <div className="filters">
        <label>Kind
          <select value={kind} onChange={(event) => set('kind', event.target.value)}>{kinds.map(([value, word]) => <option key={value} value={value}>{word}</option>)}</select>
        </label>
        <label className="filter-words">Name<input type="search" value={q} onChange={(event) => set('q', event.target.value)} /></label>
      </div>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="who is who" />}
      {data && (
        <>
          <p className="count">{data.total === data.items.length ? data.total : `${data.items.length} of ${data.total}`}</p>
          <table className="list">
            <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Also</th><th scope="col" className="number">Reports</th><th scope="col" className="number">Mentions</th></tr></thead>
            <tbody>
              {data.items.map((entity) => (
                <tr key={entity.id}>
                  <td><Link to={`/case/${caseId}/entities/${entity.id}`}><bdi>{entity.name}</bdi></Link></td>
                  <td className="quiet">{entity.kind}</td>
                  <td className="quiet">{entity.aliases.map((alias, number) => <span key={alias}>{number > 0 && '; '}<bdi>{alias}</bdi></span>)}</td>
                  <td className="number">{entity.reports}</td>
                  <td className="number">{entity.mentions}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.items.length === 0 && <p className="empty">{q || kind ? 'None of that name or kind.' : `${count(0, 'name')} so far: read some reports first.`}</p>}
        </>
      )}
    </main>
  );
}
