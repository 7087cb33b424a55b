import { Link, useParams, useSearchParams } from 'react-router';
import type { Snippet } from '../api/client';
import { useSearch } from '../api/queries';
import { short } from '../model/ids';
import { Loading, Notice } from '../parts/Notice';

export function SearchView() {
  const { caseId = '' } = useParams();
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const { data, error, refetch } = useSearch(caseId, q);
  return (
    <main className="page">
      <h1>Search: {q}</h1>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && q && <Loading what="results" />}
      {data && data.reports.length + data.claims.length === 0 && <p className="empty">Nothing holds these words.</p>}
      {data && data.claims.length > 0 && (
        <section>
          <h2>Claims</h2>
          <ul className="hits">
            {data.claims.map((hit) => (
              <li key={hit.id}>
                <Link to={`/case/${caseId}/reports/${hit.report}#claim=${hit.id}`}><Snippets stretches={hit.snippet} /></Link>
                <span className="quiet">{hit.voice} · {hit.outlet}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data && data.reports.length > 0 && (
        <section>
          <h2>Reports</h2>
          <ul className="hits">
            {data.reports.map((hit) => (
              <li key={hit.id}>
                <Link to={`/case/${caseId}/reports/${hit.id}`}>{hit.title ?? short(hit.id)}</Link>
                <span className="quiet">{hit.outlet} · {hit.published ?? 'undated'}</span>
                <p><Snippets stretches={hit.snippet} /></p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Snippets({ stretches }: { stretches: Snippet[] }) {
  return <>{stretches.map(({ text, hit }, number) => (hit ? <mark key={number}>{text}</mark> : <span key={number}>{text}</span>))}</>;
}
