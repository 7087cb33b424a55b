import type { Claim, Ledger } from './ledger';

export interface ChainStep {
  voice: string;
  kind: string;
  relation: string;
  anonymous: boolean;
}

export function chainOf(ledger: Ledger, claim: Claim): ChainStep[] {
  const voices = new Map(ledger.voices.map((voice) => [voice.id, voice]));
  return claim.links.map((link) => {
    const voice = voices.get(link.voice);
    return { voice: voice?.name ?? 'unknown', kind: voice?.kind ?? 'unstated', relation: link.relation, anonymous: voice?.anonymous ?? false };
  });
}

export function wordsOf(ledger: Ledger, claim: Claim): string {
  return claim.content.map((span) => ledger.report.text.slice(span.start, span.end)).join(' … ').replace(/\s+/g, ' ').trim();
}

/** "AMN ← Reuters ← one Iraqi security official". */
export function chainText(chain: ChainStep[]): string {
  return chain.map((step) => (step.kind === 'unstated' ? 'unstated' : step.voice)).join(' ← ');
}

/** The words with everything needed to find them again: chain, outlet, title, author, date, address, place in the text, hash of the original. */
export function citation(ledger: Ledger, claim: Claim, address: string): string {
  const { report } = ledger;
  const first = claim.content[0];
  const last = claim.content[claim.content.length - 1];
  const source = [report.author, report.outlet, report.title && `“${report.title}”`, report.published, report.url].filter(Boolean).join(', ');
  return [
    `“${wordsOf(ledger, claim).replace(/^[“"]|[”"]$/g, '')}”`,
    `${claim.stance.replace('-', ' ')} · ${chainText(chainOf(ledger, claim))}`,
    source,
    `characters ${first?.start ?? 0}–${last?.end ?? 0} (UTF-16) of ${report.path}, SHA-256 ${report.sha256}`,
    address,
  ].join('\n');
}
