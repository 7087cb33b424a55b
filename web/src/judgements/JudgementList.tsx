import { useParams } from 'react-router';
import { useJudgements, useJudging } from '../api/queries';
import { judgementWord } from '../model/words';
import { Loading, Notice } from '../parts/Notice';

/** Everything that people decided about the case, the withdrawn among it. */
export function JudgementList() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useJudgements(caseId);
  const { withdraw } = useJudging(caseId);
  return (
    <main className="page">
      <h1>Judgements</h1>
      <p className="quiet">What people decided is laid over what was read, and stays when a report is read again. Nothing here is ever deleted: taking a judgement back adds to the list.</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="judgements" />}
      {data?.length === 0 && <p className="empty">Nobody has decided anything yet.</p>}
      {data && data.length > 0 && (
        <table className="list">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Why</th><th scope="col"><span className="hidden">Undo</span></th></tr></thead>
          <tbody>
            {data.map((judgement) => (
              <tr key={judgement.id} className={judgement.withdrawnAt ? 'withdrawn' : ''}>
                <td className="date">{judgement.at.slice(0, 16).replace('T', ' ')}</td>
                <td>{judgement.by}</td>
                <td>
                  {judgement.things.map((thing, number) => <span key={number}>{number > 0 && ' · '}<q>{thing.quote}</q></span>)} {judgementWord(judgement.kind)}{judgement.value && `: ${judgement.value}`}
                  {judgement.stands && !judgement.anchored && <strong className="unread"> not found in the reading of today</strong>}
                </td>
                <td>{judgement.reason}</td>
                <td>
                  {judgement.withdrawnAt
                    ? <span className="quiet">taken back by {judgement.withdrawnBy}</span>
                    : <button type="button" className="small" onClick={() => withdraw.mutate(judgement.id)}>Undo</button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
