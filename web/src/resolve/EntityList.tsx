import { Link, useParams, useSearchParams } from 'react-router';
import type { EntityKind } from '../api/client';
import { useEntities } from '../api/queries';
import { setFilter } from '../model/filters';
import { count } from '../model/words';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { Aliases } from './Aliases';

const kinds: Record<EntityKind, string> = { person: 'people', organisation: 'organisations', place: 'places', other: 'other' };

export function EntityList() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const kind = params.get('kind') ?? '';
  const q = params.get('q') ?? '';
  const list = useEntities(caseId, { kind: (kind || undefined) as EntityKind | undefined, q: q || undefined });
  const { items, total, error } = list;
  const set = (name: string, value: string) => setParams((before) => setFilter(before, name, value), { replace: true });
  return (
    <main className="page">
      <h1>Who and what</h1>
      <div className="filters">
        <label>Kind
          <select value={kind} onChange={(event) => set('kind', event.target.value)}>
            <option value="">all</option>
            {Object.entries(kinds).map(([value, word]) => <option key={value} value={value}>{word}</option>)}
          </select>
        </label>
        <label className="filter-words">Name<input type="search" value={q} onChange={(event) => set('q', event.target.value)} /></label>
      </div>
      {error && <Notice error={error} retry={list.retry} />}
      {!items && !error && <Loading what="who is who" />}
      {items && (
        <>
          <p className="count">{count(total, 'name')}</p>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Also</th>
                <th scope="col" className="number">Reports</th><th scope="col" className="number">Mentions</th>
              </tr>
            </thead>
            <tbody>
              {items.map((entity) => (
                <tr key={entity.id}>
                  <td><Link to={`/case/${caseId}/entities/${entity.id}`}><bdi>{entity.name}</bdi></Link></td>
                  <td className="quiet">{entity.kind}</td>
                  <td className="quiet"><Aliases names={entity.aliases} /></td>
                  <td className="number">{entity.reports}</td>
                  <td className="number">{entity.mentions}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {items.length === 0 && (
            <p className="empty">{q || kind ? 'None of that name or kind.' : 'No name so far: read some reports first.'}</p>
          )}
          <More list={list} />
        </>
      )}
    </main>
  );
}
