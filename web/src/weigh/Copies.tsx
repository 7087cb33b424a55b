import type { PropositionDetail, ReportPair } from '../api/client';
import { useDecide } from '../judgements/Decide';
import { fileName } from '../model/ids';
import { percent } from '../model/words';

/** Which of the reports rest on which, and what a person can decide about it. */
export function Copies({ detail }: { detail: PropositionDetail }) {
  return (
    <ul className="lines">
      {detail.dependence.filter((pair) => pair.dependent || pair.kind === 'common-statement').map((pair, number) => (
        <li key={number}>
          {relation(pair)}
          <span className="quiet">{pair.because}{pair.dependent && ` · ${percent(pair.probability)} sure`}</span>
          <Otherwise pair={pair} />
        </li>
      ))}
    </ul>
  );
}

function relation({ a, b, kind, direction, third }: ReportPair): string {
  const [first, second] = [fileName(a), fileName(b)];
  if (kind === 'common-statement') return `${first} and ${second} share a statement, not their reporting`;
  if (direction === 'both<-third') return `${first} and ${second} both rest on ${third ?? 'a third'}`;
  return direction === 'b->a' ? `${first} rests on ${second}` : `${second} rests on ${first}`;
}

function Otherwise({ pair: { a, b, reportA, reportB, dependent } }: { pair: ReportPair }) {
  const decide = useDecide();
  const part = () => decide(
    `${fileName(a)} and ${fileName(b)} do not rest on each other`,
    { kind: 'dependence', first: reportA, second: reportB, relation: 'independent' },
  );
  const join = () => decide(
    `${fileName(b)} rests on ${fileName(a)}`,
    { kind: 'dependence', first: reportA, second: reportB, relation: 'a->b' },
  );
  return dependent
    ? <button type="button" className="small" onClick={part}>They do not …</button>
    : <button type="button" className="small" onClick={join}>The second rests on the first …</button>;
}
