import { useParams } from 'react-router';
import type { Decision } from '../api/client';
import { useHypotheses } from '../api/queries';
import { useJudging } from '../judgements/useJudging';
import { short } from '../model/ids';
import { Loading, Notice } from '../parts/Notice';
import { useToast } from '../parts/Toast';
import { AddEvidence, AddHypothesis } from './AddForm';
import { Matrix } from './Matrix';

/** Competing hypotheses against the evidence: a matrix to edit. Every cell is a judgement that can be taken back. */
export function HypothesesView() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useHypotheses(caseId);
  const { judge, withdraw } = useJudging(caseId);
  const toast = useToast();
  const keep = (text: string) => (decision: Decision, because = '') =>
    judge.mutateAsync({ decision, reason: because || null }).then(
      (made) => {
        toast({ text, action: { label: 'Undo', run: () => withdraw.mutate(made.id) } });
        return true;
      },
      () => false,
    );
  return (
    <main className="page wide">
      <h1>Hypotheses</h1>
      <p className="quiet">
        The hypothesis with the least against it comes first; what speaks for one counts for nothing, for it may speak for others too.
        Evidence of one origin weighs once.
      </p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {judge.error && <Notice error={judge.error} />}
      {!data && !error && <Loading what="hypotheses" />}
      {data?.hypotheses.length === 0 && (
        <p className="empty">No hypothesis yet. Put at least two in: one alone is not weighed against anything.</p>
      )}
      {data && data.hypotheses.length > 0 && (
        <Matrix
          caseId={caseId} data={data} onRate={keep('Rated.')} onReject={keep('Rejected; it stays in sight.')}
          onTakeBack={(judgement) => withdraw.mutate(judgement)}
        />
      )}
      <div className="two">
        <AddHypothesis names={(data?.hypotheses ?? []).map((item) => item.id)} onAdd={keep('Hypothesis put in.')} />
        <AddEvidence names={(data?.evidence ?? []).map((item) => item.id)} onAdd={keep('Evidence put in.')} />
      </div>
      {data && (data.linchpins.length > 0 || data.warnings.length > 0) && (
        <section>
          <h2>What the ranking hangs on</h2>
          <ul className="lines">
            {data.linchpins.map(({ evidence, origin, first }) => (
              <li key={origin}>
                If <strong>{evidence.join(', ')}</strong> <span className="quiet">({short(origin)})</span> were false,{' '}
                {first.join(', ')} would come first.
              </li>
            ))}
            {data.warnings.map((warning) => <li key={warning} className="quiet">{warning}</li>)}
          </ul>
        </section>
      )}
    </main>
  );
}
