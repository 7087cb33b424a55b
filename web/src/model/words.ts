import type { ClaimInCase, EventBasis, GapKind, JudgementKind, KnownHow, LinkRelation, Stance, Standing, VoiceKind } from '../api/client';

/** How the ledger's values read on the page: each table has all of them, or the page is not built. */
const stances: Record<Stance, string> = {
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

const knowings: Record<KnownHow, string> = {
  'not-said': 'not said',
  saw: 'was there',
  told: 'was told',
  document: 'from a document',
  record: 'from a record',
  'own-work': 'found it out',
  inference: 'takes it to be so',
};

const kinds: Record<VoiceKind, string> = {
  outlet: 'outlet',
  person: 'named person',
  institution: 'institution',
  group: 'group',
  unnamed: 'unnamed person',
  document: 'document',
  unstated: 'nobody named',
};

const relations: Record<LinkRelation, string> = {
  publishes: 'publishes',
  said: 'said',
  'was-told': 'was told',
  cites: 'is cited',
  relays: 'reported',
};

const standings: Record<Standing, string> = {
  corroborated: 'corroborated',
  'single-origin': 'one origin',
  unattributed: 'no known origin',
  disputed: 'disputed',
  denied: 'only denied',
  retracted: 'taken back',
};

const judgements: Record<JudgementKind, string> = {
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
  order: 'happened in this order',
  hypothesis: 'is to be weighed',
  rejected: 'is given up',
  evidence: 'is evidence',
  rated: 'are rated',
  milestone: 'would show',
  provenance: 'comes from elsewhere than was given',
};

const bases: Record<EventBasis, string> = {
  calendar: 'as written',
  published: 'by the day of the report',
  previous: 'by the time before it',
  event: 'by an event',
  record: 'by a record',
  dateline: 'by the dateline',
};

const gaps: Record<GapKind, string> = {
  'single-origin': 'one origin only',
  unheard: 'never heard',
  unanswered: 'did not answer',
  'missing-record': 'record missing',
  contradiction: 'contradiction',
};

export const allStandings = Object.keys(standings) as Standing[];
export const standingWord = (standing: Standing) => standings[standing];
export const judgementWord = (kind: JudgementKind) => judgements[kind];
export const stanceWord = (stance: Stance) => stances[stance];
export const kindWord = (kind: VoiceKind) => kinds[kind];
export const relationWord = (relation: LinkRelation) => relations[relation];
export const basisWord = (basis: EventBasis) => bases[basis];
export const gapWord = (kind: GapKind) => gaps[kind];

/** How a claim stands to what it says. */
export const saysWord = ({ negated, stance }: Pick<ClaimInCase, 'negated' | 'stance'>) => (negated ? 'says not so' : stanceWord(stance));

export const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;

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
export const round = (number: number) => String(Math.round(number * 100) / 100);

/** How a voice knows what it says. */
export const knownWord = (how: KnownHow): string => knowings[how];
