/** How the ledger's values read on the page. */
const stances: Record<string, string> = {
  asserts: 'says so',
  suggests: 'suggests',
  suspects: 'suspects',
  expects: 'expects',
  asks: 'asks',
  denies: 'denies',
  doubts: 'doubts',
  retracts: 'takes back',
  declines: 'would not say',
  'no-response': 'did not answer',
};

const kinds: Record<string, string> = {
  outlet: 'outlet',
  person: 'named person',
  institution: 'institution',
  group: 'group',
  unnamed: 'unnamed person',
  document: 'document',
  unstated: 'nobody named',
};

const relations: Record<string, string> = {
  publishes: 'publishes',
  said: 'said',
  'was-told': 'was told',
  cites: 'is cited',
  relays: 'reported',
};

const standings: Record<string, string> = {
  corroborated: 'corroborated',
  'single-origin': 'one origin',
  unattributed: 'no known origin',
  disputed: 'disputed',
  denied: 'only denied',
  retracted: 'taken back',
};

const judgements: Record<string, string> = {
  wrong: 'the reading is wrong',
  'wrong-words': 'these words are read wrongly',
  correction: 'is corrected',
  'same-entity': 'are one',
  'other-entity': 'is another than',
  'same-proposition': 'say the same',
  'other-proposition': 'says something else than',
  dependence: 'hang together',
  'distinct-origins': 'come from two who do not rest on each other',
  reliability: 'reliability',
  credibility: 'credibility',
  removed: 'is left out of the case',
};

export const standingWord = (standing: string | null) => standings[standing ?? ''] ?? standing ?? '';
export const judgementWord = (kind: string) => judgements[kind] ?? kind;
export const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
export const stanceWord = (stance: string) => stances[stance] ?? stance;
export const kindWord = (kind: string) => kinds[kind] ?? kind;
export const relationWord = (relation: string) => relations[relation] ?? relation;

/** The seven bands of ICD 203, by their lower end. */
export function likelihoodWord(low: number, high: number): string {
  const middle = (low + high) / 2;
  if (middle >= 0.95) return 'stated as fact';
  if (middle >= 0.8) return 'very likely';
  if (middle >= 0.55) return 'likely';
  if (middle >= 0.45) return 'even chance';
  if (middle >= 0.2) return 'possible';
  if (middle >= 0.05) return 'very unlikely';
  return 'almost no chance';
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;
