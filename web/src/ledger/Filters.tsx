import type { Stance, VoiceKind } from '../api/client';
import { useFacets } from '../api/queries';
import { kindWord, stanceWord } from '../model/words';

interface Props {
  caseId: string;
  params: URLSearchParams;
  onSet: (name: string, value: string) => void;
  onClear: () => void;
}

/** What narrows the ledger down: words, and values that the case has, each with how many claims have it. */
export function Filters({ caseId, params, onSet, onClear }: Props) {
  const { data: facets } = useFacets(caseId);
  const options = (values: { value: string; count: number }[] | undefined, word = (value: string) => value) =>
    (values ?? []).map(({ value, count }): [string, string] => [value, `${word(value)} (${count})`]);
  const selects: [string, string, string, [string, string][]][] = [
    ['outlet', 'Outlet', 'all outlets', options(facets?.outlets)],
    ['voice', 'Voice', 'all voices', options(facets?.voices)],
    ['kind', 'Kind of voice', 'all kinds', options(facets?.kinds, (kind) => kindWord(kind as VoiceKind))],
    ['stance', 'Stance', 'all stances', options(facets?.stances, (stance) => stanceWord(stance as Stance))],
    ['anonymous', 'Named', 'named or not', [['true', 'anonymous'], ['false', 'named']]],
    ['judged', 'Judged', 'judged or not', [['true', 'marked wrong'], ['false', 'not marked']]],
  ];
  return (
    <form className="filters" role="search" aria-label="Filter claims" onSubmit={(event) => event.preventDefault()}>
      <label className="filter-words">
        <span>Words</span>
        <input
          type="search" value={params.get('q') ?? ''} placeholder="in the claim or its voices"
          onChange={(event) => onSet('q', event.target.value)}
        />
      </label>
      {selects.map(([name, label, all, values]) => (
        <label key={name}>
          <span>{label}</span>
          <select value={params.get(name) ?? ''} onChange={(event) => onSet(name, event.target.value)}>
            <option value="">{all}</option>
            {values.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </label>
      ))}
      {params.size > 0 && <button type="button" onClick={onClear}>Clear</button>}
    </form>
  );
}
