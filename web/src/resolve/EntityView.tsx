import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ClaimRow, EntityDetail } from '../api/client';
import { useEntities, useEntity, useJudging, useReports } from '../api/queries';
import { useDecide } from '../judgements/Decide';
import { count, judgementWord } from '../model/words';
import { ChainLine } from '../parts/Chain';
import { Loading, Notice } from '../parts/Notice';

export function EntityView() {
  const { caseId = '', entityId = '' } = useParams();
  const { data: detail, error, refetch } = useEntity(caseId, entityId);
  const { data: reports } = useReports(caseId);
  const decide = useDecide();
  const { withdraw } = useJudging(caseId);
  if (error) return <main className="page"><p className="provenance"><Link to={`/case/${caseId}/entities`}>Who and what</Link></p><Notice error={error} retry={() => void refetch()} /></main>;
  if (!detail) return <main className="page"><Loading what="who this is" /></main>;
  const { entity } = detail;
  const key = (name: { report: string; kind: string; name: string }) => `${name.report}/${name.kind}/${name.name}`;
  const all = [...new Set(entity.names.map((name) => key(name.named)))];
  const titles = new Map((reports ?? []).map((report) => [report.id, `${report.outlet ?? 'unknown outlet'}, ${report.published ?? 'undated'}: ${report.title ?? report.path}`]));
  return (
    <main className="page">
      <p className="provenance"><Link to={`/case/${caseId}/entities`}>Who and what</Link> · {entity.kind}</p>
      <h1><bdi>{entity.name}</bdi></h1>
      {entity.aliases.length > 0 && <p>Also: {entity.aliases.map((alias, number) => <span key={alias}>{number > 0 && '; '}<bdi>{alias}</bdi></span>)}</p>}
      {entity.descriptions.length > 0 && <p className="quiet">Called: {entity.descriptions.join(', ')}</p>}
      {entity.because.length > 0 && (
        <details><summary>Why these names are one ({entity.because.length})</summary>
          <ul className="lines">{entity.because.map((bridge, number) => <li key={number}><bdi>{bridge.first.name}</bdi> = <bdi>{bridge.second.name}</bdi> <span className="quiet">{bridge.because}</span></li>)}</ul>
        </details>
      )}
      <h2>In {count(entity.reports ?? 0, 'report')}</h2>
      <ul className="lines">
        {entity.names.map((name) => (
          <li key={key(name.named)}>
            <Link to={`/case/${caseId}/reports/${name.named.report}?start=${name.spans[0]?.start ?? 0}`}>{titles.get(name.named.report) ?? name.named.report}</Link>
            <span className="quiet">as <bdi>{name.named.name}</bdi>, {count(name.mentions, 'mention')}</span>
            {all.length > 1 && <button type="button" className="small" onClick={() => decide({ title: `“${name.named.name}” in this report is another`, kind: 'other-entity', things: [key(name.named), ...all.filter((id) => id !== key(name.named))] })}>Is another …</button>}
          </li>
        ))}
      </ul>
      <Merge caseId={caseId} detail={detail} own={all[0]!} />
      {detail.offers.length > 0 && (
        <>
          <h2>May be the same</h2>
          <ul className="lines">
            {detail.offers.map((offer) => (
              <li key={offer.entity.id}>
                <Link to={`/case/${caseId}/entities/${offer.entity.id}`}><bdi>{offer.entity.name}</bdi></Link> <span className="quiet">{offer.because}</span>
                <button type="button" className="small" onClick={() => decide({ title: `${entity.name} and ${offer.entity.name} are one`, kind: 'same-entity', things: [offer.name, offer.otherName] })}>Are one …</button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Claims caseId={caseId} title="Says" claims={detail.says} />
      <Claims caseId={caseId} title="Is named in" claims={detail.about} />
      {detail.judgements.some((judgement) => judgement.stands) && (
        <>
          <h2>Decided by people</h2>
          <ul className="lines">
            {detail.judgements.filter((judgement) => judgement.stands).map((judgement) => (
              <li key={judgement.id}>
                {judgement.things.map((thing) => `“${thing.quote}”`).join(', ')} {judgementWord(judgement.kind)}
                <span className="quiet">{judgement.by}, {judgement.at.slice(0, 10)}{judgement.reason && ` · ${judgement.reason}`}</span>
                <button type="button" className="small" onClick={() => withdraw.mutate(judgement.id)}>Undo</button>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

function Merge({ caseId, detail, own }: { caseId: string; detail: EntityDetail; own: string }) {
  const [q, setQ] = useState('');
  const decide = useDecide();
  const { data } = useEntities(caseId, { q: q || undefined, limit: 8 });
  return (
    <details className="merge">
      <summary>Is the same as …</summary>
      <label>Name<input type="search" value={q} onChange={(event) => setQ(event.target.value)} placeholder="another name in this case" /></label>
      <ul className="lines">
        {q && data?.items.filter((other) => other.id !== detail.entity.id).map((other) => (
          <li key={other.id}>
            <bdi>{other.name}</bdi> <span className="quiet">{other.kind}, {count(other.reports, 'report')}</span>
            <MergeButton caseId={caseId} own={own} name={detail.entity.name} other={other.id} otherName={other.name} decide={decide} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function MergeButton({ caseId, own, name, other, otherName, decide }: { caseId: string; own: string; name: string; other: string; otherName: string; decide: ReturnType<typeof useDecide> }) {
  const { data } = useEntity(caseId, other);
  const first = data?.entity.names[0]?.named;
  return (
    <button type="button" className="small" disabled={!first} onClick={() => first && decide({ title: `${name} and ${otherName} are one`, kind: 'same-entity', things: [own, `${first.report}/${first.kind}/${first.name}`] })}>Are one …</button>
  );
}

function Claims({ caseId, title, claims }: { caseId: string; title: string; claims: ClaimRow[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="lines">
        {claims.slice(0, 50).map((claim) => (
          <li key={claim.id}>
            <Link className="says" to={`/case/${caseId}/claims/${claim.id}`}>{claim.text}</Link>
            <span className="quiet">{claim.outlet}, {claim.published} · <ChainLine chain={claim.chain} /></span>
          </li>
        ))}
      </ul>
    </>
  );
}
