import { Link } from 'react-router';
import type { StepSource } from '../api/client';
import { short } from '../model/ids';
import { RecordLink } from './RecordLink';

/** What a step rests on, leading to the report, the claim or the records that show it. */
export function SourceLink({ caseId, id, sources }: { caseId: string; id: string; sources: StepSource[] }) {
  const { report, claim, records } = sources.find((source) => source.id === id) ?? { report: null, claim: null, records: [] };
  if (report) return <Link to={`/case/${caseId}/reports/${report}`}>{short(id)}</Link>;
  if (claim) return <Link to={`/case/${caseId}/claims/${claim}`}>a claim</Link>;
  if (records.length === 0) return <>{short(id)}</>;
  return (
    <>
      {records.map((record, number) => (
        <span key={record}>{number > 0 && ' and '}<RecordLink caseId={caseId} record={record} /></span>
      ))}
    </>
  );
}
