import { Link } from 'react-router';
import { short } from '../model/ids';

/** A record by its id, leading to its row. */
export function RecordLink({ caseId, record }: { caseId: string; record: string }) {
  return <Link to={`/case/${caseId}/records?row=${encodeURIComponent(record)}`}>{short(record)}</Link>;
}
