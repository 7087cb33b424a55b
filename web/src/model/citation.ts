import type { ChainLink, Claim, Ledger } from '../api/client';

/** A claim's words on one line, without the marks of a quotation around them. */
export const wordsOf = (claim: Claim) => claim.text.replace(/\s+/g, ' ').trim().replace(/^[“"]|[”"]$/g, '');

/** What a link is called on the page. */
export const voiceOf = ({ kind, name }: Pick<ChainLink, 'kind' | 'name'>) => (kind === 'unstated' ? 'nobody named' : name);

/** "AMN ← Reuters ← one Iraqi security official". */
export function chainText(links: Pick<ChainLink, 'kind' | 'name'>[]): string {
  return links.map((link) => (link.kind === 'unstated' ? 'unstated' : link.name)).join(' ← ');
}

/** The words with all that it takes to find them again: chain, outlet, title, author, date, address, place, hash of the original. */
export function citation({ report }: Ledger, claim: Claim, address: string): string {
  const first = claim.content[0];
  const last = claim.content.at(-1);
  const source = [report.author, report.outlet, report.title && `“${report.title}”`, report.published, report.url];
  return [
    `“${wordsOf(claim)}”`,
    `${claim.stance.replace('-', ' ')} · ${chainText(claim.links)}`,
    source.filter(Boolean).join(', '),
    `characters ${first?.start ?? 0}–${last?.end ?? 0} (UTF-16) of ${report.path}, SHA-256 ${report.sha256}`,
    address,
  ].join('\n');
}
