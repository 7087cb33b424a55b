import type { Judgement } from '../api/client';
import { verdict } from '../model/decisions';
import { useJudging } from './useJudging';

/** What people decided about something and did not take back. */
export function Decided({ caseId, judgements }: { caseId: string; judgements: Judgement[] }) {
  const { withdraw } = useJudging(caseId);
  const standing = judgements.filter((judgement) => judgement.stands);
  if (standing.length === 0) return null;
  return (
    <>
      <h2>Decided by people</h2>
      <ul className="lines">
        {standing.map((judgement) => (
          <li key={judgement.id}>
            {judgement.things.map((thing) => `“${thing.quote}”`).join(', ')} {verdict(judgement)}
            <span className="quiet">{judgement.by}, {judgement.at.slice(0, 10)}{judgement.reason && ` · ${judgement.reason}`}</span>
            <button type="button" className="small" onClick={() => withdraw.mutate(judgement.id)}>Undo</button>
          </li>
        ))}
      </ul>
    </>
  );
}
