import { Link, useParams } from 'react-router';
import { useReports } from '../api/queries';
import { useDecide } from '../judgements/Decide';
import { Loading, Notice } from '../parts/Notice';
import { Scores } from '../parts/Scores';

export function ReportList() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useReports(caseId);
  const decide = useDecide();
  return (
    <main className="page">
      <h1>Reports</h1>
      <Scores />
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading what="reports" />}
      {data && (
        <table className="list">
          <thead>
            <tr><th scope="col">Published</th><th scope="col">Outlet</th><th scope="col">Title</th><th scope="col" className="number">Claims</th><th scope="col" className="number">Laid on others</th><th scope="col"><span className="hidden">Remove</span></th></tr>
          </thead>
          <tbody>
            {data.map((report) => (
              <tr key={report.id}>
                <td className="date">{report.published ?? 'undated'}</td>
                <td>{report.outlet ?? <span className="quiet">unknown</span>}</td>
                <td><Link to={`/case/${caseId}/reports/${report.id}`}>{report.title ?? report.path}</Link>{report.author && <span className="quiet"> · {report.author}</span>}</td>
                {report.read
                  ? <><td className="number">{report.claims}</td><td className="number">{report.attributed}</td></>
                  : <td colSpan={2} className="unread">unread: in {languageName(report.language)}</td>}
                <td><button type="button" className="small" onClick={() => decide({ title: `Leave “${report.title ?? report.path}” out of the case`, kind: 'removed', things: [report.id] })}>Remove …</button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
