import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import type { HypothesisMatrix, JudgementRequest, WeighedEvidence } from '../api/client';
import { useHypotheses, useJudging } from '../api/queries';
import { Loading, Notice } from '../parts/Notice';
import { useToast } from '../parts/Toast';

const values: [string, string][] = [['', '·'], ['consistent', 'C'], ['inconsistent', 'I'], ['not-applicable', 'n/a']];
const sources: [string, string][] = [['claim', 'a claim (its id)'], ['proposition', 'a proposition (its id)'], ['record', 'a record (its id)'], ['absence', 'an absence'], ['assumption', 'an assumption']];

/** Competing hypotheses against the evidence: a matrix to edit. Every cell is a judgement that can be taken back. */
export function HypothesesView() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useHypotheses(caseId);
  const { judge, withdraw } = useJudging(caseId);
  const toast = useToast();
  const decide = async (request: JudgementRequest, text: string) => {
    const made = await judge.mutateAsync(request);
    toast({ text, action: { label: 'Undo', run: () => withdraw.mutate(made.id) } });
  };
  return (
    <main className="page wide">
      <h1>Hypotheses</h1>
      <p className="quiet">The hypothesis with the least against it comes first; what speaks for one counts for nothing, for it may speak for others too. Evidence of one origin weighs once.</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {judge.error && <Notice error={judge.error} />}
      {!data && !error && <Loading what="hypotheses" />}
      {data && data.hypotheses.length === 0 && <p className="empty">No hypothesis yet. Put at least two in: one alone is not weighed against anything.</p>}
      {data && data.hypotheses.length > 0 && <Matrix caseId={caseId} data={data} decide={decide} withdraw={(id) => withdraw.mutate(id)} />}
      <div className="two">
        <Add title="A hypothesis" names={(data?.hypotheses ?? []).map((item) => item.id)} prefix="h" onAdd={(id, value, because) => decide({ kind: 'hypothesis', things: [id], value, reason: because || null }, 'Hypothesis put in.')} />
        <Add title="Evidence" names={(data?.evidence ?? []).map((item) => item.id)} prefix="e" kinds onAdd={(id, value, because) => decide({ kind: 'evidence', things: [id], value, reason: because || null }, 'Evidence put in.')} />
      </div>
      {data && (data.linchpins.length > 0 || data.warnings.length > 0) && (
        <section>
          <h2>What the ranking hangs on</h2>
          <ul className="lines">
            {data.linchpins.map((pin) => <li key={pin.origin}>If <strong>{pin.evidence.join(', ')}</strong> <span className="quiet">({pin.origin})</span> were false, {pin.first.join(', ')} would come first.</li>)}
            {data.warnings.map((warning) => <li key={warning} className="quiet">{warning}</li>)}
          </ul>
        </section>
      )}
    </main>
  );
}

function Matrix({ caseId, data, decide, withdraw }: { caseId: string; data: HypothesisMatrix; decide: (request: JudgementRequest, text: string) => Promise<void>; withdraw: (id: number) => void }) {
  return (
    <div className="matrix-box">
      <table className="list matrix">
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" className="number" title="The share of pairs of hypotheses that it tells apart">Tells apart</th>
            {data.hypotheses.map((hypothesis) => (
              <th scope="col" key={hypothesis.id} className={hypothesis.rejected ? 'withdrawn' : ''}>
                <span className="rank">{hypothesis.rejected ? 'rejected' : `${1 + data.hypotheses.filter((other) => !other.rejected && other.inconsistency < hypothesis.inconsistency).length}. ${round(hypothesis.inconsistency)} against`}</span>
                <span className="says">{hypothesis.text}</span>
                {hypothesis.rejected && <span className="quiet">{hypothesis.rejected}</span>}
                {hypothesis.milestones.map((milestone) => <span className="quiet" key={milestone}>Would show: {milestone}</span>)}
                {!hypothesis.rejected && <button type="button" className="small" onClick={() => void decide({ kind: 'rejected', things: [hypothesis.id] }, 'Rejected; it stays in sight.')}>Reject</button>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.evidence.map((piece) => (
            <tr key={piece.id} className={piece.isGone ? 'withdrawn' : ''}>
              <th scope="row"><EvidenceWords caseId={caseId} piece={piece} /></th>
              <td className="number">{Math.round(piece.diagnosticity * 100)} %</td>
              {data.hypotheses.map((hypothesis) => {
                const ratings = piece.ratings[hypothesis.id] ?? [];
                const value = ratings.at(-1)?.value ?? '';
                const differ = new Set(ratings.map((rating) => rating.value)).size > 1;
                return (
                  <td key={hypothesis.id} className={`cell-${differ ? 'differ' : value || 'none'}`}>
                    <select aria-label={`${piece.id} against ${hypothesis.id}`} value={value} title={ratings.map((rating) => `${rating.by}: ${rating.value}${rating.because ? `, ${rating.because}` : ''}`).join('\n')}
                      onChange={(event) => (event.target.value ? void decide({ kind: 'rated', things: [hypothesis.id, piece.id], value: event.target.value }, 'Rated.') : ratings.at(-1) && withdraw(ratings.at(-1)!.judgement))}>
                      {values.map(([name, word]) => <option key={name} value={name}>{word}</option>)}
                    </select>
                    {differ && <span className="quiet">raters differ</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EvidenceWords({ caseId, piece }: { caseId: string; piece: WeighedEvidence }) {
  const to = piece.kind === 'claim' ? `/case/${caseId}/claims/${piece.refers}` : piece.kind === 'proposition' ? `/case/${caseId}/propositions/${piece.refers}` : piece.kind === 'record' ? `/case/${caseId}/records?row=${encodeURIComponent(piece.refers ?? '')}` : null;
  return (
    <>
      {to && !piece.isGone ? <Link className="says" to={to}>{piece.text}</Link> : <span className="says">{piece.text}</span>}
      <span className="quiet">{piece.kind} · {piece.origin}{piece.isGone && ' · no longer in the case'}</span>
    </>
  );
}

function Add({ title, names, prefix, kinds = false, onAdd }: { title: string; names: string[]; prefix: string; kinds?: boolean; onAdd: (id: string, value: string, because: string) => Promise<void> }) {
  const [words, setWords] = useState('');
  const [because, setBecause] = useState('');
  const [kind, setKind] = useState('claim');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let number = names.length + 1;
    while (names.includes(`${prefix}${number}`)) {
      number++;
    }
    await onAdd(`${prefix}${number}`, kinds ? `${kind}=${words.trim()}` : words.trim(), because.trim());
    setWords('');
    setBecause('');
  };
  return (
    <form className="add" onSubmit={(event) => void submit(event)}>
      <h2>{title}</h2>
      {kinds && <label>It is <select value={kind} onChange={(event) => setKind(event.target.value)}>{sources.map(([name, word]) => <option key={name} value={name}>{word}</option>)}</select></label>}
      <label>{kinds ? 'Which, or its words' : 'The explanation'}<input type="text" value={words} required maxLength={2000} onChange={(event) => setWords(event.target.value)} /></label>
      <label>Why (kept with it)<input type="text" value={because} maxLength={4000} onChange={(event) => setBecause(event.target.value)} /></label>
      <button type="submit">Put in</button>
    </form>
  );
}

const round = (number: number) => String(Math.round(number * 100) / 100);
