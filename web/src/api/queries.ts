import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Bound, type ClaimQuery, type EntityKind, type JudgementRequest, type Standing } from './client';

export const useCases = () => useQuery({ queryKey: ['cases'], queryFn: api.cases });
export const useReports = (caseId: string) => useQuery({ queryKey: [caseId, 'reports'], queryFn: () => api.reports(caseId) });
export const useLedger = (caseId: string, reportId: string) => useQuery({ queryKey: [caseId, 'ledger', reportId], queryFn: () => api.ledger(caseId, reportId) });
export const useClaims = (caseId: string, query: ClaimQuery) =>
  useQuery({ queryKey: [caseId, 'claims', query], queryFn: () => api.claims(caseId, query), placeholderData: (before) => before });
export const useClaim = (caseId: string, claimId: string) => useQuery({ queryKey: [caseId, 'claim', claimId], queryFn: () => api.claim(caseId, claimId) });
export const useFacets = (caseId: string) => useQuery({ queryKey: [caseId, 'facets'], queryFn: () => api.facets(caseId) });
export const useJudgements = (caseId: string) => useQuery({ queryKey: [caseId, 'judgements'], queryFn: () => api.judgements(caseId) });
export const useSearch = (caseId: string, q: string) => useQuery({ queryKey: [caseId, 'search', q], queryFn: () => api.search(caseId, q), enabled: q.trim().length > 0 });
export const useDashboard = (caseId: string) => useQuery({ queryKey: [caseId, 'dashboard'], queryFn: () => api.dashboard(caseId) });
export const usePropositions = (caseId: string, query: { standing?: Standing | undefined; q?: string | undefined; limit?: number }) =>
  useQuery({ queryKey: [caseId, 'propositions', query], queryFn: () => api.propositions(caseId, query), placeholderData: (before) => before });
export const useProposition = (caseId: string, propositionId: string) => useQuery({ queryKey: [caseId, 'proposition', propositionId], queryFn: () => api.proposition(caseId, propositionId), placeholderData: (before) => before });
export const useEntities = (caseId: string, query: { kind?: EntityKind | undefined; q?: string | undefined; limit?: number }) =>
  useQuery({ queryKey: [caseId, 'entities', query], queryFn: () => api.entities(caseId, query), placeholderData: (before) => before });
export const useEntity = (caseId: string, entityId: string) => useQuery({ queryKey: [caseId, 'entity', entityId], queryFn: () => api.entity(caseId, entityId) });
export const usePreview = (caseId: string, request: JudgementRequest | null) =>
  useQuery({ queryKey: [caseId, 'preview', request], queryFn: () => api.preview(caseId, request!), enabled: request !== null, retry: false });
export const useTimeline = (caseId: string, query: { who?: string | undefined; source?: string | undefined; zone?: string | undefined; from?: string | undefined; to?: string | undefined }) =>
  useQuery({ queryKey: [caseId, 'timeline', query], queryFn: () => api.timeline(caseId, query), placeholderData: (before) => before, retry: false });
export const useFacts = (caseId: string) => useQuery({ queryKey: [caseId, 'facts'], queryFn: () => api.facts(caseId) });
export const useKnew = (caseId: string, query: { of?: string | undefined; by?: string | undefined; bound?: Bound | undefined; held?: string[] | undefined; without?: string[] | undefined; more?: boolean | undefined }) =>
  useQuery({ queryKey: [caseId, 'knew', query], queryFn: () => api.knew(caseId, query), enabled: Boolean(query.of) || Boolean(query.held), placeholderData: (before) => before, retry: false });
export const useHypotheses = (caseId: string) => useQuery({ queryKey: [caseId, 'hypotheses'], queryFn: () => api.hypotheses(caseId), placeholderData: (before) => before });
export const useGaps = (caseId: string) => useQuery({ queryKey: [caseId, 'gaps'], queryFn: () => api.gaps(caseId) });
export const useImpact = (caseId: string, of: string) => useQuery({ queryKey: [caseId, 'impact', of], queryFn: () => api.impact(caseId, of), enabled: of.length > 0, retry: false });
export const useSuppliers = (caseId: string, of: string[], by: string, bound: Bound) =>
  useQuery({ queryKey: [caseId, 'suppliers', of, by, bound], queryFn: () => api.suppliers(caseId, of, by, bound), enabled: of.length > 1 && by.length > 0, placeholderData: (before) => before, retry: false });
export const useRecords = (caseId: string) => useQuery({ queryKey: [caseId, 'records'], queryFn: () => api.records(caseId) });
export const useScores = () => useQuery({ queryKey: ['scores'], queryFn: api.scores, staleTime: Infinity, retry: false });

/** Judging changes how every view shows the claim. */
export function useJudging(caseId: string) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === caseId && queryKey[1] !== 'ledger' });
  const judge = useMutation({ mutationFn: (request: JudgementRequest) => api.judge(caseId, request), onSuccess: refresh });
  const withdraw = useMutation({ mutationFn: (judgement: number) => api.withdraw(caseId, judgement), onSuccess: refresh });
  return { judge, withdraw };
}
