import type { ClaimQuery } from '../api/client';

const words = ['q', 'outlet', 'voice', 'kind', 'stance', 'sort'] as const;
const switches = ['judged', 'anonymous'] as const;

/** The ledger's filters as the address holds them, so that a filtered view can be sent on; whether there are such, the server says. */
export function readFilters(params: URLSearchParams): ClaimQuery {
  const given = words.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []));
  const set = switches.flatMap((name) => (params.get(name) ? [[name, params.get(name) === 'true']] : []));
  return Object.fromEntries([...given, ...set]) as ClaimQuery;
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
