import type { KnewAnswer, KnowerRow, StepSource } from '../api/client';
import { instantWords } from '../model/moments';
import { count } from '../model/words';
import { SourceLink } from './SourceLink';

interface Props {
  caseId: string;
  answer: KnewAnswer;
  /** Who could have known at any time. */
  later: KnowerRow[];
  onWithout: (name: string) => void;
}

/** Who could have known, each with the way; and who of the records could not. */
export function Knowers({ caseId, answer: { knowers, not, sources }, later, onWithout }: Props) {
  const from = new Map(later.map((knower) => [knower.node, knower.earliest]));
  return (
    <>
      <ul className="lines knowers">
        {knowers.map((knower) => <Knower key={knower.node} caseId={caseId} knower={knower} sources={sources} onWithout={onWithout} />)}
      </ul>
      <details className="knew-more"><summary>{count(not.length, 'other')} in the records could not, by these records</summary>
        <ul className="lines">
          {not.map(({ node, sent, received }) => {
            const time = from.get(node);
            return (
              <li key={node}>
                {node} <span className="quiet">{time ? `only from ${words(time)}` : 'no way at all'}; {holds(sent, received)}</span>
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}

type KnowerProps = { knower: KnowerRow; sources: StepSource[] } & Pick<Props, 'caseId' | 'onWithout'>;

function Knower({ caseId, knower, sources, onWithout }: KnowerProps) {
  const { node, earliest, latest, steps, sent, received } = knower;
  const certain = !latest ? 'only if the uncertain times fall early'
    : latest === earliest ? 'certain in time' : `at the latest ${words(latest)}`;
  return (
    <li>
      <details>
        <summary>
          <strong>{node}</strong> from {words(earliest)} <span className="quiet">{certain} · {holds(sent, received)}</span>
        </summary>
        <ol className="steps">
          {steps.map((step, number) => (
            <li key={number}>
              <span className={`how how-${step.how.replace(/ /g, '-')}`}>{step.how}</span> {step.node}, {words(step.time)}
              {step.by && <> by <SourceLink caseId={caseId} id={step.by} sources={sources} /></>}
            </li>
          ))}
        </ol>
        <button type="button" className="small" onClick={() => onWithout(node)}>What if without {node}?</button>
      </details>
    </li>
  );
}

const words = (time: string) => instantWords(Date.parse(time));
const holds = (sent: number, received: number) => `the case holds ${count(sent, 'record')} from and ${received} to`;
