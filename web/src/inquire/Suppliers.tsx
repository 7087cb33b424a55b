import { useState } from 'react';
import type { Bound, KnowableFact } from '../api/client';
import { useSuppliers } from '../api/queries';
import { Notice } from '../parts/Notice';

interface Props {
  caseId: string;
  of: string;
  facts: KnowableFact[];
  by: string | undefined;
  bound: Bound | undefined;
}

const Shown = 60;

/** Who could have supplied this and something else by then: alone, and who only together. */
export function Suppliers({ caseId, of, facts, by, bound }: Props) {
  const [other, setOther] = useState('');
  const { data, error } = useSuppliers(caseId, { of: [of, other], by, bound }, other !== '');
  const ways = (supply: 'alone' | 'jointly') =>
    (data?.suppliers ?? []).filter((way) => way.supply === supply).map((way) => way.nodes.join(' and '));
  const [alone, jointly] = [ways('alone'), ways('jointly')];
  return (
    <section>
      <h2>If both came out</h2>
      <p className="quiet">Who could have supplied this and something else by then. Several possible suppliers are never reduced to one.</p>
      <label className="filter-words">This, and{' '}
        <select value={other} onChange={(event) => setOther(event.target.value)}>
          <option value="">nothing else</option>
          {facts.filter((fact) => fact.id !== of).map((fact) => <option key={fact.id} value={fact.id}>{fact.text}</option>)}
        </select>
      </label>
      {other && error && <Notice error={error} />}
      {other && data && !error && (
        <ul className="lines">
          <li>Alone <span className="quiet">{alone.join(', ') || 'nobody in these records'}</span></li>
          <li>Only together{' '}
            <span className="quiet">
              {jointly.slice(0, Shown).join('; ') || 'no two'}{jointly.length > Shown && `, and ${jointly.length - Shown} more pairs`}
            </span>
          </li>
        </ul>
      )}
    </section>
  );
}
