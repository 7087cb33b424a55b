import { Link, useParams } from 'react-router';
import type { ClaimInCase, EntityDetail, NamedIn } from '../api/client';
import { useEntity, useReports } from '../api/queries';
import { Decided } from '../judgements/Decided';
import { useDecide } from '../judgements/Decide';
import { reportLine, short } from '../model/ids';
import { count } from '../model/words';
import { ChainLine } from '../parts/Chain';
import { Loading, Notice } from '../parts/Notice';
import { Aliases } from './Aliases';
import { Merge } from './Merge';

const Shown = 50;

export function EntityView() {
  const { caseId = '', entityId = '' } = useParams();
  const { data: detail, error, refetch } = useEntity(caseId, entityId);
  const back = <Link to={`/case/${caseId}/entities`}>Who and what</Link>;
  if (error) return <main className="page"><p className="provenance">{back}</p><Notice error={error} retry={() => void refetch()} /></main>;
  if (!detail) return <main className="page"><Loading what="who this is" /></main>;
  const { entity } = detail;
  const own = entity.names[0]?.named;
  return (
    <main className="page">
      <p className="provenance">{back} · {entity.kind}</p>
      <h1><bdi>{entity.name}</bdi></h1>
      {entity.aliases.length > 0 && <p>Also: <Aliases names={entity.aliases} /></p>}
      {entity.descriptions.length > 0 && <p className="quiet">Called: {entity.descriptions.join(', ')}</p>}
      {entity.because.length > 0 && (
        <details><summary>Why these names are one ({entity.because.length})</summary>
          <ul className="lines">
            {entity.because.map(({ first, second, because }, number) => (
              <li key={number}><bdi>{first.name}</bdi> = <bdi>{second.name}</bdi> <span className="quiet">{because}</span></li>
            ))}
          </ul>
        </details>
      )}
      <Names caseId={caseId} entity={entity} />
      {own && <Merge caseId={caseId} entity={entity} own={own} />}
      <Offers caseId={caseId} detail={detail} />
      <Claims caseId={caseId} title="Says" claims={detail.says} />
      <Claims caseId={caseId} title="Is named in" claims={detail.about} />
      <Decided caseId={caseId} judgements={detail.judgements} />
    </main>
  );
}

/** What it is called, report by report and table by table. */
function Names({ caseId, entity }: { caseId: string; entity: EntityDetail['entity'] }) {
  const { items: reports } = useReports(caseId, 5000);
  const decide = useDecide();
  const titles = new Map((reports ?? []).map((report) => [report.id, reportLine(report)]));
  const isSame = (one: NamedIn, other: NamedIn) => one.source === other.source && one.kind === other.kind && one.name === other.name;
  const names = entity.names.map(({ named }) => named).filter((named, at, all) => all.findIndex((one) => isSame(one, named)) === at);
  const split = (named: NamedIn) => decide(
    `“${named.name}” in this report is another`,
    { kind: 'other-entity', named: [named, ...names.filter((one) => !isSame(one, named))] },
  );
  return (
    <>
      <h2>In {count(entity.reports, 'report')}</h2>
      <ul className="lines">
        {entity.names.map(({ named, spans, mentions }, number) => (
          <li key={number}>
            <Link to={`/case/${caseId}/${spans[0] ? `reports/${named.source}?start=${spans[0].start}` : `records?table=${named.source}`}`}>
              {titles.get(named.source) ?? short(named.source)}
            </Link>
            <span className="quiet">as <bdi>{named.name}</bdi>, {count(mentions, 'mention')}</span>
            {names.length > 1 && <button type="button" className="small" onClick={() => split(named)}>Is another …</button>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Offers({ caseId, detail: { entity, offers } }: { caseId: string; detail: EntityDetail }) {
  const decide = useDecide();
  if (offers.length === 0) return null;
  return (
    <>
      <h2>May be the same</h2>
      <ul className="lines">
        {offers.map(({ entity: other, name, otherName, because }) => {
          const join = () => decide(`${entity.name} and ${other.name} are one`, { kind: 'same-entity', named: [name, otherName] });
          return (
            <li key={other.id}>
              <Link to={`/case/${caseId}/entities/${other.id}`}><bdi>{other.name}</bdi></Link> <span className="quiet">{because}</span>
              <button type="button" className="small" onClick={join}>Are one …</button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Claims({ caseId, title, claims }: { caseId: string; title: string; claims: ClaimInCase[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="lines">
        {claims.slice(0, Shown).map((claim) => (
          <li key={claim.id}>
            <Link className="says" to={`/case/${caseId}/claims/${claim.id}`}>{claim.text}</Link>
            <span className="quiet">{claim.outlet}, {claim.published} · <ChainLine links={claim.links} /></span>
          </li>
        ))}
      </ul>
    </>
  );
}
