import { Link } from 'react-router';
import type { ClaimInCase } from '../api/client';
import { saysWord } from '../model/words';
import { ChainLine } from '../parts/Chain';

interface Props {
  caseId: string;
  claim: ClaimInCase;
  index: number;
  top: number;
  active: boolean;
  measure: (element: HTMLElement | null) => void;
  onOpen: () => void;
}

/** A claim as a row of the ledger. */
export function ClaimLine({ caseId, claim, index, top, active, measure, onOpen }: Props) {
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      className={`grid-row${active ? ' grid-active' : ''}${claim.judgement ? ' claim-wrong' : ''}`}
      style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      <div role="cell" className="cell-claim">
        <Link to={`/case/${caseId}/reports/${claim.report}#claim=${claim.id}`} onClick={(event) => event.stopPropagation()}>
          {claim.text}
        </Link>
        {claim.uncertain && <span className="quiet"> uncertain reading</span>}
      </div>
      <div role="cell"><ChainLine links={claim.links} /></div>
      <div role="cell">
        <span className={`stance stance-${claim.stance}`}>{saysWord(claim)}</span>
        {claim.certainty.words.length > 0 && <span className="quiet words"> {claim.certainty.words.join(', ')}</span>}
      </div>
      <div role="cell">{claim.outlet}</div>
      <div role="cell" className="date">{claim.published}</div>
    </div>
  );
}
