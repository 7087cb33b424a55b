import { Link } from 'react-router';
import type { PropositionSummary, Standing } from '../api/client';
import { count, standingWord } from '../model/words';

export function StandingBadge({ standing }: { standing: Standing }) {
  return <span className={`standing standing-${standing}`}>{standingWord(standing)}</span>;
}

export function PropositionLines({ caseId, items }: { caseId: string; items: PropositionSummary[] }) {
  return (
    <ul className="lines">
      {items.map((item) => (
        <li key={item.id}>
          <StandingBadge standing={item.standing} />{' '}
          <Link to={`/case/${caseId}/propositions/${item.id}`} className="says">{item.text}</Link>
          <span className="quiet">{count(item.reports, 'report')} · {item.reason}</span>
        </li>
      ))}
    </ul>
  );
}
