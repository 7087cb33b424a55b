import type { ChainLink, Claim, Ledger, ReportPart } from './api/client';

const report = `r${'0'.repeat(64)}`;

/** A link of a chain, for tests: what is not given is as plain as can be. */
export const someLink = (link: Partial<ChainLink> & Pick<ChainLink, 'voice' | 'name'>): ChainLink =>
  ({ kind: 'person', anonymous: false, relation: 'said', ...link });

/** A claim on some words of a text. */
export const someClaim = (text: string, { start, end }: { start: number; end: number }, claim: Partial<Claim>): Claim => ({
  id: 'c1', report, text: text.slice(start, end), content: [{ start, end }], attribution: null, stance: 'asserts', negated: false,
  quotation: null, links: [], origin: null, certainty: { low: 0.95, high: 0.99, words: [], spans: [] },
  knownBy: { how: 'not-said', words: [], spans: [] }, saidAt: null, about: null,
  entities: [], names: [], confidence: 0.9, uncertain: false, ...claim,
});

/** The ledger of a text with these claims and attributions. */
export const someLedger = (text: string, parts: ReportPart[], ledger: Partial<Ledger>): Ledger => ({
  report: {
    id: report, path: 'a.txt', sha256: 'ab'.repeat(32), title: 'Headline here', edition: null, outlet: 'Meridian', author: 'A. Writer',
    published: '2024-03-18', publishedAt: null, url: 'https://example.org/a', format: 'txt', language: 'en', read: true, models: 'en-1',
    unit: 'UTF-16 code units', text, parts, links: [],
  },
  sentences: [], mentions: [], entities: [], times: [], attributions: [], voices: [], claims: [], events: [], communication: null,
  ...ledger,
});
