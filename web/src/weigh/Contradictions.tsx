import { Link } from 'react-router';
import type { ClaimInCase, Contradiction } from '../api/client';
import { voiceOf } from '../model/citation';

const kinds: Record<Contradiction['kind'], string> = {
  numbers: 'Numbers differ', times: 'Times differ', places: 'Places differ', polarity: 'One says so, the other not',
  modality: 'Fact or possibility',
};

export function Contradictions({ caseId, items }: { caseId: string; items: Contradiction[] }) {
  return (
    <ul className="lines">
      {items.map(({ kind, what, between, first, second }, number) => (
        <li key={number}>
          <span className="quiet">{kinds[kind]}: {what} · {between}</span>
          <span className="sides">{[first, second].map((claim) => <Side key={claim.id} caseId={caseId} claim={claim} />)}</span>
        </li>
      ))}
    </ul>
  );
}

function Side({ caseId, claim }: { caseId: string; claim: ClaimInCase }) {
  const innermost = claim.links.at(-1);
  return (
    <span className="side">
      <Link className="says" to={`/case/${caseId}/claims/${claim.id}`}>{claim.text}</Link>
      <span className="quiet">{innermost && voiceOf(innermost)} · {claim.outlet}, {claim.published}</span>
    </span>
  );
}
