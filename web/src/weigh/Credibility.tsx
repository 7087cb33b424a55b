import type { PropositionDetail } from '../api/client';
import { useDecide } from '../judgements/Decide';

/** The Admiralty code's words for the credibility of what is said. */
const grades: Record<string, string> = {
  '1': 'confirmed by others', '2': 'probably true', '3': 'possibly true', '4': 'doubtful', '5': 'improbable', '6': 'cannot be judged',
};

export function Credibility({ detail: { credibility, proposition } }: { detail: PropositionDetail }) {
  const decide = useDecide();
  const { proposed, decided, by } = credibility;
  const claim = proposition.claims[0]?.claim.id;
  const choose = (grade: string) => grade && claim
    && decide(`Credibility ${grade}: ${grades[grade]}`, { kind: 'credibility', claim, grade: Number(grade) });
  return (
    <p className="grade">
      Credibility (Admiralty): proposed <b>{proposed}</b>, {grades[proposed]}.{' '}
      {decided && <>Decided by {by}: <b>{decided}</b>, {grades[decided]}. </>}
      <label className="inline">Decide{' '}
        <select value="" onChange={(event) => choose(event.target.value)}>
          <option value="">…</option>
          {Object.entries(grades).map(([grade, words]) => <option key={grade} value={grade}>{grade} {words}</option>)}
        </select>
      </label>
    </p>
  );
}
