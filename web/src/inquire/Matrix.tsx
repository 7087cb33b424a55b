import { Link } from 'react-router';
import type { Decision, EvidenceFit, HypothesisMatrix, RankedHypothesis, WeighedEvidence } from '../api/client';
import { short } from '../model/ids';
import { percent, round } from '../model/words';

const fits: Record<EvidenceFit, string> = { consistent: 'C', inconsistent: 'I', 'not-applicable': 'n/a' };

interface Acts {
  onRate: (decision: Decision) => unknown;
  onReject: (decision: Decision) => unknown;
  onTakeBack: (judgement: number) => void;
}

/** The hypotheses beside each other, and each piece of evidence against all of them. */
export function Matrix({ caseId, data: { hypotheses, evidence }, ...acts }: { caseId: string; data: HypothesisMatrix } & Acts) {
  return (
    <div className="matrix-box">
      <table className="list matrix">
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" className="number" title="The share of pairs of hypotheses that it tells apart">Tells apart</th>
            {hypotheses.map((hypothesis) => (
              <Head key={hypothesis.id} hypothesis={hypothesis} rank={rankOf(hypothesis, hypotheses)} onReject={acts.onReject} />
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map((piece) => (
            <tr key={piece.id} className={piece.isGone ? 'withdrawn' : ''}>
              <th scope="row"><EvidenceWords caseId={caseId} piece={piece} /></th>
              <td className="number">{percent(piece.diagnosticity)}</td>
              {hypotheses.map((hypothesis) => <Cell key={hypothesis.id} hypothesis={hypothesis} piece={piece} {...acts} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Those with as much against them share a rank. */
const rankOf = (hypothesis: RankedHypothesis, all: RankedHypothesis[]) =>
  1 + all.filter((other) => !other.rejected && other.inconsistency < hypothesis.inconsistency).length;

function Head({ hypothesis, rank, onReject }: { hypothesis: RankedHypothesis; rank: number } & Pick<Acts, 'onReject'>) {
  const { id, text, inconsistency, rejected, milestones } = hypothesis;
  return (
    <th scope="col" className={rejected ? 'withdrawn' : ''}>
      <span className="rank">{rejected ? 'rejected' : `${rank}. ${round(inconsistency)} against`}</span>
      <span className="says">{text}</span>
      {rejected && <span className="quiet">{rejected}</span>}
      {milestones.map((milestone) => <span className="quiet" key={milestone}>Would show: {milestone}</span>)}
      {!rejected && <button type="button" className="small" onClick={() => onReject({ kind: 'rejected', name: id })}>Reject</button>}
    </th>
  );
}

function Cell({ hypothesis, piece, onRate, onTakeBack }: { hypothesis: RankedHypothesis; piece: WeighedEvidence } & Acts) {
  const ratings = piece.ratings[hypothesis.id] ?? [];
  const last = ratings.at(-1);
  const differ = new Set(ratings.map((rating) => rating.value)).size > 1;
  const told = ratings.map(({ by, value, because }) => `${by}: ${value}${because ? `, ${because}` : ''}`).join('\n');
  const rate = (fit: string) => {
    if (fit) onRate({ kind: 'rated', hypothesisName: hypothesis.id, evidenceName: piece.id, fit: fit as EvidenceFit });
    else if (last) onTakeBack(last.judgement);
  };
  return (
    <td className={`cell-${differ ? 'differ' : last?.value ?? 'none'}`}>
      <select
        aria-label={`${piece.id} against ${hypothesis.id}`} value={last?.value ?? ''} title={told}
        onChange={(event) => rate(event.target.value)}
      >
        <option value="">·</option>
        {Object.entries(fits).map(([name, word]) => <option key={name} value={name}>{word}</option>)}
      </select>
      {differ && <span className="quiet">raters differ</span>}
    </td>
  );
}

function EvidenceWords({ caseId, piece: { kind, refers, text, origin, isGone } }: { caseId: string; piece: WeighedEvidence }) {
  const to = kind === 'claim' ? `claims/${refers}` : kind === 'proposition' ? `propositions/${refers}`
    : kind === 'record' ? `records?row=${encodeURIComponent(refers ?? '')}` : null;
  return (
    <>
      {to && !isGone ? <Link className="says" to={`/case/${caseId}/${to}`}>{text}</Link> : <span className="says">{text}</span>}
      <span className="quiet">{kind} · {short(origin)}{isGone && ' · no longer in the case'}</span>
    </>
  );
}
