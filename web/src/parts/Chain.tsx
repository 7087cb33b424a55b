import type { ChainStep } from '../model/citation';
import { kindWord, relationWord } from '../model/words';

/** A claim's chain as steps, the outlet first. */
export function Chain({ chain }: { chain: ChainStep[] }) {
  return (
    <ol className="chain" aria-label="On whose say-so, from the outlet inwards">
      {chain.map((step, number) => (
        <li key={number} className={`step step-${step.kind}`}>
          <span className="step-name">{step.kind === 'unstated' ? 'nobody named' : step.voice}</span>
          <span className="step-kind">
            {relationWord(step.relation)}
            {step.kind !== 'unstated' && ` · ${kindWord(step.kind)}`}
            {step.anonymous && ' · anonymous'}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same on one line, for tables. */
export function ChainLine({ chain }: { chain: ChainStep[] }) {
  const inner = chain.slice(1);
  if (inner.length === 0) {
    return <span className="chain-line own">the outlet itself</span>;
  }
  return (
    <span className="chain-line">
      {inner.map((step, number) => (
        <span key={number}>
          {number > 0 && <span className="arrow" aria-label="on the say-so of"> ← </span>}
          <span className={`voice voice-${step.kind}`} title={kindWord(step.kind) + (step.anonymous ? ', anonymous' : '')}>{step.kind === 'unstated' ? 'nobody named' : step.voice}</span>
        </span>
      ))}
    </span>
  );
}
