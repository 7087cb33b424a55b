import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Judgement } from '../api/client';
import { useJudgements, useJudging, useLedger } from '../api/queries';
import type { Communication, PrintedTime } from '../model/ledger';
import { dayWords } from '../model/moments';
import { citation } from '../model/citation';
import { claimAt } from '../model/segments';
import { Loading, Notice } from '../parts/Notice';
import { Scores } from '../parts/Scores';
import { useToast } from '../parts/Toast';
import { useKeys } from '../parts/useKeys';
import { languageName } from '../reports/ReportList';
import { ClaimCard } from './ClaimCard';
import { ReportText } from './ReportText';

export function Reader() {
  const { caseId = '', reportId = '' } = useParams();
  const { data: ledger, error, refetch } = useLedger(caseId, reportId);
  const { data: judgements } = useJudgements(caseId);
  const { judge: make, withdraw } = useJudging(caseId);
  const location = useLocation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const toast = useToast();
  const rail = useRef<HTMLOListElement>(null);

  const fromHash = /^#claim=(.+)$/.exec(location.hash)?.[1] ?? null;
  const start = Number(params.get('start') ?? NaN);
  const end = Number(params.get('end') ?? NaN);
  const selected = fromHash ?? (ledger && Number.isFinite(start) ? claimAt(ledger, { start, end: Number.isFinite(end) ? end : start + 1 }) : null);

  const standing = useMemo(() => {
    const byClaim = new Map<string, Judgement>();
    for (const judgement of judgements ?? []) {
      const claim = judgement.things[0]?.now;
      if (!judgement.withdrawnAt && judgement.kind === 'wrong' && claim) byClaim.set(claim, judgement);
    }
    return byClaim;
  }, [judgements]);
  const wrong = useMemo(() => new Set(standing.keys()), [standing]);

  const select = useCallback((claim: string | null) => navigate({ search: '', hash: claim ? `#claim=${claim}` : '' }, { replace: true }), [navigate]);

  useEffect(() => {
    if (!selected || !ledger) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = still ? 'auto' : 'smooth';
    document.querySelector('.mark-selected')?.scrollIntoView({ block: 'center', behavior });
    const card = document.getElementById(`claim-${selected}`);
    if (card && rail.current && getComputedStyle(rail.current).overflowY === 'auto') {
      rail.current.scrollTo({ top: card.offsetTop - rail.current.clientHeight / 3, behavior });
    }
  }, [selected, ledger]);

  const claims = ledger?.claims ?? [];
  const move = (by: number) => {
    const at = claims.findIndex((claim) => claim.id === selected);
    const next = claims[at < 0 ? (by > 0 ? 0 : claims.length - 1) : Math.min(Math.max(at + by, 0), claims.length - 1)];
    if (next) select(next.id);
  };

  const copy = async (claimId: string) => {
    const claim = claims.find((candidate) => candidate.id === claimId);
    if (!claim || !ledger) return;
    const text = citation(ledger, claim, `${window.location.origin}/case/${caseId}/claims/${claimId}`);
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: 'Copied the words with their citation.' });
    } catch {
      toast({ text: 'The browser did not allow copying.' });
    }
  };

  const judge = async (claimId: string) => {
    const judgement = standing.get(claimId);
    if (judgement) {
      await withdraw.mutateAsync(judgement.id);
      toast({ text: 'Withdrawn. The judgement stays in the record.' });
      return;
    }
    const made = await make.mutateAsync({ kind: 'wrong', things: [claimId] });
    toast({ text: 'Marked wrong.', action: { label: 'Undo', run: () => withdraw.mutate(made.id) } });
  };

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    c: () => selected && void copy(selected),
    x: () => selected && void judge(selected),
    Escape: () => select(null),
  });

  if (error) return <main className="page"><Notice error={error} retry={() => void refetch()} /></main>;
  if (!ledger) return <main className="page"><Loading what="the report" /></main>;
  const { report } = ledger;
  const failure = make.error ?? withdraw.error;
  return (
    <main className="reader">
      <section className="reader-text" aria-label="Report">
        <p className="provenance">
          <Link to={`/case/${caseId}/reports`}>Reports</Link> · {report.outlet ?? 'unknown outlet'} · {report.published ?? 'undated'}
          {report.author && <> · {report.author}</>}
          <span className="quiet" title={`SHA-256 ${report.sha256}`}> · {report.path}</span>
          {' · '}<Link to={`/case/${caseId}/impact?of=${report.id}`}>What hangs on it</Link>
        </p>
        {ledger.communication && <Way communication={ledger.communication} />}
        {!report.read && (
          <div className="notice" role="note">
            <strong>This report is unread.</strong>
            <p>It seems to be in {languageName(report.language)}, which Sayso does not read yet. It is kept and can be searched; nothing was guessed at.</p>
          </div>
        )}
        <ReportText ledger={ledger} selected={selected} wrong={wrong} onSelect={select} />
      </section>
      <aside className="rail" aria-label="Claims">
        <Scores />
        <p className="legend" aria-label="Legend">
          <span className="mark mark-source">who</span> <span className="mark mark-cue">says</span> <span className="mark mark-content">what</span> <span className="mark mark-own">the outlet itself</span>
        </p>
        {failure && <Notice error={failure} />}
        <ol className="claims" ref={rail} tabIndex={0} aria-label="Claims in reading order">
          {claims.map((claim) => (
            <ClaimCard
              key={claim.id}
              ledger={ledger}
              claim={claim}
              selected={claim.id === selected}
              judgement={standing.get(claim.id) ?? null}
              onSelect={() => select(claim.id === selected ? null : claim.id)}
              onCopy={() => void copy(claim.id)}
              onJudge={() => void judge(claim.id)}
            />
          ))}
        </ol>
        {claims.length === 0 && <p className="quiet">No claims were read in this report.</p>}
      </aside>
    </main>
  );
}

/** The way of a document: from whom, to whom, when. */
function Way({ communication }: { communication: Communication }) {
  const rows: [string, string][] = [
    ['From', communication.from.join('; ')], ['To', communication.to.join('; ')], ['Copies', communication.copies.join('; ')], ['Sent', time(communication.sent)], ['Received', time(communication.received)], ['Cites', communication.references.join('; ')],
  ];
  return (
    <dl className="facts way" aria-label={`A ${communication.kind}, and its way`}>
      {rows.filter(([, words]) => words).map(([name, words]) => <div key={name}><dt>{name}</dt><dd>{words}</dd></div>)}
    </dl>
  );
}

const time = (printed: PrintedTime | null) => (printed ? `${dayWords(printed.from)}${printed.precision === 'day' || printed.precision === 'month' ? '' : `, ${printed.from.slice(11, 16)}`} ${printed.zone ?? 'no zone known'} (to the ${printed.precision})` : '');
