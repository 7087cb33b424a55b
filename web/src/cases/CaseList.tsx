import { Link } from 'react-router';
import { useCases } from '../api/queries';
import { Loading, Notice } from '../parts/Notice';

export function CaseList() {
  const { data, error, refetch } = useCases();
  return (
    <main className="page">
      <h1>Cases</h1>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="cases" />}
      {data?.length === 0 && (
        <div className="empty">
          <p>No case yet. Read some reports into one:</p>
          <pre><code>./sayso read FILES --case inquiry.sayso</code></pre>
        </div>
      )}
      <ul className="cards">
        {data?.map((item) => (
          <li key={item.name}>
            <Link to={`/case/${item.name}/reports`} className="card-link">
              <span className="card-title">{item.name}</span>
              <span className="card-figures">
                <span><b>{item.reports}</b> reports</span>
                <span><b>{item.claims}</b> claims</span>
                <span><b>{item.voices}</b> voices</span>
                {item.judgements > 0 && <span><b>{item.judgements}</b> {item.judgements === 1 ? 'judgement' : 'judgements'}</span>}
              </span>
              {item.updated && <span className="card-note">last added to {day(item.updated)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}

const day = (moment: string) => new Date(moment).toLocaleDateString(undefined, { dateStyle: 'medium' });
