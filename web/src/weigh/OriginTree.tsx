import type { PropositionDetail } from '../api/client';
import { originTree, place, type TreeNode } from './tree';

const Column = 290;
const Row = 30;
const Left = 130;

const Most = 36;
const LetterWidth = 6.4;

/** Where a line that goes on from a node begins: past its words, which stand to its right but for the first. */
const past = (node: TreeNode) => (node.kind === 'proposition' ? 8 : 18 + Math.min(node.label.length, Most) * LetterWidth);

const clip = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The tree that collapses chains and copies into origins; the list beside it says the same in words. */
export function OriginTree({ detail }: { detail: PropositionDetail }) {
  const { placed, rows } = place(originTree(detail), Column, Row);
  const height = Math.max(1, rows) * Row + 10;
  return (
    <svg className="tree" viewBox={`0 -${Row / 2 + 5} ${Left + 2 * Column + 230} ${height}`} role="img" aria-label="Origins of the proposition and the reports that carry it; the list below says the same">
      {placed.map(({ node, x, y, parent }) => parent && (
        <path key={`l${node.id}`} d={`M ${Left + parent.x + past(parent.node)} ${parent.y} C ${Left + parent.x + Math.max(past(parent.node), Column / 2)} ${parent.y}, ${Left + x - Column / 2} ${y}, ${Left + x - 8} ${y}`} className={node.established ? 'tree-line' : 'tree-line tree-unsure'} />
      ))}
      {placed.map(({ node, x, y }) => (
        <g key={node.id} transform={`translate(${Left + x} ${y})`} className={`tree-${node.kind}${node.established ? '' : ' tree-open'}${node.contrary ? ' tree-contrary' : ''}`}>
          <circle r="6" />
          <text x={node.kind === 'proposition' ? -12 : 12} y="4" textAnchor={node.kind === 'proposition' ? 'end' : 'start'}>{clip(node.label, node.kind === 'origin' ? Most : 32)}<title>{`${node.label}. ${node.note}`}</title></text>
        </g>
      ))}
    </svg>
  );
}
