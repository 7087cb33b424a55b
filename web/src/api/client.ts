import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type CaseSummary = Schemas['CaseSummary'];
export type ReportSummary = Schemas['ReportSummary'];
export type ReportPair = Schemas['ReportPair'];
export type Ledger = Schemas['Ledger'];
export type Claim = Schemas['Claim'];
export type ClaimInCase = Schemas['ClaimInCase'];
export type ChainLink = Schemas['ChainLink'];
export type ReportPart = Schemas['ReportPart'];
export type Span = Schemas['Span'];
export type Communication = Schemas['CommunicationLine'];
export type CommunicationTime = Schemas['CommunicationTimeLine'];
export type Snippet = Schemas['Snippet'];
export type Judgement = Schemas['Judgement'];
export type JudgementKind = Schemas['JudgementKind'];
export type JudgementRequest = Schemas['JudgementRequest'];
export type Decision = Schemas['Decision'];
export type Stance = Schemas['Stance'];
export type VoiceKind = Schemas['VoiceKind'];
export type LinkRelation = Schemas['LinkRelation'];
export type PartKind = Schemas['PartKind'];
export type NoClaim = Schemas['NoClaim'];
export type KnownHow = Schemas['KnownHow'];
export type Standing = Schemas['Standing'];
export type PropositionSummary = Schemas['PropositionSummary'];
export type PropositionDetail = Schemas['PropositionDetail'];
export type PropositionClaim = Schemas['PropositionClaim'];
export type Change = Schemas['Change'];
export type Contradiction = Schemas['Contradiction'];
export type EntityKind = Schemas['EntityKind'];
export type EntityDetail = Schemas['EntityDetail'];
export type NamedIn = Schemas['NamedIn'];
export type TimelineEvent = Schemas['TimelineEvent'];
export type EventBasis = Schemas['EventBasis'];
export type EventSource = Schemas['EventSource'];
export type KnowableFact = Schemas['KnowableFact'];
export type KnewAnswer = Schemas['KnewAnswer'];
export type KnowerRow = Schemas['KnowerRow'];
export type StepSource = Schemas['StepSource'];
export type RankedHypothesis = Schemas['RankedHypothesis'];
export type HypothesisMatrix = Schemas['HypothesisMatrix'];
export type WeighedEvidence = Schemas['WeighedEvidence'];
export type EvidenceKind = Schemas['EvidenceKind'];
export type EvidenceFit = Schemas['EvidenceFit'];
export type GapKind = Schemas['GapKind'];
export type CaseRecord = Schemas['Record'];

/** Some of a list, and what to ask the next part by. */
export interface Page<T> {
  total: number;
  items: T[];
  next: string | null;
}

type Gets = { [Path in keyof paths]: paths[Path] extends { get: unknown } ? Path : never }[keyof paths];
type Asked<Path extends Gets> = paths[Path] extends { get: { parameters: { query?: infer Query } } } ? NonNullable<Query> : never;
/** What can be asked at an address; what is not asked may stand there as undefined. */
export type Query<Path extends Gets> = { [Name in keyof Asked<Path>]?: Asked<Path>[Name] | undefined };
export type ClaimQuery = Query<'/api/cases/{caseId}/claims'>;
export type PropositionQuery = Query<'/api/cases/{caseId}/propositions'>;
export type EntityQuery = Query<'/api/cases/{caseId}/entities'>;
export type TimelineQuery = Query<'/api/cases/{caseId}/timeline'>;
export type KnewQuery = Query<'/api/cases/{caseId}/knew'>;
export type SuppliersQuery = Query<'/api/cases/{caseId}/suppliers'>;
export type Bound = NonNullable<KnewQuery['bound']>;
export type PageQuery = Query<'/api/cases/{caseId}/reports'>;

/** What the server says when something cannot be done: what is wrong, where, and what to do. */
export class ApiProblem extends Error {
  constructor(readonly status: number, readonly code: string, readonly where: string, what: string, readonly hint: string) {
    super(what);
  }
}

const client = createClient<paths>({ baseUrl: window.location.origin });

function problem(status: number, body: unknown): ApiProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Schemas['ProblemDetails']>;
  const what = told.title ?? `The server answered ${status}`;
  return new ApiProblem(status, told.code ?? '', told.where ?? '', what, told.hint ?? 'Try again.');
}

async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<NonNullable<T>> {
  let answer;
  try {
    answer = await call;
  } catch {
    throw new ApiProblem(0, '', window.location.origin, 'Sayso does not answer', 'Is "sayso serve" still running?');
  }
  if (!answer.response.ok || answer.data === undefined || answer.data === null) {
    throw problem(answer.response.status, answer.error);
  }
  return answer.data;
}

/** A case's part of an address, with what is asked there. */
function at<Asked extends object>(caseId: string, asked: Asked) {
  const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return { params: { path: { caseId }, query: query as { [Name in keyof Asked]: Exclude<Asked[Name], undefined> } } };
}

const of = (caseId: string) => ({ params: { path: { caseId } } });

const one = <Name extends string>(caseId: string, name: Name, id: string) =>
  ({ params: { path: { caseId, [name]: id } as { caseId: string } & Record<Name, string> } });

export const api = {
  cases: () => ask(client.GET('/api/cases')),
  reports: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/reports', at(caseId, page))),
  ledger: (caseId: string, id: string) => ask(client.GET('/api/cases/{caseId}/reports/{reportId}', one(caseId, 'reportId', id))),
  claims: (caseId: string, query: ClaimQuery) => ask(client.GET('/api/cases/{caseId}/claims', at(caseId, query))),
  claim: (caseId: string, id: string) => ask(client.GET('/api/cases/{caseId}/claims/{claimId}', one(caseId, 'claimId', id))),
  facets: (caseId: string) => ask(client.GET('/api/cases/{caseId}/facets', of(caseId))),
  search: (caseId: string, q: string) => ask(client.GET('/api/cases/{caseId}/search', at(caseId, { q, limit: 50 }))),
  judgements: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/judgements', at(caseId, page))),
  judge: (caseId: string, body: JudgementRequest) =>
    ask(client.POST('/api/cases/{caseId}/judgements', { ...of(caseId), body })),
  preview: (caseId: string, decision: Decision) =>
    ask(client.POST('/api/cases/{caseId}/judgements/preview', { ...of(caseId), body: { decision } })),
  withdraw: (caseId: string, judgementId: number) =>
    ask(client.POST('/api/cases/{caseId}/judgements/{judgementId}/withdrawal', { params: { path: { caseId, judgementId } } })),
  dashboard: (caseId: string) => ask(client.GET('/api/cases/{caseId}/dashboard', of(caseId))),
  propositions: (caseId: string, query: PropositionQuery) => ask(client.GET('/api/cases/{caseId}/propositions', at(caseId, query))),
  proposition: (caseId: string, id: string) =>
    ask(client.GET('/api/cases/{caseId}/propositions/{propositionId}', one(caseId, 'propositionId', id))),
  entities: (caseId: string, query: EntityQuery) => ask(client.GET('/api/cases/{caseId}/entities', at(caseId, query))),
  entity: (caseId: string, id: string) => ask(client.GET('/api/cases/{caseId}/entities/{entityId}', one(caseId, 'entityId', id))),
  timeline: (caseId: string, query: TimelineQuery) => ask(client.GET('/api/cases/{caseId}/timeline', at(caseId, query))),
  facts: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/facts', at(caseId, page))),
  knew: (caseId: string, query: KnewQuery) => ask(client.GET('/api/cases/{caseId}/knew', at(caseId, query))),
  suppliers: (caseId: string, query: SuppliersQuery) => ask(client.GET('/api/cases/{caseId}/suppliers', at(caseId, query))),
  hypotheses: (caseId: string) => ask(client.GET('/api/cases/{caseId}/hypotheses', of(caseId))),
  gaps: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/gaps', at(caseId, page))),
  lists: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/lists', at(caseId, page))),
  impact: (caseId: string, of: string) => ask(client.GET('/api/cases/{caseId}/impact', at(caseId, { of }))),
  records: (caseId: string, page: Query<'/api/cases/{caseId}/records'>) =>
    ask(client.GET('/api/cases/{caseId}/records', at(caseId, page))),
  tables: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/tables', at(caseId, page))),
  rejected: (caseId: string, page: PageQuery) => ask(client.GET('/api/cases/{caseId}/rejected', at(caseId, page))),
  scores: () => ask(client.GET('/api/scores')),
};
