import { Link, NavLink, Outlet, Route, Routes, useParams } from 'react-router';
import { CaseList } from './cases/CaseList';
import { ClaimRedirect } from './ledger/ClaimRedirect';
import { LedgerView } from './ledger/LedgerView';
import { EntityList } from './resolve/EntityList';
import { EntityView } from './resolve/EntityView';
import { JudgementList } from './judgements/JudgementList';
import { DecideProvider } from './judgements/Decide';
import { Overview } from './weigh/Overview';
import { PropositionList } from './weigh/PropositionList';
import { PropositionView } from './weigh/PropositionView';
import { GapsView } from './inquire/GapsView';
import { HypothesesView } from './inquire/HypothesesView';
import { ImpactView } from './inquire/ImpactView';
import { KnewView } from './inquire/KnewView';
import { RecordsView } from './inquire/RecordsView';
import { TimelineView } from './inquire/TimelineView';
import { Keys } from './parts/Keys';
import { ThemeToggle } from './parts/ThemeToggle';
import { ToastProvider } from './parts/Toast';
import { Reader } from './reader/Reader';
import { ReportList } from './reports/ReportList';
import { SearchBox } from './search/SearchBox';
import { SearchView } from './search/SearchView';

export function App() {
  return (
    <ToastProvider>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<CaseList />} />
          <Route path="case/:caseId">
            <Route index element={<Overview />} />
            <Route path="reports" element={<ReportList />} />
            <Route path="reports/:reportId" element={<Reader />} />
            <Route path="claims" element={<LedgerView />} />
            <Route path="claims/:claimId" element={<ClaimRedirect />} />
            <Route path="propositions" element={<PropositionList />} />
            <Route path="propositions/:propositionId" element={<PropositionView />} />
            <Route path="entities" element={<EntityList />} />
            <Route path="entities/:entityId" element={<EntityView />} />
            <Route path="records" element={<RecordsView />} />
            <Route path="timeline" element={<TimelineView />} />
            <Route path="knew" element={<KnewView />} />
            <Route path="hypotheses" element={<HypothesesView />} />
            <Route path="gaps" element={<GapsView />} />
            <Route path="impact" element={<ImpactView />} />
            <Route path="judgements" element={<JudgementList />} />
            <Route path="search" element={<SearchView />} />
          </Route>
          <Route path="*" element={<Nowhere />} />
        </Route>
      </Routes>
    </ToastProvider>
  );
}

function Nowhere() {
  return <main className="page"><h1>Nothing here</h1><p>There is no such page. <Link to="/">Go to the cases</Link>.</p></main>;
}

function Frame() {
  const { caseId } = useParams();
  return (
    <>
      <a className="skip" href="#main">Skip to content</a>
      <header className="bar">
        <Link to="/" className="wordmark" title="All cases">
          <span className="wordmark-name">Sayso</span>
          <span className="wordmark-question">On whose say-so?</span>
        </Link>
        {caseId && (
          <nav aria-label="Case">
            <span className="case-name">{caseId}</span>
            <NavLink end to={`/case/${caseId}`}>Overview</NavLink>
            <NavLink to={`/case/${caseId}/reports`}>Reports</NavLink>
            <NavLink to={`/case/${caseId}/claims`}>Ledger</NavLink>
            <NavLink to={`/case/${caseId}/propositions`}>Propositions</NavLink>
            <NavLink to={`/case/${caseId}/entities`}>Who and what</NavLink>
            <NavLink to={`/case/${caseId}/records`}>Records</NavLink>
            <span className="nav-line" aria-hidden="true" />
            <NavLink to={`/case/${caseId}/timeline`}>Timeline</NavLink>
            <NavLink to={`/case/${caseId}/knew`}>Who knew</NavLink>
            <NavLink to={`/case/${caseId}/hypotheses`}>Hypotheses</NavLink>
            <NavLink to={`/case/${caseId}/gaps`}>Ask next</NavLink>
            <span className="nav-line" aria-hidden="true" />
            <NavLink to={`/case/${caseId}/judgements`}>Judgements</NavLink>
          </nav>
        )}
        <div className="bar-end">
          {caseId && <SearchBox caseId={caseId} />}
          <Keys />
          <ThemeToggle />
        </div>
      </header>
      <div id="main">
        <DecideProvider key={caseId} caseId={caseId ?? ''}>
          <Outlet />
        </DecideProvider>
      </div>
    </>
  );
}
