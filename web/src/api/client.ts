import createClient from 'openapi-fetch';
import type { Ledger } from '../model/ledger';
import type { components, paths } from './schema';

export type CaseSummary = components['schemas']['CaseSummary'];
export type ReportRow = components['schemas']['ReportRow'];
export type ClaimRow = Required<components['schemas']['ClaimRow']>;
export type ClaimFacets = components['schemas']['ClaimFacets'];
export type SearchResult = components['schemas']['SearchResult'];
export type Judgement = components['schemas']['Judgement'];
export type ClaimQuery = NonNullable<paths['/api/cases/{caseId}/claims']['get']['parameters']['query']>;

/** What the server says when something cannot be done: what is wrong, where, and what to do. */
export class ApiProblem extends Error {
  constructor(readonly status: number, readonly code: string, readonly where: string, what: string, readonly hint: string) {
    super(what);
  }
}

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
  if (!answer.response.ok || answer.data === undefined) {
    throw problem(answer.response.status, answer.error);
  }
  return answer.data as T;
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
  markWrong: (caseId: string, claim: string, reason: string | null) =>
    ask<Judgement>(client.POST('/api/cases/{caseId}/judgements', { params: { path: { caseId } }, body: { kind: 'wrong', claim, reason } })),
  withdraw: (caseId: string, judgementId: number) =>
    ask<Judgement>(client.POST('/api/cases/{caseId}/judgements/{judgementId}/withdrawal', { params: { path: { caseId, judgementId } } })),
  scores: () => ask<Record<string, { what: string; figures: Record<string, unknown> }>>(client.GET('/api/scores')),
};
