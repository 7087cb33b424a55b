import { useScores } from '../api/queries';

const shown: Record<string, [string, string][]> = {
  attributions: [
    ['linked.p', 'attributions found are right: words, cue and voice together'],
    ['linked.r', 'attributions in a text are found'],
    ['source.exact.f1', 'voices, exact to the character (F1)'],
    ['cue.exact.f1', 'cues, exact to the character (F1)'],
    ['content.exact.f1', 'words attributed, exact to the character (F1)'],
  ],
};

function figure(figures: Record<string, unknown>, path: string): number | null {
  let at: unknown = figures;
  for (const name of path.split('.')) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  if (typeof at !== 'number') {
    at = figures[path];
  }
  return typeof at === 'number' ? at : null;
}

/** A measurement as scores.json has it: what it was measured on, and figures by name. */
interface Measured {
  what: string;
  figures: Record<string, unknown>;
}

/** How often such readings are right, measured on texts that nothing learned from. */
export function Scores() {
  const { data } = useScores();
  const attribution = (data as Partial<Record<string, Measured>> | undefined)?.['attribution'];
  if (!attribution) {
    return null;
  }
  const right = figure(attribution.figures, 'linked.p');
  return (
    <details className="scores">
      <summary>
        Read by machine.{' '}
        {right !== null && <>Such readings are right about <strong>{Math.round(right)} times in 100</strong>; check the words.</>}
      </summary>
      <table>
        <caption>Measured on {attribution.what}</caption>
        <tbody>
          {shown['attributions']!.map(([path, what]) => {
            const value = figure(attribution.figures, path);
            return value === null ? null : <tr key={path}><td>{Math.round(value)} in 100</td><td>{what}</td></tr>;
          })}
          {['direct', 'mixed', 'indirect'].map((kind) => {
            const value = figure(attribution.figures, `linked.recall.${kind}`);
            return value === null ? null : <tr key={kind}><td>{Math.round(value)} in 100</td><td>{kind} quotations are found</td></tr>;
          })}
        </tbody>
      </table>
    </details>
  );
}
