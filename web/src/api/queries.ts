import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  api, type ClaimQuery, type Decision, type EntityQuery, type KnewQuery, type Page, type PageQuery, type PropositionQuery,
  type SuppliersQuery, type TimelineQuery,
} from './client';

/** A list that comes page by page: what has come so far, and how to get more. */
export interface Listed<T> {
  items: T[] | undefined;
  total: number;
  error: Error | null;
  isFetching: boolean;
  retry: () => void;
  /** Asks for the next page; null on the last one. */
  more: (() => void) | null;
}

function useListed<T>(key: unknown[], ask: (page: PageQuery) => Promise<Page<T>>, limit: number): Listed<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask({ after: pageParam, limit }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return {
    items,
    total: query.data?.pages[0]?.total ?? 0,
    error: query.error,
    isFetching: query.isFetching,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => { if (!query.isFetching) void query.fetchNextPage(); } : null,
  };
}

export const useCases = () => useQuery({ queryKey: ['cases'], queryFn: api.cases });
export const useReports = (caseId: string, limit = 500) =>
  useListed([caseId, 'reports', limit], (page) => api.reports(caseId, page), limit);
export const useLedger = (caseId: string, reportId: string) =>
  useQuery({ queryKey: [caseId, 'ledger', reportId], queryFn: () => api.ledger(caseId, reportId) });
export const useClaims = (caseId: string, query: ClaimQuery) =>
  useListed([caseId, 'claims', query], (page) => api.claims(caseId, { ...query, ...page }), 1000);
/** The judgements in force that say that claims of a report are read wrongly, by claim. */
export const useWrong = (caseId: string, report: string) => useQuery({
  queryKey: [caseId, 'wrong', report],
  queryFn: () => api.claims(caseId, { report, judged: true, limit: 5000 }),
  select: ({ items }) => new Map(items.flatMap(({ id, judgement }) => (judgement ? [[id, judgement] as const] : []))),
});
export const useClaim = (caseId: string, claimId: string) =>
  useQuery({ queryKey: [caseId, 'claim', claimId], queryFn: () => api.claim(caseId, claimId) });
export const useFacets = (caseId: string) => useQuery({ queryKey: [caseId, 'facets'], queryFn: () => api.facets(caseId) });
export const useJudgements = (caseId: string, limit = 200) =>
  useListed([caseId, 'judgements', limit], (page) => api.judgements(caseId, page), limit);
export const useSearch = (caseId: string, q: string) =>
  useQuery({ queryKey: [caseId, 'search', q], queryFn: () => api.search(caseId, q), enabled: q.trim().length > 0 });
export const useDashboard = (caseId: string) => useQuery({ queryKey: [caseId, 'dashboard'], queryFn: () => api.dashboard(caseId) });
export const usePropositions = (caseId: string, query: PropositionQuery) =>
  useListed([caseId, 'propositions', query], (page) => api.propositions(caseId, { ...query, ...page }), 100);
export const useProposition = (caseId: string, propositionId: string) => useQuery({
  queryKey: [caseId, 'proposition', propositionId], queryFn: () => api.proposition(caseId, propositionId),
  placeholderData: keepPreviousData,
});
export const useEntities = (caseId: string, query: EntityQuery, limit = 500) =>
  useListed([caseId, 'entities', query, limit], (page) => api.entities(caseId, { ...query, ...page }), limit);
export const useEntity = (caseId: string, entityId: string) =>
  useQuery({ queryKey: [caseId, 'entity', entityId], queryFn: () => api.entity(caseId, entityId) });
export const usePreview = (caseId: string, decision: Decision) =>
  useQuery({ queryKey: [caseId, 'preview', decision], queryFn: () => api.preview(caseId, decision) });
export const useTimeline = (caseId: string, query: TimelineQuery) =>
  useListed([caseId, 'timeline', query], (page) => api.timeline(caseId, { ...query, ...page }), 5000);
export const useImpossible = (caseId: string, zone: string | undefined) => useQuery({
  queryKey: [caseId, 'impossible', zone], queryFn: () => api.timeline(caseId, { zone, limit: 1 }), select: (page) => page.impossible,
});
export const useFacts = (caseId: string) => useListed([caseId, 'facts'], (page) => api.facts(caseId, page), 5000);
export const useKnew = (caseId: string, query: KnewQuery, enabled: boolean) =>
  useQuery({ queryKey: [caseId, 'knew', query], queryFn: () => api.knew(caseId, query), enabled, placeholderData: keepPreviousData });
export const useSuppliers = (caseId: string, query: SuppliersQuery, enabled: boolean) => useQuery({
  queryKey: [caseId, 'suppliers', query], queryFn: () => api.suppliers(caseId, query), enabled, placeholderData: keepPreviousData,
});
export const useHypotheses = (caseId: string) =>
  useQuery({ queryKey: [caseId, 'hypotheses'], queryFn: () => api.hypotheses(caseId), placeholderData: keepPreviousData });
export const useGaps = (caseId: string) => useListed([caseId, 'gaps'], (page) => api.gaps(caseId, page), 100);
export const useLists = (caseId: string) => useListed([caseId, 'lists'], (page) => api.lists(caseId, page), 200);
export const useImpact = (caseId: string, of: string) =>
  useQuery({ queryKey: [caseId, 'impact', of], queryFn: () => api.impact(caseId, of), enabled: of.length > 0 });
export const useRecords = (caseId: string, table: string | undefined) =>
  useListed([caseId, 'records', table], (page) => api.records(caseId, { ...page, table }), 2000);
export const useTables = (caseId: string) => useListed([caseId, 'tables'], (page) => api.tables(caseId, page), 500);
export const useRejected = (caseId: string) => useListed([caseId, 'rejected'], (page) => api.rejected(caseId, page), 500);
export const useScores = () => useQuery({ queryKey: ['scores'], queryFn: api.scores, staleTime: Infinity, retry: false });
