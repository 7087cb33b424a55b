import { Link, useParams } from 'react-router';
import type { ReportSummary } from '../api/client';
import { useReports } from '../api/queries';
import { useDecide } from '../judgements/Decide';
import { titleOf, wasReadFast } from '../model/ids';
import { More } from '../parts/More';
import { Loading, Notice } from '../parts/Notice';
import { Scores } from '../parts/Scores';

export function ReportList() {
  const { caseId = '' } = useParams();
  const list = useReports(caseId);
  const { items, error } = list;
  return (
    <main className="page">
      <h1>Reports</h1>
      <Scores />
      {error && <Notice error={error} retry={list.retry} />}
      {!items && !error && <Loading what="reports" />}
      {items && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Published</th><th scope="col">Outlet</th><th scope="col">Title</th>
              <th scope="col" className="number">Claims</th><th scope="col" className="number">Laid on others</th>
              <th scope="col"><span className="hidden">Remove</span></th>
            </tr>
          </thead>
          <tbody>{items.map((report) => <Row key={report.id} caseId={caseId} report={report} />)}</tbody>
        </table>
      )}
      <More list={list} />
    </main>
  );
}

function Row({ caseId, report }: { caseId: string; report: ReportSummary }) {
  const decide = useDecide();
  const remove = () => decide(`Leave “${titleOf(report)}” out of the case`, { kind: 'removed', report: report.id });
  return (
    <tr>
      <td className="date">{report.published ?? 'undated'}</td>
      <td>{report.outlet ?? <span className="quiet">unknown</span>}</td>
      <td>
        <Link to={`/case/${caseId}/reports/${report.id}`}>{titleOf(report)}</Link>
        {report.read && wasReadFast(report.models) && <span className="quiet"> · read fast</span>}
        {report.author && <span className="quiet"> · {report.author}</span>}
        {report.versionOf && <> · <Link className="quiet" to={`/case/${caseId}/reports/${report.versionOf}`}>a later version</Link></>}
      </td>
      {report.read
        ? <><td className="number">{report.claims}</td><td className="number">{report.attributed}</td></>
        : <td colSpan={2} className="unread">unread: in {languageName(report.language)}</td>}
      <td><button type="button" className="small" onClick={remove}>Remove …</button></td>
    </tr>
  );
}

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
