import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ApiProblem, type JudgementRequest } from '../api/client';
import { useToast } from '../parts/Toast';

/** Judging, and taking back. It changes how every view shows the case; what was read stays. */
export function useJudging(caseId: string) {
  const queries = useQueryClient();
  const toast = useToast();
  const onSuccess = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === caseId && queryKey[1] !== 'ledger' });
  const judge = useMutation({ mutationFn: (request: JudgementRequest) => api.judge(caseId, request), onSuccess });
  const withdraw = useMutation({
    mutationFn: (judgement: number) => api.withdraw(caseId, judgement),
    onSuccess,
    // What is taken back may be anywhere on the page, or no longer on it.
    onError: (error) => toast({ text: error instanceof ApiProblem ? `${error.message}. ${error.hint}` : error.message }),
  });
  return { judge, withdraw };
}
