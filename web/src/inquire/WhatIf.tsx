import type { KnewQuery } from '../api/client';
import { useKnew } from '../api/queries';
import { Notice } from '../parts/Notice';
import { SourceLink } from './SourceLink';

/** Without what somebody could not have known, and which one record more would change the answer most. */
export function WhatIf({ caseId, question }: { caseId: string; question: KnewQuery }) {
  const { data, error } = useKnew(caseId, { ...question, chokepoints: true, missing: true }, true);
  if (error) return <Notice error={error} />;
  return (
    <div className="two">
      <section><h2>Chokepoints</h2>
        <p className="quiet">Without one of these, somebody else could not have known by then.</p>
        {data?.chokepoints.length === 0 && <p className="empty">None: there is more than one way to everybody.</p>}
        <ul className="lines">
          {data?.chokepoints.map(({ what, kind, lost }) => (
            <li key={`${kind} ${what}`}>
              {kind === 'record' ? <SourceLink caseId={caseId} id={what} sources={data.sources} /> : what}{' '}
              <span className="quiet">{kind === 'record' ? 'record' : 'person, place or system'}: {lost.join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section><h2>If one record turned up</h2>
        <p className="quiet">Showing that one of these had it would let others have known by then, too.</p>
        {data?.missing.length === 0 && <p className="empty">No single record would add anybody.</p>}
        <ul className="lines">
          {data?.missing.map(({ node, gained }) => <li key={node}>{node} <span className="quiet">adds {gained.join(', ')}</span></li>)}
        </ul>
      </section>
    </div>
  );
}
