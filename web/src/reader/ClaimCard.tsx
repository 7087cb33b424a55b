import type { Judgement } from '../api/client';
import { Chain } from '../parts/Chain';
import { chainOf, wordsOf } from '../model/citation';
import type { Claim, Ledger } from '../model/ledger';
import { likelihoodWord, percent, stanceWord } from '../model/words';

interface Props {
  ledger: Ledger;
  claim: Claim;
  selected: boolean;
  judgement: Judgement | null;
  onSelect: () => void;
  onCopy: () => void;
  onJudge: () => void;
}

export function ClaimCard({ ledger, claim, selected, judgement, onSelect, onCopy, onJudge }: Props) {
  const attribution = ledger.attributions?.find((candidate) => candidate.id === claim.attribution);
  const about = claim.about?.from?.slice(0, 10);
  return (
    <li className={`claim${selected ? ' claim-selected' : ''}${judgement ? ' claim-wrong' : ''}`} id={`claim-${claim.id}`} aria-current={selected ? 'true' : undefined}>
      <button type="button" className="claim-words" onClick={onSelect} aria-expanded={selected}>
        <span className={`stance stance-${claim.stance}`}>{claim.negated ? 'says not so' : stanceWord(claim.stance)}</span>
        <q>{wordsOf(ledger, claim).replace(/^[“"]|[”"]$/g, '')}</q>
      </button>
      <Chain chain={chainOf(ledger, claim)} />
      {selected && (
        <dl className="facts">
          <div><dt>How likely, by its words</dt><dd>{likelihoodWord(claim.certainty.low, claim.certainty.high)}{claim.certainty.words.length > 0 && <> (“{claim.certainty.words.join('”, “')}”)</>}</dd></div>
          {attribution && <div><dt>Quotation</dt><dd>{attribution.quotation}{attribution.within && ', inside another saying'}</dd></div>}
          {about && <div><dt>About</dt><dd>{about}</dd></div>}
          <div><dt>Sure of this reading</dt><dd>{percent(claim.confidence)}</dd></div>
        </dl>
      )}
      {(selected || judgement) && (
        <div className="claim-acts">
          <button type="button" onClick={onCopy}>Copy with citation</button>
          <button type="button" onClick={onJudge}>{judgement ? 'Undo “wrong”' : 'Mark wrong'}</button>
          {judgement && <span className="quiet">marked wrong by {judgement.by}</span>}
        </div>
      )}
    </li>
  );
}
