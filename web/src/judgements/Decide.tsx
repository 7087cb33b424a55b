import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Decision } from '../api/client';
import { usePreview } from '../api/queries';
import { count } from '../model/words';
import { Loading, Notice } from '../parts/Notice';
import { useToast } from '../parts/Toast';
import { ChangeWords } from './ChangeWords';
import { useJudging } from './useJudging';

/** A decision to be made, under the words that a person sees above it. */
interface Proposal {
  title: string;
  decision: Decision;
}

const Shown = 8;

const DecideContext = createContext<(title: string, decision: Decision) => void>(() => {});

/** Asks a person to confirm a judgement, after showing what it would change; then keeps it, with undo. */
export const useDecide = () => useContext(DecideContext);

export function DecideProvider({ caseId, children }: { caseId: string; children: ReactNode }) {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const decide = useCallback((title: string, decision: Decision) => setProposal({ title, decision }), []);
  return (
    <DecideContext.Provider value={decide}>
      {children}
      {proposal && <DecideDialog caseId={caseId} proposal={proposal} onDone={() => setProposal(null)} />}
    </DecideContext.Provider>
  );
}

function DecideDialog({ caseId, proposal: { title, decision }, onDone }: { caseId: string; proposal: Proposal; onDone: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const { judge, withdraw } = useJudging(caseId);
  const toast = useToast();
  const { data: impact, error } = usePreview(caseId, decision);
  useEffect(() => dialog.current?.showModal(), []);

  const confirm = () => judge.mutate({ decision, reason: reason.trim() || null }, {
    onSuccess: (made) => {
      toast({ text: `${title}: kept as judgement ${made.id}.`, action: { label: 'Undo', run: () => withdraw.mutate(made.id) } });
      onDone();
    },
  });

  return (
    <dialog ref={dialog} className="decide" onClose={onDone} aria-labelledby="decide-title">
      <h2 id="decide-title">{title}</h2>
      {error && <Notice error={error} />}
      {!impact && !error && <Loading what="what it would change" />}
      {impact && (
        <div className="impact">
          {impact.claims > 0 && <p>Takes {count(impact.claims, 'claim')} out of what is weighed.</p>}
          {impact.changes.length === 0
            ? <p>No proposition would stand otherwise.</p>
            : <p>{count(impact.changes.length, 'proposition')} would stand otherwise:</p>}
          <ul>
            {impact.changes.slice(0, Shown).map((change, number) => (
              <li key={number}><ChangeWords change={change} /><br />{change.text}</li>
            ))}
          </ul>
          {impact.changes.length > Shown && <p className="quiet">and {impact.changes.length - Shown} more</p>}
        </div>
      )}
      <label className="reason">Why (kept with it)
        <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={4000} />
      </label>
      {judge.error && <Notice error={judge.error} />}
      <div className="claim-acts">
        <button type="button" className="primary" disabled={judge.isPending} onClick={confirm}>Decide</button>
        <button type="button" onClick={() => dialog.current?.close()}>Cancel</button>
        <span className="quiet">It can be taken back at any time.</span>
      </div>
    </dialog>
  );
}
