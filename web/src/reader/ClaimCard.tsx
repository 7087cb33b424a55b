import type { Claim, Judgement, Ledger } from '../api/client';
import { wordsOf } from '../model/citation';
import { knownWord, likelihoodWord, percent, saysWord } from '../model/words';
import { Chain } from '../parts/Chain';

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
  const marks = `${selected ? ' claim-selected' : ''}${judgement ? ' claim-wrong' : ''}`;
  return (
    <li className={`claim${marks}`} id={`claim-${claim.id}`} aria-current={selected ? 'true' : undefined}>
      <button type="button" className="claim-words" onClick={onSelect} aria-expanded={selected}>
        <span className={`stance stance-${claim.stance}`}>{saysWord(claim)}</span>
        <q>{wordsOf(claim)}</q>
        {claim.uncertain && <span className="quiet"> uncertain reading</span>}
      </button>
      <Chain links={claim.links} />
      {selected && <Facts ledger={ledger} claim={claim} />}
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

function Facts({ ledger, claim: { about, attribution, certainty, confidence, knownBy, quotation } }: Pick<Props, 'ledger' | 'claim'>) {
  const inside = ledger.attributions.find((candidate) => candidate.id === attribution)?.within;
  const day = about?.from?.slice(0, 10);
  return (
    <dl className="facts">
      <div>
        <dt>How likely, by its words</dt>
        <dd>
          {likelihoodWord(certainty.low, certainty.high)}
          {certainty.words.length > 0 && <> (“{certainty.words.join('”, “')}”)</>}
        </dd>
      </div>
      {quotation && <div><dt>Quotation</dt><dd>{quotation}{inside && ', inside another saying'}</dd></div>}
      <div>
        <dt>How the voice knows</dt>
        <dd>{knownWord(knownBy.how)}{knownBy.words.length > 0 && <> (“{knownBy.words.join('”, “')}”)</>}</dd>
      </div>
      {day && <div><dt>About</dt><dd>{day}</dd></div>}
      <div><dt>Right as it stands, of readings like this</dt><dd>{percent(confidence)}</dd></div>
    </dl>
  );
}
