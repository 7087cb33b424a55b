import { Link } from 'react-router';
import type { Contradiction } from '../api/client';

const kinds: Record<string, string> = { numbers: 'Numbers differ', times: 'Times differ', places: 'Places differ', polarity: 'One says so, the other not', modality: 'Fact or possibility' };

export function Contradictions({ caseId, items }: { caseId: string; items: Contradiction[] }) {
  return (
    <ul className="lines">
      {items.map((clash, number) => (
        <li key={number}>
          <span className="quiet">{kinds[clash.kind] ?? clash.kind}: {clash.what} · {clash.between}</span>
          <span className="sides">
            {[clash.first, clash.second].map((claim) => (
              <span key={claim.id} className="side">
                <Link className="says" to={`/case/${caseId}/claims/${claim.id}`}>{claim.text}</Link>
                <span className="quiet">{claim.chain.at(-1)?.kind === 'unstated' ? 'nobody named' : claim.chain.at(-1)?.voice} · {claim.outlet}, {claim.published}</span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
