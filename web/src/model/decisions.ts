import type { Decision, Judgement, ReportSummary } from '../api/client';
import { short } from './ids';
import { judgementWord, stanceWord } from './words';

const relations = {
  independent: 'neither rests on the other', 'a->b': 'the second rests on the first', 'b->a': 'the first rests on the second',
};

/** What a decision says besides what it is about; "" where its kind says it all. */
export function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case 'correction':
      return [
        decision.stance && stanceWord(decision.stance),
        typeof decision.negated === 'boolean' && (decision.negated ? 'says not so' : 'says so'),
        typeof decision.origin === 'string' && (decision.origin ? `on the word of ${decision.origin}` : 'its origin is not known'),
      ].filter(Boolean).join(', ');
    case 'dependence': return relations[decision.relation];
    case 'reliability': return decision.grade;
    case 'credibility': return String(decision.grade);
    case 'hypothesis': return decision.words;
    case 'evidence': return `${decision.what}, ${short(decision.refers)}`;
    case 'rated': return decision.fit.replace('-', ' ');
    case 'milestone': return decision.words;
    case 'provenance': {
      const { title, outlet, author, published, url } = decision;
      return Object.entries({ title, outlet, author, published, url } satisfies Partial<Record<keyof ReportSummary, unknown>>)
        .flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join(', ');
    }
    default: return '';
  }
}

/** "are one", "credibility: 2". */
export function verdict({ decision, kind }: Judgement): string {
  const words = decisionWords(decision);
  return words ? `${judgementWord(kind)}: ${words}` : judgementWord(kind);
}
