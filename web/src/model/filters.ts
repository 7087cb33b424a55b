import type { ClaimQuery } from '../api/client';

export const filterNames = ['q', 'outlet', 'voice', 'kind', 'stance', 'sort'] as const;

/** The ledger's filters as the address holds them, so that a filtered view can be sent to a colleague. */
export function readFilters(params: URLSearchParams): ClaimQuery {
  const query: ClaimQuery = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) {
      query[name === 'q' ? 'Q' : (`${name[0]!.toUpperCase()}${name.slice(1)}` as 'Outlet')] = value;
    }
  }
  if (params.get('judged') === 'true' || params.get('judged') === 'false') {
    query.Judged = params.get('judged') === 'true';
  }
  if (params.get('anonymous') === 'true' || params.get('anonymous') === 'false') {
    query.Anonymous = params.get('anonymous') === 'true';
  }
  return query;
}

export function setFilter(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value) {
    next.set(name, value);
  } else {
    next.delete(name);
  }
  return next;
}
