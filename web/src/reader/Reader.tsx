import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Communication, CommunicationTime } from '../api/client';
import { useLedger, useWrong } from '../api/queries';
import { useJudging } from '../judgements/useJudging';
import { citation } from '../model/citation';
import { dayWords } from '../model/moments';
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
  const { data: judged } = useWrong(caseId, reportId);
  const { judge: make, withdraw } = useJudging(caseId);
  const location = useLocation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const toast = useToast();
  const rail = useRef<HTMLOListElement>(null);

  const fromHash = /^#claim=(.+)$/.exec(location.hash)?.[1] ?? null;
  const start = Number(params.get('start') ?? NaN);
  const end = Number(params.get('end') ?? NaN);
  const span = Number.isFinite(start) ? { start, end: Number.isFinite(end) ? end : start + 1 } : null;
  const selected = fromHash ?? (ledger && span ? claimAt(ledger, span) : null);

  const wrong = useMemo(() => new Set(judged?.keys()), [judged]);

  const select = useCallback(
    (claim: string | null) => navigate({ search: '', hash: claim ? `#claim=${claim}` : '' }, { replace: true }),
    [navigate],
  );

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

  const judge = (claimId: string) => {
    const judgement = judged?.get(claimId);
    if (judgement) {
      withdraw.mutate(judgement.id, { onSuccess: () => toast({ text: 'Withdrawn. The judgement stays in the record.' }) });
    } else {
      make.mutate({ decision: { kind: 'wrong', claim: claimId } }, {
        onSuccess: (made) => toast({ text: 'Marked wrong.', action: { label: 'Undo', run: () => withdraw.mutate(made.id) } }),
      });
    }
  };

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    c: () => selected && void copy(selected),
    x: () => selected && judge(selected),
    Escape: () => select(null),
  });

  if (error) return <main className="page"><Notice error={error} retry={() => void refetch()} /></main>;
  if (!ledger) return <main className="page"><Loading what="the report" /></main>;
  const { report } = ledger;
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
            <p>
              It seems to be in {languageName(report.language)}, which Sayso does not read yet. It is kept and can be searched; nothing was
              guessed at.
            </p>
          </div>
        )}
        <ReportText ledger={ledger} selected={selected} wrong={wrong} onSelect={select} />
      </section>
      <aside className="rail" aria-label="Claims">
        <Scores models={report.models} />
        <p className="legend" aria-label="Legend">
          <span className="mark mark-source">who</span> <span className="mark mark-cue">says</span>{' '}
          <span className="mark mark-content">what</span> <span className="mark mark-own">their own words</span>{' '}
          <span className="mark-none">no claim</span>
        </p>
        {make.error && <Notice error={make.error} />}
        <ol className="claims" ref={rail} tabIndex={0} aria-label="Claims in reading order">
          {claims.map((claim) => (
            <ClaimCard
              key={claim.id}
              ledger={ledger}
              claim={claim}
              selected={claim.id === selected}
              judgement={judged?.get(claim.id) ?? null}
              onSelect={() => select(claim.id === selected ? null : claim.id)}
              onCopy={() => void copy(claim.id)}
              onJudge={() => judge(claim.id)}
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
  const { from, to, copies, sent, received, references } = communication;
  const rows: [string, string][] = [
    ['From', from.join('; ')], ['To', to.join('; ')], ['Copies', copies.join('; ')],
    ['Sent', sent ? printed(sent) : ''], ['Received', received ? printed(received) : ''], ['Cites', references.join('; ')],
  ];
  return (
    <dl className="facts way" aria-label={`A ${communication.kind}, and its way`}>
      {rows.filter(([, words]) => words).map(([name, words]) => <div key={name}><dt>{name}</dt><dd>{words}</dd></div>)}
    </dl>
  );
}

function printed({ from, zone, precision }: CommunicationTime): string {
  const clock = precision === 'day' || precision === 'month' ? '' : `, ${from.slice(11, 16)}`;
  return `${dayWords(from)}${clock} ${zone ?? 'no zone known'} (to the ${precision})`;
}
