import { Link, useParams } from 'react-router';
import type { PropositionDetail } from '../api/client';
import { useProposition } from '../api/queries';
import { Decided } from '../judgements/Decided';
import { useDecide } from '../judgements/Decide';
import { Loading, Notice } from '../parts/Notice';
import { Contradictions } from './Contradictions';
import { Copies } from './Copies';
import { Credibility } from './Credibility';
import { Origins } from './Origins';
import { OriginTree } from './OriginTree';
import { ReportAxis } from './ReportAxis';
import { PropositionLines, StandingBadge } from './Standing';

export function PropositionView() {
  const { caseId = '', propositionId = '' } = useParams();
  const { data: detail, error, refetch } = useProposition(caseId, propositionId);
  const back = <p className="provenance"><Link to={`/case/${caseId}/propositions`}>Propositions</Link></p>;
  if (error) return <main className="page">{back}<Notice error={error} retry={() => void refetch()} /></main>;
  if (!detail) return <main className="page"><Loading what="the proposition" /></main>;
  const { proposition } = detail;
  return (
    <main className="page">
      {back}
      <h1 className="proposition">{proposition.text}</h1>
      <p><StandingBadge standing={proposition.standing} /> {proposition.reason}.</p>
      <Credibility detail={detail} />
      <h2>On whose say-so</h2>
      <OriginTree detail={detail} />
      <Origins caseId={caseId} proposition={proposition} />
      {detail.reports.length > 1 && <><h2>When, and who copied whom</h2><ReportAxis detail={detail} /><Copies detail={detail} /></>}
      {detail.contradictions.length > 0 && <><h2>Contradictions</h2><Contradictions caseId={caseId} items={detail.contradictions} /></>}
      <Offers caseId={caseId} detail={detail} />
      <Decided caseId={caseId} judgements={detail.judgements} />
    </main>
  );
}

function Offers({ caseId, detail }: { caseId: string; detail: PropositionDetail }) {
  const decide = useDecide();
  if (detail.offers.length === 0) return null;
  return (
    <>
      <h2>May say the same</h2>
      <p className="quiet">Alike, but not enough to be joined without you.</p>
      {detail.offers.map(({ proposition, claim, otherClaim }) => {
        const join = () => decide('These claims say the same', { kind: 'same-proposition', claims: [claim, otherClaim] });
        return (
          <div key={proposition.id} className="offer">
            <PropositionLines caseId={caseId} items={[proposition]} />
            <button type="button" className="small" onClick={join}>Say the same …</button>
          </div>
        );
      })}
    </>
  );
}
