import { useState, type FormEvent, type ReactNode } from 'react';
import type { Decision, EvidenceKind } from '../api/client';

const kinds: Record<EvidenceKind, string> = {
  claim: 'a claim (its id)', proposition: 'a proposition (its id)', record: 'a record (its id)', absence: 'an absence',
  assumption: 'an assumption',
};

type OnAdd = (decision: Decision, because: string) => Promise<boolean>;

export function AddHypothesis({ names, onAdd }: { names: string[]; onAdd: OnAdd }) {
  return (
    <AddForm
      title="A hypothesis" label="The explanation"
      onAdd={(words, because) => onAdd({ kind: 'hypothesis', name: free('h', names), words }, because)}
    />
  );
}

export function AddEvidence({ names, onAdd }: { names: string[]; onAdd: OnAdd }) {
  const [what, setWhat] = useState<EvidenceKind>('claim');
  return (
    <AddForm
      title="Evidence" label="Which, or its words"
      onAdd={(refers, because) => onAdd({ kind: 'evidence', name: free('e', names), what, refers }, because)}
    >
      <label>It is{' '}
        <select value={what} onChange={(event) => setWhat(event.target.value as EvidenceKind)}>
          {Object.entries(kinds).map(([name, word]) => <option key={name} value={name}>{word}</option>)}
        </select>
      </label>
    </AddForm>
  );
}

interface Props {
  title: string;
  label: string;
  /** Tells whether it was kept: what was refused stays to be mended. */
  onAdd: (words: string, because: string) => Promise<boolean>;
  children?: ReactNode;
}

function AddForm({ title, label, onAdd, children }: Props) {
  const [words, setWords] = useState('');
  const [because, setBecause] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onAdd(words.trim(), because.trim())) {
      setWords('');
      setBecause('');
    }
  };
  return (
    <form className="add" onSubmit={(event) => void submit(event)}>
      <h2>{title}</h2>
      {children}
      <label>{label}<input type="text" value={words} required maxLength={2000} onChange={(event) => setWords(event.target.value)} /></label>
      <label>Why (kept with it)
        <input type="text" value={because} maxLength={4000} onChange={(event) => setBecause(event.target.value)} />
      </label>
      <button type="submit">Put in</button>
    </form>
  );
}

/** The first name of its kind that nothing has: "h3". */
function free(prefix: string, names: string[]): string {
  let number = names.length + 1;
  while (names.includes(`${prefix}${number}`)) {
    number++;
  }
  return `${prefix}${number}`;
}
