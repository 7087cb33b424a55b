import { describe, expect, it } from 'vitest';
import { someClaim, someLedger, someLink } from '../testing';
import { chainText, citation } from './citation';
import { decisionWords } from './decisions';
import { readFilters, setFilter } from './filters';
import { short } from './ids';
import { claimAt, paragraphsOf } from './segments';
import { likelihoodWord, stanceWord } from './words';

const text = 'Headline here\n\n“It was so,” Maria Stone told Reuters. Nobody else did.';

const outlet = someLink({ voice: 'v0', kind: 'outlet', name: 'Meridian', relation: 'publishes' });
const reuters = someLink({ voice: 'v1', kind: 'outlet', name: 'Reuters', relation: 'was-told' });
const stone = someLink({ voice: 'v2', name: 'Maria Stone', attribution: 'a1' });

const ledger = someLedger(text, [{ kind: 'headline', start: 0, end: 13 }, { kind: 'body', start: 15, end: text.length }], {
  attributions: [{
    id: 'a1', source: [{ start: 28, end: 39 }], cue: [{ start: 40, end: 44 }], content: [{ start: 15, end: 27 }], voices: ['v2'],
    addressee: 'v1', stance: 'asserts', quotation: 'direct', within: null, confidence: 0.9,
  }],
  claims: [
    someClaim(text, { start: 15, end: 27 }, { id: 'c1', attribution: 'a1', origin: 'v2', links: [outlet, reuters, stone] }),
    someClaim(text, { start: 54, end: 69 }, { id: 'c2', negated: true, origin: 'v0', links: [outlet] }),
  ],
});

describe('segments', () => {
  it('cut the text into its parts without losing a character', () => {
    const paragraphs = paragraphsOf(ledger);
    expect(paragraphs.map((paragraph) => paragraph.kind)).toEqual(['headline', 'body']);
    for (const paragraph of paragraphs) {
      const joined = paragraph.segments.map((segment) => text.slice(segment.start, segment.end)).join('');
      expect(joined).toBe(text.slice(paragraph.start, paragraph.end));
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
    expect(chainText([{ name: 'AMN', kind: 'outlet' }, { name: 'reportedly', kind: 'unstated' }])).toBe('AMN ← unstated');
  });
});

describe('filters', () => {
  it('are read from the address and written back', () => {
    const params = setFilter(setFilter(new URLSearchParams('outlet=AMN'), 'stance', 'denies'), 'outlet', '');
    expect(params.toString()).toBe('stance=denies');
    const read = readFilters(new URLSearchParams('q=manifest&kind=unnamed&judged=true&sort=-date'));
    expect(read).toEqual({ q: 'manifest', kind: 'unnamed', judged: true, sort: '-date' });
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

describe('decisions', () => {
  it('say what their kind does not', () => {
    expect(decisionWords({ kind: 'wrong', claim: 'c1' })).toBe('');
    expect(decisionWords({ kind: 'correction', claim: 'c1', origin: '' })).toBe('its origin is not known');
    expect(decisionWords({ kind: 'correction', claim: 'c1', stance: 'denies', negated: true })).toBe('denies, says not so');
    expect(decisionWords({ kind: 'rated', hypothesisName: 'h', evidenceName: 'e', fit: 'not-applicable' })).toBe('not applicable');
    const moved = { title: null, outlet: 'AMN', author: null, published: '2020-01-10', url: null };
    expect(decisionWords({ kind: 'provenance', report: 'r1', ...moved })).toBe('outlet AMN, published 2020-01-10');
  });
});

describe('ids', () => {
  it('of reports and tables are cut short, and nothing else is', () => {
    const table = `t${'0123456789abcdef'.repeat(4)}`;
    expect(short(`row ${table}/12 of ${table}`)).toBe('row t0123456789ab/12 of t0123456789ab');
    expect(short('c00b16b8ea69fb8435ae431f74b6f4de4')).toBe('c00b16b8ea69fb8435ae431f74b6f4de4');
  });
});
