import type { Bound, KnowableFact } from '../api/client';
import { short } from '../model/ids';

interface Props {
  facts: KnowableFact[];
  of: string | undefined;
  held: string | undefined;
  bound: Bound;
  onChange: (edit: (next: URLSearchParams) => void) => void;
}

/** What is asked: what was known, or who held it, and what counts as a way for it to pass. */
export function KnewQuestion({ facts, of, held, bound, onChange }: Props) {
  const choose = (value: string) => onChange((next) => {
    for (const name of ['of', 'held', 'by', 'without']) next.delete(name);
    if (value === 'held') next.set('held', '');
    else next.set('of', value);
  });
  const hold = (words: string) => onChange((next) => {
    next.set('held', words);
    next.delete('by');
  });
  return (
    <div className="filters knew-question">
      <label className="filter-words">What was known
        <select value={of ?? (held === undefined ? '' : 'held')} onChange={(event) => choose(event.target.value)}>
          {facts.length === 0 && !of && <option value="">choose</option>}
          {of && !facts.some((fact) => fact.id === of) && <option value={of}>{short(of)}</option>}
          {facts.map((fact) => <option key={fact.id} value={fact.id}>{fact.text}</option>)}
          <option value="held">something that somebody held from a time on</option>
        </select>
      </label>
      {held !== undefined && (
        <label className="filter-words">Who, from when (NAME@TIME)
          <input
            type="text" key={held} defaultValue={held} placeholder="Karim@2024-03-14T16:00Z"
            onBlur={(event) => event.target.value !== held && hold(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
      )}
      <fieldset className="choice"><legend>What counts</legend>
        <label>
          <input
            type="radio" name="bound" checked={bound === 'could'} onChange={() => onChange((next) => next.delete('bound'))}
          /> any contact
        </label>
        <label>
          <input
            type="radio" name="bound" checked={bound === 'documented'} onChange={() => onChange((next) => next.set('bound', 'documented'))}
          /> only what carries it
        </label>
      </fieldset>
    </div>
  );
}
