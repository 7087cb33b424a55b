import type { ChainLink } from '../api/client';
import { voiceOf } from '../model/citation';
import { kindWord, relationWord } from '../model/words';

/** A claim's chain as steps, the outlet first. */
export function Chain({ links }: { links: ChainLink[] }) {
  return (
    <ol className="chain" aria-label="On whose say-so, from the outlet inwards">
      {links.map((link, number) => (
        <li key={number} className={`step step-${link.kind}`}>
          <span className="step-name">{voiceOf(link)}</span>
          <span className="step-kind">
            {relationWord(link.relation)}
            {link.kind !== 'unstated' && ` · ${kindWord(link.kind)}`}
            {link.anonymous && ' · anonymous'}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same on one line, for tables. */
export function ChainLine({ links }: { links: ChainLink[] }) {
  const inner = links.slice(1);
  if (inner.length === 0) {
    return <span className="chain-line own">the outlet itself</span>;
  }
  return (
    <span className="chain-line">
      {inner.map((link, number) => (
        <span key={number}>
          {number > 0 && <span className="arrow" aria-label="on the say-so of"> ← </span>}
          <span className={`voice voice-${link.kind}`} title={kindWord(link.kind) + (link.anonymous ? ', anonymous' : '')}>
            {voiceOf(link)}
          </span>
        </span>
      ))}
    </span>
  );
}
