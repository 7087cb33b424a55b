import { Link } from 'react-router';
import type { PropositionClaim, PropositionDetail } from '../api/client';
import { useDecide } from '../judgements/Decide';
import { kindWord, stanceWord } from '../model/words';
import { ChainLine } from '../parts/Chain';

interface Props {
  caseId: string;
  proposition: PropositionDetail['proposition'];
}

/** The tree in words: each origin with the claims that come down to it, and what a person can decide about them. */
export function Origins({ caseId, proposition }: Props) {
  const { claims, origins } = proposition;
  const members = (origin: number | null) => claims.filter((claim) => claim.origin === origin);
  const established = origins.findIndex((origin) => origin.isEstablished);
  const unknown = members(null);
  return (
    <ol className="origins">
      {origins.map(({ voice, kind, isEstablished, because }, number) => (
        <li key={number}>
          <p>
            <b>{voice}</b>{' '}
            <span className="quiet">{kindWord(kind)} · {isEstablished ? 'counts as an origin' : 'does not count'}: {because}</span>{' '}
            {!isEstablished && (
              <Distinct voice={voice} than={origins[established]?.voice} pair={[members(established)[0], members(number)[0]]} />
            )}
          </p>
          <Members caseId={caseId} proposition={proposition} members={members(number)} />
        </li>
      ))}
      {unknown.length > 0 && (
        <li>
          <p><b>No known origin</b> <span className="quiet">the outlet says so itself, or does not say on whose word</span></p>
          <Members caseId={caseId} proposition={proposition} members={unknown} />
        </li>
      )}
    </ol>
  );
}

type Pair = [PropositionClaim | undefined, PropositionClaim | undefined];

function Distinct({ voice, than, pair: [first, second] }: { voice: string; than: string | undefined; pair: Pair }) {
  const decide = useDecide();
  if (!than || !first || !second) return null;
  const part = () => decide(
    `“${voice}” is shown to be another than “${than}”`,
    { kind: 'distinct-origins', first: first.claim.id, second: second.claim.id },
  );
  return <button type="button" className="small" onClick={part}>Shown to be another …</button>;
}

function Members({ caseId, proposition, members }: Props & { members: PropositionClaim[] }) {
  const decide = useDecide();
  const all = proposition.claims.map(({ claim }) => claim.id);
  const part = (claim: string) => decide(
    'This claim says something else',
    { kind: 'other-proposition', claims: [claim, ...all.filter((other) => other !== claim)] },
  );
  const forget = (claim: string) => decide('The origin of this claim is not known', { kind: 'correction', claim, origin: '' });
  const reject = (claim: string) => decide('This claim is read wrongly', { kind: 'wrong', claim });
  return (
    <ul className="members">
      {members.map(({ claim, isContrary }) => (
        <li key={claim.id}>
          <span className={`stance stance-${claim.stance}`}>{isContrary ? 'the contrary' : stanceWord(claim.stance)}</span>{' '}
          <Link className="says" to={`/case/${caseId}/claims/${claim.id}`}>{claim.text}</Link>
          <span className="quiet">{claim.outlet}, {claim.published} · <ChainLine links={claim.links} /></span>
          <span className="claim-acts">
            {all.length > 1 && <button type="button" className="small" onClick={() => part(claim.id)}>Says something else …</button>}
            <button type="button" className="small" onClick={() => forget(claim.id)}>Origin not known …</button>
            <button type="button" className="small" onClick={() => reject(claim.id)}>Read wrongly …</button>
          </span>
        </li>
      ))}
    </ul>
  );
}
