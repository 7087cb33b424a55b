import type { PropositionDetail } from '../api/client';
import { originTree, place, type Placed, type TreeNode } from './tree';

const Column = 290;
const Row = 30;
const Left = 130;

const Most = 36;
const LetterWidth = 6.4;

/** Where a line that goes on from a node begins: past its words, which stand to its right but for the first. */
const past = (node: TreeNode) => (node.kind === 'proposition' ? 8 : 18 + Math.min(node.label.length, Most) * LetterWidth);

const clip = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** From past the words of one node to before the next, bent halfway between. */
function line(parent: Placed, { x, y }: Placed): string {
  const [from, to] = [Left + parent.x + past(parent.node), Left + x - 8];
  const middle = (from + to) / 2;
  return `M ${from} ${parent.y} C ${middle} ${parent.y}, ${middle} ${y}, ${to} ${y}`;
}

/** The tree that collapses chains and copies into origins; the list beside it says the same in words. */
export function OriginTree({ detail }: { detail: PropositionDetail }) {
  const { placed, rows } = place(originTree(detail), Column, Row);
  const height = Math.max(1, rows) * Row + 10;
  return (
    <svg
      className="tree" viewBox={`0 -${Row / 2 + 5} ${Left + 2 * Column + 230} ${height}`} role="img"
      aria-label="Origins of the proposition and the reports that carry it; the list below says the same"
    >
      {placed.map((child) => child.parent && (
        <path
          key={`l${child.node.id}`} className={child.node.established ? 'tree-line' : 'tree-line tree-unsure'}
          d={line(child.parent, child)}
        />
      ))}
      {placed.map(({ node, x, y }) => {
        const marks = `${node.established ? '' : ' tree-open'}${node.contrary ? ' tree-contrary' : ''}`;
        const isRoot = node.kind === 'proposition';
        return (
          <g key={node.id} transform={`translate(${Left + x} ${y})`} className={`tree-${node.kind}${marks}`}>
            <circle r="6" />
            <text x={isRoot ? -12 : 12} y="4" textAnchor={isRoot ? 'end' : 'start'}>
              {clip(node.label, node.kind === 'origin' ? Most : 32)}<title>{`${node.label}. ${node.note}`}</title>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
