import type { PropositionDetail } from '../api/client';

export interface TreeNode {
  id: string;
  label: string;
  note: string;
  kind: 'proposition' | 'origin' | 'report' | 'unknown';
  established: boolean;
  contrary: boolean;
  children: TreeNode[];
}

/** The proposition, the origins that its claims come down to, and under each the reports that carry it. */
export function originTree({ proposition, reports }: PropositionDetail): TreeNode {
  const titleOf = new Map(reports.map((report) => [report.id, `${report.outlet ?? 'unknown outlet'}, ${report.published ?? 'undated'}`]));
  const leaves = (origin: number | null) => {
    const seen = new Map<string, TreeNode>();
    for (const member of proposition.claims.filter((claim) => claim.origin === origin)) {
      const report = member.claim.report;
      if (!seen.has(report)) {
        seen.set(report, {
          id: `${origin}/${report}`, label: titleOf.get(report) ?? member.path, note: member.isContrary ? 'says the contrary' : '',
          kind: 'report', established: true, contrary: member.isContrary, children: [],
        });
      }
    }
    return [...seen.values()];
  };
  const origins = proposition.origins.map((origin, number): TreeNode => ({
    id: `o${number}`, label: origin.voice, note: origin.because, kind: 'origin', established: origin.isEstablished, contrary: false,
    children: leaves(number),
  }));
  const unknown = leaves(null);
  if (unknown.length > 0) {
    origins.push({
      id: 'unknown', label: 'no known origin', note: 'the outlet says so itself, or does not say on whose word', kind: 'unknown',
      established: false, contrary: false, children: unknown,
    });
  }
  return {
    id: 'root', label: 'The proposition', note: '', kind: 'proposition', established: true, contrary: false, children: origins,
  };
}

export interface Placed {
  node: TreeNode;
  x: number;
  y: number;
  parent: Placed | null;
}

/** Places a tree from left to right: a column for each depth, a row for each leaf, parents in the middle of their children. */
export function place(root: TreeNode, column: number, row: number): { placed: Placed[]; rows: number } {
  const placed: Placed[] = [];
  let rows = 0;
  const visit = (node: TreeNode, depth: number): { x: number; y: number } => {
    const mine: Placed = { node, x: depth * column, y: 0, parent: null };
    placed.push(mine);
    const below = node.children.map((child) => visit(child, depth + 1));
    mine.y = below.length === 0 ? rows++ * row : (below[0]!.y + below.at(-1)!.y) / 2;
    for (const child of placed) {
      if (node.children.includes(child.node)) child.parent = mine;
    }
    return mine;
  };
  visit(root, 0);
  return { placed, rows };
}
