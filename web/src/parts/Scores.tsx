import { useScores } from '../api/queries';
import { wasReadFast } from '../model/ids';

/** By measurement: paths of figures, and what each says. */
const shown: Record<string, [string, string][]> = {
  ledgers: [
    ['usable', 'claims can be used as they stand: words, voice and stance'],
    ['usable.news', 'the same of news'],
    ['usable.signed', 'the same of columns and letters'],
    ['usable.spoken', 'the same of transcripts'],
    ['usable.recall', 'claims that an editor wants are found and can be used'],
  ],
  attribution: [
    ['linked.p', 'attributions found are right: words, cue and voice together'],
    ['linked.r', 'attributions in a text are found'],
    ['source.exact.f1', 'voices, exact to the character (F1)'],
    ['cue.exact.f1', 'cues, exact to the character (F1)'],
    ['content.exact.f1', 'words attributed, exact to the character (F1)'],
    ['linked.recall.direct', 'direct quotations are found'],
    ['linked.recall.mixed', 'mixed quotations are found'],
    ['linked.recall.indirect', 'indirect quotations are found'],
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

/** How often such readings are right, measured on texts that nothing learned from; by the fast reader where a report was read so. */
export function Scores({ models }: { models?: string }) {
  const { data } = useScores();
  const all = data as Partial<Record<string, Measured>> | undefined;
  if (!all) {
    return null;
  }
  const careful = !models || !wasReadFast(models);
  const measured = (name: string) => (careful ? all[`${name}-careful`] : undefined) ?? all[name];
  const ledgers = measured('ledgers');
  const right = ledgers ? figure(ledgers.figures, 'usable') : null;
  return (
    <details className="scores">
      <summary>
        Read by machine{!careful && ', fast'}.{' '}
        {right !== null && <>Such claims are right about <strong>{Math.round(right)} times in 100</strong>; check the words.</>}
      </summary>
      {Object.entries(shown).map(([name, figures]) => {
        const part = measured(name);
        return part && (
          <table key={name}>
            <caption>Measured on {part.what}</caption>
            <tbody>
              {figures.map(([path, what]) => {
                const value = figure(part.figures, path);
                return value === null ? null : <tr key={path}><td>{Math.round(value)} in 100</td><td>{what}</td></tr>;
              })}
            </tbody>
          </table>
        );
      })}
    </details>
  );
}
