import createClient from 'openapi-fetch';
import type { Ledger } from '../model/ledger';
import type { components, paths } from './schema';

export type CaseSummary = components['schemas']['CaseSummary'];
export type ReportRow = components['schemas']['ReportRow'];
export type ClaimRow = Required<components['schemas']['ClaimRow']>;
export type ClaimFacets = components['schemas']['ClaimFacets'];
export type SearchResult = components['schemas']['SearchResult'];
export type Judgement = components['schemas']['Judgement'];
export type JudgementRequest = Omit<components['schemas']['JudgementRequest'], 'value' | 'reason'> & { value?: string | null; reason?: string | null };
export type Impact = components['schemas']['Impact'];
export type Standing = NonNullable<components['schemas']['Standing']>;
export type PropositionSummary = components['schemas']['PropositionSummary'];
export type PropositionDetail = components['schemas']['PropositionDetail'];
export type PropositionClaim = components['schemas']['PropositionClaim'];
export type Contradiction = components['schemas']['Contradiction'];
export type DependenceRow = components['schemas']['DependenceRow'];
export type Dashboard = components['schemas']['Dashboard'];
export type EntitySummary = components['schemas']['EntitySummary'];
export type EntityDetail = Omit<components['schemas']['EntityDetail'], 'says' | 'about'> & { says: ClaimRow[]; about: ClaimRow[] };
export type TimelineEvent = Required<components['schemas']['TimelineEvent']>;
export type KnowableFact = components['schemas']['KnowableFact'];
export type KnewAnswer = components['schemas']['KnewAnswer'];
export type KnowerRow = components['schemas']['KnowerRow'];
export type HypothesisMatrix = components['schemas']['HypothesisMatrix'];
export type WeighedEvidence = components['schemas']['WeighedEvidence'];
export type GapsAnswer = components['schemas']['GapsAnswer'];
export type CaseRecord = Required<components['schemas']['Record']>;
export type RecordsAnswer = Omit<components['schemas']['RecordsAnswer'], 'records'> & { records: CaseRecord[] };
export type RetractionImpact = components['schemas']['RetractionImpact'];
type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Asked } } } ? NonNullable<Asked> : never;
export type Bound = NonNullable<Query<'/api/cases/{caseId}/knew'>['bound']>;
export type EntityKind = NonNullable<Query<'/api/cases/{caseId}/entities'>['kind']>;
export type ClaimQuery = Query<'/api/cases/{caseId}/claims'>;

/** What the server says when something cannot be done: what is wrong, where, and what to do. */
export class ApiProblem extends Error {
  constructor(readonly status: number, readonly code: string, readonly where: string, what: string, readonly hint: string) {
    super(what);
  }
}

const locked = 'Sayso was started again and has a new key. Open the address that it printed in this browser, then try again here.';

const client = createClient<paths>({ baseUrl: window.location.origin });

function problem(status: number, body: unknown): ApiProblem {
  const details = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : '');
  return new ApiProblem(status, text('code'), text('where'), text('title') || `The server answered ${status}`, text('hint') || 'Try again.');
}

async function ask<T>(call: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<T> {
  let answer;
  try {
    answer = await call;
  } catch {
    throw new ApiProblem(0, '', window.location.origin, 'Sayso does not answer', 'Is "sayso serve" still running?');
  }
  if (answer.response.status === 401) {
    throw new ApiProblem(401, 'SAY0313', '', 'This page is locked', locked);
  }
  if (!answer.response.ok || answer.data === undefined) {
    throw problem(answer.response.status, answer.error);
  }
  return answer.data as T;
}

/** Leaves out what is not asked for. */
function clean<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export const api = {
  cases: () => ask<CaseSummary[]>(client.GET('/api/cases')),
  reports: (caseId: string) => ask<ReportRow[]>(client.GET('/api/cases/{caseId}/reports', { params: { path: { caseId } } })),
  ledger: (caseId: string, reportId: string) => ask<Ledger>(client.GET('/api/cases/{caseId}/reports/{reportId}', { params: { path: { caseId, reportId } } })),
  claims: (caseId: string, query: ClaimQuery) => ask<{ total: number; items: ClaimRow[] }>(client.GET('/api/cases/{caseId}/claims', { params: { path: { caseId }, query } })),
  claim: (caseId: string, claimId: string) => ask<ClaimRow>(client.GET('/api/cases/{caseId}/claims/{claimId}', { params: { path: { caseId, claimId } } })),
  facets: (caseId: string) => ask<ClaimFacets>(client.GET('/api/cases/{caseId}/facets', { params: { path: { caseId } } })),
  search: (caseId: string, q: string) => ask<SearchResult>(client.GET('/api/cases/{caseId}/search', { params: { path: { caseId }, query: { q, limit: 50 } } })),
  judgements: (caseId: string) => ask<Judgement[]>(client.GET('/api/cases/{caseId}/judgements', { params: { path: { caseId } } })),
  judge: (caseId: string, { kind, things, value = null, reason = null }: JudgementRequest) =>
    ask<Judgement>(client.POST('/api/cases/{caseId}/judgements', { params: { path: { caseId } }, body: { kind, things, value, reason } })),
  preview: (caseId: string, { kind, things, value = null }: JudgementRequest) =>
    ask<Impact>(client.POST('/api/cases/{caseId}/judgements/preview', { params: { path: { caseId } }, body: { kind, things, value, reason: null } })),
  dashboard: (caseId: string) => ask<Dashboard>(client.GET('/api/cases/{caseId}/dashboard', { params: { path: { caseId } } })),
  propositions: (caseId: string, query: { standing?: Standing | undefined; q?: string | undefined; offset?: number; limit?: number }) =>
    ask<{ total: number; items: PropositionSummary[] }>(client.GET('/api/cases/{caseId}/propositions', { params: { path: { caseId }, query: clean(query) } })),
  proposition: (caseId: string, propositionId: string) => ask<PropositionDetail>(client.GET('/api/cases/{caseId}/propositions/{propositionId}', { params: { path: { caseId, propositionId } } })),
  entities: (caseId: string, query: { kind?: EntityKind | undefined; q?: string | undefined; limit?: number }) =>
    ask<{ total: number; items: EntitySummary[] }>(client.GET('/api/cases/{caseId}/entities', { params: { path: { caseId }, query: clean(query) } })),
  entity: (caseId: string, entityId: string) => ask<EntityDetail>(client.GET('/api/cases/{caseId}/entities/{entityId}', { params: { path: { caseId, entityId } } })),
  withdraw: (caseId: string, judgementId: number) =>
    ask<Judgement>(client.POST('/api/cases/{caseId}/judgements/{judgementId}/withdrawal', { params: { path: { caseId, judgementId } } })),
  timeline: (caseId: string, query: { who?: string | undefined; source?: string | undefined; zone?: string | undefined; from?: string | undefined; to?: string | undefined }) =>
    ask<{ total: number; items: TimelineEvent[]; impossible: string[] }>(client.GET('/api/cases/{caseId}/timeline', { params: { path: { caseId }, query: clean(query) } })),
  facts: (caseId: string) => ask<KnowableFact[]>(client.GET('/api/cases/{caseId}/facts', { params: { path: { caseId } } })),
  knew: (caseId: string, query: { of?: string | undefined; by?: string | undefined; bound?: Bound | undefined; held?: string[] | undefined; without?: string[] | undefined; more?: boolean | undefined }) =>
    ask<KnewAnswer>(client.GET('/api/cases/{caseId}/knew', { params: { path: { caseId }, query: clean(query) } })),
  hypotheses: (caseId: string) => ask<HypothesisMatrix>(client.GET('/api/cases/{caseId}/hypotheses', { params: { path: { caseId } } })),
  gaps: (caseId: string) => ask<GapsAnswer>(client.GET('/api/cases/{caseId}/gaps', { params: { path: { caseId } } })),
  impact: (caseId: string, of: string) => ask<RetractionImpact>(client.GET('/api/cases/{caseId}/impact', { params: { path: { caseId }, query: { of } } })),
  suppliers: (caseId: string, of: string[], by: string, bound: Bound) => ask<{ alone: string[]; jointly: string[][] }>(client.GET('/api/cases/{caseId}/suppliers', { params: { path: { caseId }, query: { of, by, bound } } })),
  records: (caseId: string) => ask<RecordsAnswer>(client.GET('/api/cases/{caseId}/records', { params: { path: { caseId } } })),
  scores: () => ask<Record<string, { what: string; figures: Record<string, unknown> }>>(client.GET('/api/scores')),
};
