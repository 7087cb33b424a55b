import { Navigate, useParams } from 'react-router';
import { useClaim } from '../api/queries';
import { Loading, Notice } from '../parts/Notice';

/** A claim's own address opens the reader at its words. */
export function ClaimRedirect() {
  const { caseId = '', claimId = '' } = useParams();
  const { data, error } = useClaim(caseId, claimId);
  if (error) return <main className="page"><Notice error={error} /></main>;
  return data
    ? <Navigate replace to={`/case/${caseId}/reports/${data.report}#claim=${data.id}`} />
    : <main className="page"><Loading what="the claim" /></main>;
}
