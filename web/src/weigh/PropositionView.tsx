import { Link, useParams } from 'react-router';
import type { PropositionClaim, PropositionDetail } from '../api/client';
import { useJudging, useProposition } from '../api/queries';
import { useDecide } from '../judgements/Decide';
import { judgementWord, kindWord, stanceWord } from '../model/words';
import { ChainLine } from '../parts/Chain';
import { Loading, Notice } from '../parts/Notice';
import { Contradictions } from './Contradictions';
import { OriginTree } from './OriginTree';
import { ReportAxis } from './ReportAxis';
import { PropositionLines, StandingBadge } from './Standing';

const grades = ['1', '2', '3', '4', '5', '6'];
const gradeWords: Record<string, string> = { '1': 'confirmed by others', '2': 'probably true', '3': 'possibly true', '4': 'doubtful', '5': 'improbable', '6': 'cannot be judged' };

export function PropositionView() {
  const { caseId = '', propositionId = '' } = useParams();
  const { data: detail, error, refetch } = useProposition(caseId, propositionId);
  if (error) return <main className="page"><Notice error={error} retry={() => void refetch()} /></main>;
  if (!detail) return <main className="page"><Loading what="the proposition" /></main>;
  const { proposition } = detail;
  return (
    <main className="page">
      <p className="provenance"><Link to={`/case/${caseId}/propositions`}>Propositions</Link></p>
      <h1 className="proposition">{proposition.text}</h1>
      <p><StandingBadge standing={proposition.standing} /> {proposition.reason}.</p>
      <Credibility detail={detail} />
      <h2>On whose say-so</h2>
      <OriginTree detail={detail} />
      <Origins caseId={caseId} detail={detail} />
      {detail.reports.length > 1 && <><h2>When, and who copied whom</h2><ReportAxis detail={detail} /><Copies detail={detail} /></>}
      {detail.contradictions.length > 0 && <><h2>Contradictions</h2><Contradictions caseId={caseId} items={detail.contradictions} /></>}
      <Offers caseId={caseId} detail={detail} />
      <Decided caseId={caseId} detail={detail} />
    </main>
  );
}

function Credibility({ detail }: { detail: PropositionDetail }) {
  const decide = useDecide();
  const { credibility, proposition } = detail;
  const first = proposition.claims[0]!.claim.id;
  return (
    <p className="grade">
      Credibility (Admiralty): proposed <b>{credibility.proposed}</b>, {gradeWords[credibility.proposed]}.{' '}
      {credibility.decided && <>Decided by {credibility.by}: <b>{credibility.decided}</b>, {gradeWords[credibility.decided]}. </>}
      <label className="inline">Decide <select value="" onChange={(event) => event.target.value && decide({ title: `Credibility ${event.target.value}: ${gradeWords[event.target.value]}`, kind: 'credibility', things: [first], value: event.target.value })}>
        <option value="">…</option>{grades.map((grade) => <option key={grade} value={grade}>{grade} {gradeWords[grade]}</option>)}
      </select></label>
    </p>
  );
}

function Origins({ caseId, detail }: { caseId: string; detail: PropositionDetail }) {
  const decide = useDecide();
  const { proposition } = detail;
  const members = (origin: number | null) => proposition.claims.filter((claim) => (claim.origin ?? null) === origin);
  const established = proposition.origins.findIndex((origin) => origin.isEstablished);
  return (
    <ol className="origins">
      {proposition.origins.map((origin, number) => (
        <li key={number}>
          <p>
            <b>{origin.voice}</b> <span className="quiet">{kindWord(origin.kind)} · {origin.isEstablished ? 'counts as an origin' : 'does not count'}: {origin.because}</span>{' '}
            {!origin.isEstablished && established >= 0 && established !== number && (
              <button type="button" className="small" onClick={() => decide({ title: `“${origin.voice}” is shown to be another than “${proposition.origins[established]!.voice}”`, kind: 'distinct-origins', things: [members(established)[0]!.claim.id, members(number)[0]!.claim.id] })}>Shown to be another …</button>
            )}
          </p>
          <Members caseId={caseId} detail={detail} members={members(number)} />
        </li>
      ))}
      {members(null).length > 0 && (
        <li>
          <p><b>No known origin</b> <span className="quiet">the outlet says so itself, or does not say on whose word</span></p>
          <Members caseId={caseId} detail={detail} members={members(null)} />
        </li>
      )}
    </ol>
  );
}

function Members({ caseId, detail, members }: { caseId: string; detail: PropositionDetail; members: PropositionClaim[] }) {
  const decide = useDecide();
  const all = detail.proposition.claims.map((claim) => claim.claim.id);
  return (
    <ul className="members">
      {members.map(({ claim, isContrary }) => (
        <li key={claim.id}>
          <span className={`stance stance-${claim.stance}`}>{isContrary ? 'the contrary' : stanceWord(claim.stance)}</span>{' '}
          <Link className="says" to={`/case/${caseId}/claims/${claim.id}`}>{claim.text}</Link>
          <span className="quiet">{claim.outlet}, {claim.published} · <ChainLine chain={claim.chain} /></span>
          <span className="claim-acts">
            {all.length > 1 && <button type="button" className="small" onClick={() => decide({ title: 'This claim says something else', kind: 'other-proposition', things: [claim.id, ...all.filter((id) => id !== claim.id)] })}>Says something else …</button>}
            <button type="button" className="small" onClick={() => decide({ title: 'The origin of this claim is not known', kind: 'correction', things: [claim.id], value: 'origin=' })}>Origin not known …</button>
            <button type="button" className="small" onClick={() => decide({ title: 'This claim is read wrongly', kind: 'wrong', things: [claim.id] })}>Read wrongly …</button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Copies({ detail }: { detail: PropositionDetail }) {
  const decide = useDecide();
  const name = (path: string) => path.split('/').at(-1) ?? path;
  return (
    <ul className="lines">
      {detail.dependence.filter((pair) => pair.dependent || pair.kind === 'common-statement').map((pair, number) => (
        <li key={number}>
          {pair.kind === 'common-statement' ? <>{name(pair.a)} and {name(pair.b)} share a statement, not their reporting</>
            : pair.direction === 'both<-third' ? <>{name(pair.a)} and {name(pair.b)} both rest on {pair.third ?? 'a third'}</>
            : pair.direction === 'b->a' ? <>{name(pair.a)} rests on {name(pair.b)}</> : <>{name(pair.b)} rests on {name(pair.a)}</>}
          <span className="quiet">{pair.because}{pair.dependent && ` · ${Math.round(pair.probability * 100)} % sure`}</span>
          {pair.dependent
            ? <button type="button" className="small" onClick={() => decide({ title: `${name(pair.a)} and ${name(pair.b)} do not rest on each other`, kind: 'dependence', things: [pair.reportA, pair.reportB], value: 'independent' })}>They do not …</button>
            : <button type="button" className="small" onClick={() => decide({ title: `${name(pair.b)} rests on ${name(pair.a)}`, kind: 'dependence', things: [pair.reportA, pair.reportB], value: 'a->b' })}>The second rests on the first …</button>}
        </li>
      ))}
    </ul>
  );
}

function Offers({ caseId, detail }: { caseId: string; detail: PropositionDetail }) {
  const decide = useDecide();
  if (detail.offers.length === 0) return null;
  return (
    <>
      <h2>May say the same</h2>
      <p className="quiet">Alike, but not enough to be joined without you.</p>
      {detail.offers.map((offer) => (
        <div key={offer.proposition.id} className="offer">
          <PropositionLines caseId={caseId} items={[offer.proposition]} />
          <button type="button" className="small" onClick={() => decide({ title: 'These claims say the same', kind: 'same-proposition', things: [offer.claim, offer.otherClaim] })}>Say the same …</button>
        </div>
      ))}
    </>
  );
}

function Decided({ caseId, detail }: { caseId: string; detail: PropositionDetail }) {
  const { withdraw } = useJudging(caseId);
  const standing = detail.judgements.filter((judgement) => judgement.stands);
  if (standing.length === 0) return null;
  return (
    <>
      <h2>Decided by people</h2>
      <ul className="lines">
        {standing.map((judgement) => (
          <li key={judgement.id}>
            {judgement.things.map((thing) => `“${thing.quote}”`).join(', ')} {judgementWord(judgement.kind)}{judgement.value && `: ${judgement.value}`}
            <span className="quiet">{judgement.by}, {judgement.at.slice(0, 10)}{judgement.reason && ` · ${judgement.reason}`}</span>
            <button type="button" className="small" onClick={() => withdraw.mutate(judgement.id)}>Undo</button>
          </li>
        ))}
      </ul>
    </>
  );
}
