import type { PropositionDetail } from '../api/client';

const Width = 760;
const Day = 86_400_000;

/** The reports that carry a proposition on a time axis, with an arc from each copy to what it rests on. */
export function ReportAxis({ detail }: { detail: PropositionDetail }) {
  const dated = detail.reports.filter((report) => report.published);
  if (dated.length < 2) {
    return null;
  }
  const days = dated.map((report) => Date.parse(report.published!));
  const first = Math.min(...days);
  const span = Math.max(Day, Math.max(...days) - first);
  const places = new Map<string, { x: number; y: number }>();
  const taken = new Map<number, number>();
  for (const report of dated) {
    const day = Date.parse(report.published!);
    const level = taken.get(day) ?? 0;
    taken.set(day, level + 1);
    places.set(report.id, { x: 60 + ((day - first) / span) * (Width - 220), y: 70 + level * 22 });
  }
  const told = dated.map((report) => `${report.outlet ?? 'unknown'} on ${report.published}`);
  const height = 110 + 22 * Math.max(...taken.values());
  return (
    <svg className="tree axis" viewBox={`0 0 ${Width} ${height}`} role="img" aria-label={`Published: ${told.join('; ')}`}>
      {detail.dependence.filter((pair) => pair.dependent).map((pair, number) => {
        const [from, to] = [places.get(pair.reportA), places.get(pair.reportB)];
        if (!from || !to) return null;
        // Of one day, an arc to the side.
        const bend = from.x === to.x
          ? { x: from.x - 50, y: (from.y + to.y) / 2 }
          : { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - 60 };
        return (
          <path
            key={number} className={pair.kind === 'same-text' ? 'tree-line' : 'tree-line tree-unsure'}
            d={`M ${from.x} ${from.y} Q ${bend.x} ${bend.y} ${to.x} ${to.y}`}
          >
            <title>{pair.because}</title>
          </path>
        );
      })}
      {dated.map((report) => {
        const at = places.get(report.id)!;
        return (
          <g key={report.id} transform={`translate(${at.x} ${at.y})`} className="tree-report">
            <circle r="6" />
            <text x="11" y="4">{report.outlet ?? 'unknown'} <tspan className="axis-day">{report.published!.slice(5)}</tspan></text>
          </g>
        );
      })}
    </svg>
  );
}
