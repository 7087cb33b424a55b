/** The ledger of one report, as `sayso read --json` prints it. Offsets are UTF-16 code units, as JavaScript's strings count. */
export interface Ledger {
  report: {
    id: string;
    path: string;
    sha256: string;
    title: string | null;
    outlet: string | null;
    author: string | null;
    published: string | null;
    url: string | null;
    language: string;
    read: boolean;
    models: string;
    text: string;
    parts: Part[];
    links: (Span & { url: string })[];
  };
  attributions?: Attribution[];
  communication?: Communication | null;
  voices: Voice[];
  claims: Claim[];
}

/** What a letter or telegram says of its own way. */
export interface Communication {
  kind: string;
  from: string[];
  to: string[];
  copies: string[];
  sent: PrintedTime | null;
  received: PrintedTime | null;
  place: string | null;
  references: string[];
}

export interface PrintedTime {
  from: string;
  to: string;
  zone: string | null;
  precision: string;
}

export interface Span {
  start: number;
  end: number;
}

export type PartKind = 'headline' | 'byline' | 'dateline' | 'body' | 'caption' | 'promotion' | 'note';

export interface Part extends Span {
  kind: PartKind;
}

export interface Attribution {
  id: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  voices: string[];
  addressee: string | null;
  stance: string;
  quotation: string;
  within: string | null;
  confidence: number;
}

export interface Voice {
  id: string;
  kind: string;
  name: string;
  spans: Span[];
  anonymous: boolean;
}

export interface Moment {
  from: string | null;
  to: string | null;
  basis: string;
}

export interface Claim {
  id: string;
  content: Span[];
  attribution: string | null;
  stance: string;
  negated: boolean;
  links: { voice: string; relation: string; spans?: Span[]; attribution?: string }[];
  origin: string | null;
  certainty: { low: number; high: number; words: string[] };
  saidAt: Moment | null;
  about: Moment | null;
  confidence: number;
}
