import { describe, expect, it } from 'vitest';
import { chainText, citation } from './citation';
import { readFilters, setFilter } from './filters';
import type { Ledger } from './ledger';
import { claimAt, paragraphsOf } from './segments';
import { likelihoodWord, stanceWord } from './words';

const text = 'Headline here\n\n“It was so,” Maria Stone told Reuters. Nobody else did.';

const ledger: Ledger = {
  report: {
    id: 'r1', path: 'a.txt', sha256: 'ab'.repeat(32), title: 'Headline here', outlet: 'Meridian', author: 'A. Writer', published: '2024-03-18', url: 'https://example.org/a', language: 'en', read: true, models: 'en-1', text,
    parts: [{ kind: 'headline', start: 0, end: 13 }, { kind: 'body', start: 15, end: text.length }],
    links: [],
  },
  attributions: [{ id: 'a1', source: [{ start: 28, end: 39 }], cue: [{ start: 40, end: 44 }], content: [{ start: 15, end: 27 }], voices: ['v2'], addressee: 'v1', stance: 'asserts', quotation: 'direct', within: null, confidence: 0.9 }],
  voices: [
    { id: 'v0', kind: 'outlet', name: 'Meridian', spans: [], anonymous: false },
    { id: 'v1', kind: 'outlet', name: 'Reuters', spans: [], anonymous: false },
    { id: 'v2', kind: 'person', name: 'Maria Stone', spans: [], anonymous: false },
  ],
  claims: [
    {
      id: 'c1', content: [{ start: 15, end: 27 }], attribution: 'a1', stance: 'asserts', negated: false, origin: 'v2', certainty: { low: 0.95, high: 0.99, words: [] }, saidAt: null, about: null, confidence: 0.9,
      links: [{ voice: 'v0', relation: 'publishes' }, { voice: 'v1', relation: 'was-told' }, { voice: 'v2', relation: 'said', attribution: 'a1' }],
    },
    { id: 'c2', content: [{ start: 54, end: 69 }], attribution: null, stance: 'asserts', negated: true, origin: 'v0', certainty: { low: 0.95, high: 0.99, words: [] }, saidAt: null, about: null, confidence: 0.85, links: [{ voice: 'v0', relation: 'publishes' }] },
  ],
};

describe('segments', () => {
  it('cut the text into its parts without losing a character', () => {
    const paragraphs = paragraphsOf(ledger);
    expect(paragraphs.map((paragraph) => paragraph.kind)).toEqual(['headline', 'body']);
    for (const paragraph of paragraphs) {
      expect(paragraph.segments.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(text.slice(paragraph.start, paragraph.end));
    }
  });

  it('carry their roles and claims', () => {
    const body = paragraphsOf(ledger)[1]!.segments;
    const role = (words: string) => body.find((segment) => text.slice(segment.start, segment.end) === words);
    expect(role('“It was so,”')).toMatchObject({ roles: ['content'], claims: ['c1'], depth: 1 });
    expect(role('Maria Stone')).toMatchObject({ roles: ['source'], claims: ['c1'] });
    expect(role('told')).toMatchObject({ roles: ['cue'], claims: ['c1'] });
    expect(role('Nobody else did')).toMatchObject({ roles: [], claims: ['c2'] });
  });

  it('find the innermost claim at a place', () => {
    expect(claimAt(ledger, { start: 17, end: 19 })).toBe('c1');
    expect(claimAt(ledger, { start: 55, end: 56 })).toBe('c2');
    expect(claimAt(ledger, { start: 0, end: 3 })).toBeNull();
  });
});

describe('citation', () => {
  it('holds the words, the chain, the source, the place and the hash', () => {
    const cited = citation(ledger, ledger.claims[0]!, 'http://127.0.0.1/case/x/claims/c1').split('\n');
    expect(cited[0]).toBe('“It was so,”');
    expect(cited[1]).toBe('asserts · Meridian ← Reuters ← Maria Stone');
    expect(cited[2]).toBe('A. Writer, Meridian, “Headline here”, 2024-03-18, https://example.org/a');
    expect(cited[3]).toContain('characters 15–27 (UTF-16) of a.txt, SHA-256 abab');
    expect(cited[4]).toBe('http://127.0.0.1/case/x/claims/c1');
  });

  it('calls nobody by name where the text does not', () => {
    expect(chainText([{ voice: 'AMN', kind: 'outlet', relation: 'publishes', anonymous: false }, { voice: 'reportedly', kind: 'unstated', relation: 'said', anonymous: false }])).toBe('AMN ← unstated');
  });
});

describe('filters', () => {
  it('are read from the address and written back', () => {
    const params = setFilter(setFilter(new URLSearchParams('outlet=AMN'), 'stance', 'denies'), 'outlet', '');
    expect(params.toString()).toBe('stance=denies');
    expect(readFilters(new URLSearchParams('q=manifest&kind=unnamed&judged=true&sort=-date'))).toEqual({ Q: 'manifest', Kind: 'unnamed', Judged: true, Sort: '-date' });
  });
});

describe('words', () => {
  it('follow the bands of ICD 203', () => {
    expect(likelihoodWord(0.55, 0.8)).toBe('likely');
    expect(likelihoodWord(0.2, 0.55)).toBe('possible');
    expect(likelihoodWord(0.95, 0.99)).toBe('stated as fact');
    expect(stanceWord('no-response')).toBe('did not answer');
  });
});
