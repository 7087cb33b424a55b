import { useState } from 'react';
import type { EntityDetail, NamedIn } from '../api/client';
import { useEntities, useEntity } from '../api/queries';
import { useDecide } from '../judgements/Decide';
import { count } from '../model/words';
import { Notice } from '../parts/Notice';

const Offered = 8;

/** Finds another by name, to say that both are one. */
export function Merge({ caseId, entity, own }: { caseId: string; entity: EntityDetail['entity']; own: NamedIn }) {
  const [q, setQ] = useState('');
  const { items, error } = useEntities(caseId, { q: q || undefined }, Offered);
  return (
    <details className="merge">
      <summary>Is the same as …</summary>
      <label>Name
        <input type="search" value={q} onChange={(event) => setQ(event.target.value)} placeholder="another name in this case" />
      </label>
      {q && error && <Notice error={error} />}
      <ul className="lines">
        {q && items?.slice(0, Offered).filter((other) => other.id !== entity.id).map((other) => (
          <li key={other.id}>
            <bdi>{other.name}</bdi> <span className="quiet">{other.kind}, {count(other.reports, 'report')}</span>
            <AreOne caseId={caseId} own={own} name={entity.name} other={other.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function AreOne({ caseId, own, name, other }: { caseId: string; own: NamedIn; name: string; other: string }) {
  const { data } = useEntity(caseId, other);
  const decide = useDecide();
  const named = data?.entity.names[0]?.named;
  const join = () => named && decide(`${name} and ${data.entity.name} are one`, { kind: 'same-entity', named: [own, named] });
  return <button type="button" className="small" disabled={!named} onClick={join}>Are one …</button>;
}
