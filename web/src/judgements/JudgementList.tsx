import { Link, useParams } from 'react-router';
import type { Judgement } from '../api/client';
import { useJudgements } from '../api/queries';
import { verdict } from '../model/decisions';
import { short } from '../model/ids';
import { minuteOf } from '../model/moments';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { useJudging } from './useJudging';

/** Everything that people decided about the case, the withdrawn among it. */
export function JudgementList() {
  const { caseId = '' } = useParams();
  const list = useJudgements(caseId);
  const { items, error } = list;
  return (
    <main className="page">
      <h1>Judgements</h1>
      <p className="quiet">
        What people decided is laid over what was read, and stays when a report is read again. Nothing here is ever deleted: taking a
        judgement back adds to the list.
      </p>
      {error && <Notice error={error} retry={list.retry} />}
      {!items && !error && <Loading what="judgements" />}
      {items?.length === 0 && <p className="empty">Nobody has decided anything yet.</p>}
      {items && items.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Why</th>
              <th scope="col"><span className="hidden">Undo</span></th>
            </tr>
          </thead>
          <tbody>{items.map((judgement) => <Row key={judgement.id} caseId={caseId} judgement={judgement} />)}</tbody>
        </table>
      )}
      <More list={list} />
    </main>
  );
}

function Row({ caseId, judgement }: { caseId: string; judgement: Judgement }) {
  const { withdraw } = useJudging(caseId);
  return (
    <tr className={judgement.stands ? '' : 'withdrawn'}>
      <td className="date">{minuteOf(judgement.at)}</td>
      <td>{judgement.by}</td>
      <td>
        {judgement.things.map((thing, number) => (
          <span key={number}>{number > 0 && ' · '}<Thing caseId={caseId} thing={thing} /></span>
        ))}{' '}
        {verdict(judgement)}
        {judgement.stands && !judgement.anchored && <strong className="unread"> not found in the reading of today</strong>}
      </td>
      <td>{judgement.reason}</td>
      <td>
        {judgement.stands
          ? <button type="button" className="small" onClick={() => withdraw.mutate(judgement.id)}>Undo</button>
          : <span className="quiet">taken back by {judgement.withdrawnBy}</span>}
      </td>
    </tr>
  );
}

/** What was judged, as it was then, leading to where it stands now. */
function Thing({ caseId, thing: { what, now, quote } }: { caseId: string; thing: Judgement['things'][number] }) {
  const words = <q>{short(quote)}</q>;
  const place = what === 'claim' ? 'claims' : what === 'report' ? 'reports' : null;
  return now && place ? <Link to={`/case/${caseId}/${place}/${now}`}>{words}</Link> : words;
}
