import { useParams, useSearchParams } from 'react-router';
import type { Standing } from '../api/client';
import { usePropositions } from '../api/queries';
import { count, standingWord } from '../model/words';
import { Loading, Notice } from '../parts/Notice';
import { PropositionLines } from './Standing';

const standings: Standing[] = ['corroborated', 'single-origin', 'unattributed', 'disputed', 'denied', 'retracted'];
const Step = 100;

export function PropositionList() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const standing = (params.get('standing') ?? undefined) as Standing | undefined;
  const q = params.get('q') ?? '';
  const limit = Number(params.get('limit') ?? Step);
  const { data, error, refetch } = usePropositions(caseId, { standing, q: q || undefined, limit });
  const set = (name: string, value: string) => setParams((before) => { const next = new URLSearchParams(before); if (value) next.set(name, value); else next.delete(name); return next; }, { replace: true });
  return (
    <main className="page">
      <h1>Propositions</h1>
      <p className="quiet">Claims that say the same, or its contrary, whoever makes them; with how many independent origins stand behind them.</p>
      <div className="filters">
        <label>Standing
          <select value={standing ?? ''} onChange={(event) => set('standing', event.target.value)}>
            <option value="">any</option>
            {standings.map((item) => <option key={item} value={item}>{standingWord(item)}</option>)}
          </select>
        </label>
        <label className="filter-words">Words<input type="search" value={q} onChange={(event) => set('q', event.target.value)} /></label>
      </div>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="propositions" />}
      {data && (
        <>
          <p className="count">{count(data.total, 'proposition')}</p>
          <PropositionLines caseId={caseId} items={data.items} />
          {data.items.length < data.total && limit < 500 && <button type="button" onClick={() => set('limit', String(limit + Step))}>Show more</button>}
        </>
      )}
    </main>
  );
}
