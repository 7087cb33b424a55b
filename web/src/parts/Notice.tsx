import { ApiProblem } from '../api/client';
import { short } from '../model/ids';

/** What is wrong, where, and what to do about it. */
export function Notice({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className="notice" role="alert">
      <strong>{problem?.message ?? 'Something went wrong'}</strong>
      {problem?.where && <span className="notice-where">{problem.code} {short(problem.where)}</span>}
      <p>{problem?.hint ?? String(error)}</p>
      {retry && <button type="button" onClick={retry}>Try again</button>}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return <p className="loading" role="status">Loading {what} …</p>;
}
