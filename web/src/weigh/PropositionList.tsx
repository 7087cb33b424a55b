import { useParams, useSearchParams } from 'react-router';
import type { Standing } from '../api/client';
import { usePropositions } from '../api/queries';
import { setFilter } from '../model/filters';
import { allStandings, count, standingWord } from '../model/words';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { PropositionLines } from './Standing';

export function PropositionList() {
  const { caseId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const standing = params.get('standing') ?? '';
  const q = params.get('q') ?? '';
  const list = usePropositions(caseId, { standing: (standing || undefined) as Standing | undefined, q: q || undefined });
  const { items, total, error } = list;
  const set = (name: string, value: string) => setParams((before) => setFilter(before, name, value), { replace: true });
  return (
    <main className="page">
      <h1>Propositions</h1>
      <p className="quiet">
        Claims that say the same, or its contrary, whoever makes them; with how many independent origins stand behind them.
      </p>
      <div className="filters">
        <label>Standing
          <select value={standing} onChange={(event) => set('standing', event.target.value)}>
            <option value="">any</option>
            {allStandings.map((item) => <option key={item} value={item}>{standingWord(item)}</option>)}
          </select>
        </label>
        <label className="filter-words">Words<input type="search" value={q} onChange={(event) => set('q', event.target.value)} /></label>
      </div>
      {error && <Notice error={error} retry={list.retry} />}
      {!items && !error && <Loading what="propositions" />}
      {items && (
        <>
          <p className="count">{count(total, 'proposition')}</p>
          <PropositionLines caseId={caseId} items={items} />
          <More list={list} />
        </>
      )}
    </main>
  );
}
