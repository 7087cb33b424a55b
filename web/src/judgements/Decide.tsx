import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useJudging, usePreview } from '../api/queries';
import { count, standingWord } from '../model/words';
import { Loading, Notice } from '../parts/Notice';
import { useToast } from '../parts/Toast';

export interface Decision {
  title: string;
  kind: string;
  things: string[];
  value?: string;
}

const DecideContext = createContext<(decision: Decision) => void>(() => {});

/** Asks a person to confirm a judgement, after showing what it would change; then keeps it, with undo. */
export const useDecide = () => useContext(DecideContext);

export function DecideProvider({ caseId, children }: { caseId: string; children: ReactNode }) {
  const [decision, setDecision] = useState<Decision | null>(null);
  const decide = useCallback((next: Decision) => setDecision(next), []);
  return (
    <DecideContext.Provider value={decide}>
      {children}
      {decision && <DecideDialog caseId={caseId} decision={decision} onDone={() => setDecision(null)} />}
    </DecideContext.Provider>
  );
}

function DecideDialog({ caseId, decision, onDone }: { caseId: string; decision: Decision; onDone: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const { judge, withdraw } = useJudging(caseId);
  const toast = useToast();
  const request = { kind: decision.kind, things: decision.things, value: decision.value ?? null };
  const { data: impact, error } = usePreview(caseId, request);
  useEffect(() => dialog.current?.showModal(), []);

  const confirm = async () => {
    const made = await judge.mutateAsync({ ...request, reason: reason.trim() || null });
    toast({ text: `${decision.title}: kept as judgement ${made.id}.`, action: { label: 'Undo', run: () => withdraw.mutate(made.id) } });
    onDone();
  };

  return (
    <dialog ref={dialog} className="decide" onClose={onDone} aria-labelledby="decide-title">
      <h2 id="decide-title">{decision.title}</h2>
      {error && <Notice error={error} />}
      {!impact && !error && <Loading what="what it would change" />}
      {impact && (
        <div className="impact">
          {impact.claims > 0 && <p>Takes {count(impact.claims, 'claim')} out of what is weighed.</p>}
          {impact.changes.length === 0 ? <p>No proposition would stand otherwise.</p> : <p>{count(impact.changes.length, 'proposition')} would stand otherwise:</p>}
          <ul>
            {impact.changes.slice(0, 8).map((change, number) => (
              <li key={number}>
                <span className="quiet">{change.before ? `${standingWord(change.before)} (${change.originsBefore})` : 'new'} → {change.after ? `${standingWord(change.after)} (${change.originsAfter})` : 'gone'}</span>
                <br />{change.text}
              </li>
            ))}
          </ul>
          {impact.changes.length > 8 && <p className="quiet">and {impact.changes.length - 8} more</p>}
        </div>
      )}
      <label className="reason">Why (kept with it)
        <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={4000} />
      </label>
      {judge.error && <Notice error={judge.error} />}
      <div className="claim-acts">
        <button type="button" className="primary" disabled={judge.isPending} onClick={() => void confirm()}>Decide</button>
        <button type="button" onClick={() => dialog.current?.close()}>Cancel</button>
        <span className="quiet">It can be taken back at any time.</span>
      </div>
    </dialog>
  );
}
