import { describe, expect, it } from 'vitest';
import type { PropositionDetail } from '../api/client';
import { originTree, place } from './tree';

const claim = (id: string, report: string, origin: number | null, isContrary = false) =>
  ({ claim: { id, report, text: 'words', links: [], outlet: report }, path: `${report}.txt`, isContrary, origin });
const detail = {
  proposition: {
    claims: [claim('c1', 'r1', 0), claim('c2', 'r2', 0), claim('c3', 'r2', 0), claim('c4', 'r3', 1, true), claim('c5', 'r4', null)],
    origins: [
      { voice: 'one official', kind: 'unnamed', isEstablished: true, because: 'unnamed' },
      { voice: 'Ana Berg', kind: 'person', isEstablished: false, because: 'named' },
    ],
  },
  reports: ['r1', 'r2', 'r3', 'r4'].map((id) => ({ id, outlet: id.toUpperCase(), published: '2024-03-17' })),
} as unknown as PropositionDetail;

describe('the tree of origins', () => {
  it('puts each report once under the origin it comes down to, and those without one apart', () => {
    const tree = originTree(detail);
    expect(tree.children.map((origin) => [origin.label, origin.children.map((report) => report.label)])).toEqual([
      ['one official', ['R1, 2024-03-17', 'R2, 2024-03-17']],
      ['Ana Berg', ['R3, 2024-03-17']],
      ['no known origin', ['R4, 2024-03-17']],
    ]);
    expect(tree.children[1]!.children[0]!.contrary).toBe(true);
  });

  it('gives every leaf a row of its own and a parent the middle of its children', () => {
    const { placed, rows } = place(originTree(detail), 100, 10);
    expect(rows).toBe(4);
    expect(placed.filter(({ node }) => node.kind === 'report').map(({ y }) => y)).toEqual([0, 10, 20, 30]);
    expect(placed.find(({ node }) => node.label === 'one official')).toMatchObject({ x: 100, y: 5 });
  });
});
