import {
  createBrowserHistory,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { lazy } from 'react';
import { stepOf } from '../features/imports/steps.ts';
import { PortfolioScreen } from '../features/portfolio/portfolio-screen.tsx';
import { usePreferences } from '../state/preferences.ts';
import { parseSearch, readScreenView, stringifySearch } from '../state/view.ts';
import { NoSuchPage } from './no-such-page.tsx';
import { ScreenError } from './screen-error.tsx';
import { Shell } from './shell.tsx';

const ModelScreen = lazy(() => import('../features/model/model-screen.tsx').then((file) => ({ default: file.ModelScreen })));
const DossierScreen = lazy(() => import('../features/model/dossier-screen.tsx').then((file) => ({ default: file.DossierScreen })));
const ImportScreen = lazy(() => import('../features/imports/import-screen.tsx').then((file) => ({ default: file.ImportScreen })));
const AskScreen = lazy(() => import('../features/ask/ask-screen.tsx').then((file) => ({ default: file.AskScreen })));
const BulkScreen = lazy(() => import('../features/bulk/bulk-screen.tsx').then((file) => ({ default: file.BulkScreen })));
const DefinitionsScreen = lazy(() =>
  import('../features/definitions/definitions-screen.tsx').then((file) => ({ default: file.DefinitionsScreen })),
);
const SettingsScreen = lazy(() => import('../features/settings/settings-screen.tsx').then((file) => ({ default: file.SettingsScreen })));
const AuditScreen = lazy(() => import('../features/audit/audit-screen.tsx').then((file) => ({ default: file.AuditScreen })));
const RecordsScreen = lazy(() => import('../features/records/records-screen.tsx').then((file) => ({ default: file.RecordsScreen })));
const BundleScreen = lazy(() => import('../features/bundles/bundle-screen.tsx').then((file) => ({ default: file.BundleScreen })));
const GatesScreen = lazy(() => import('../features/gates/gates-screen.tsx').then((file) => ({ default: file.GatesScreen })));
const GateScreen = lazy(() => import('../features/gates/gate-screen.tsx').then((file) => ({ default: file.GateScreen })));
const RisksScreen = lazy(() => import('../features/risks/risks-screen.tsx').then((file) => ({ default: file.RisksScreen })));
const RiskScreen = lazy(() => import('../features/risks/risk-screen.tsx').then((file) => ({ default: file.RiskScreen })));
const PeopleScreen = lazy(() => import('../features/people/people-screen.tsx').then((file) => ({ default: file.PeopleScreen })));
const PersonScreen = lazy(() => import('../features/people/person-screen.tsx').then((file) => ({ default: file.PersonScreen })));
const ReleasesScreen = lazy(() => import('../features/releases/releases-screen.tsx').then((file) => ({ default: file.ReleasesScreen })));
const ReleaseScreen = lazy(() => import('../features/releases/release-screen.tsx').then((file) => ({ default: file.ReleaseScreen })));
const TimeInPilotScreen = lazy(() =>
  import('../features/time-in-pilot/time-in-pilot-screen.tsx').then((file) => ({ default: file.TimeInPilotScreen })),
);
const GateYieldScreen = lazy(() =>
  import('../features/gate-yield/gate-yield-screen.tsx').then((file) => ({ default: file.GateYieldScreen })),
);
const SecondSiteScreen = lazy(() =>
  import('../features/second-site/second-site-screen.tsx').then((file) => ({ default: file.SecondSiteScreen })),
);
const VendorsScreen = lazy(() => import('../features/vendors/vendors-screen.tsx').then((file) => ({ default: file.VendorsScreen })));
const MoneyScreen = lazy(() => import('../features/money/money-screen.tsx').then((file) => ({ default: file.MoneyScreen })));
const ClaimScreen = lazy(() => import('../features/claim/claim-screen.tsx').then((file) => ({ default: file.ClaimScreen })));
const BoardScreen = lazy(() => import('../features/board/board-screen.tsx').then((file) => ({ default: file.BoardScreen })));
const SlideScreen = lazy(() => import('../features/board/slide-screen.tsx').then((file) => ({ default: file.SlideScreen })));
const PrintScreen = lazy(() => import('../features/board/print-screen.tsx').then((file) => ({ default: file.PrintScreen })));
const Triage = lazy(() => import('../features/triage/triage.tsx').then((file) => ({ default: file.Triage })));
const MeasureScreen = lazy(() => import('../features/measure/measure-screen.tsx').then((file) => ({ default: file.MeasureScreen })));

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPage,
  errorComponent: ScreenError,
  // Keys that mean nothing stay in the address until the reader dismisses them (the shell's strip names them).
  // So a screen reads its view with `useView`, which leaves them out, and never from here.
  validateSearch: (keys: Record<string, unknown>) => readScreenView(keys).view,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    const { lastRecord } = usePreferences.getState();
    throw redirect({ to: '/portfolio', search: lastRecord === '' ? {} : { in: lastRecord }, replace: true });
  },
});

const portfolioRoute = createRoute({ getParentRoute: () => rootRoute, path: '/portfolio', component: PortfolioScreen });

const modelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$id',
  component: function ModelChain() {
    return <ModelScreen modelId={modelRoute.useParams().id} tab="chain" />;
  },
});

const factsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$id/facts',
  component: function ModelFacts() {
    return <ModelScreen modelId={factsRoute.useParams().id} tab="facts" />;
  },
});

const modelGatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$id/gates',
  component: function ModelGates() {
    return <ModelScreen modelId={modelGatesRoute.useParams().id} tab="gates" />;
  },
});

const gatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gates',
  component: function Gates() {
    return <GatesScreen />;
  },
});

const gateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gates/$gate',
  component: function Gate() {
    return <GateScreen gate={gateRoute.useParams().gate} />;
  },
});

const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$id/dossier',
  component: function ModelDossier() {
    return <DossierScreen modelId={dossierRoute.useParams().id} />;
  },
});

const modelRisksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$id/risks',
  component: function ModelRisks() {
    return <ModelScreen modelId={modelRisksRoute.useParams().id} tab="risks" />;
  },
});

const risksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risks',
  component: function Risks() {
    return <RisksScreen />;
  },
});

const riskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risks/$riskId',
  component: function Risk() {
    return <RiskScreen riskId={riskRoute.useParams().riskId} />;
  },
});

const releasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/releases',
  component: function Releases() {
    return <ReleasesScreen />;
  },
});

const releaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/releases/$id',
  component: function Release() {
    return <ReleaseScreen releaseId={releaseRoute.useParams().id} />;
  },
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: function People() {
    return <PeopleScreen />;
  },
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$person',
  component: function Person() {
    return <PersonScreen personId={personRoute.useParams().person} />;
  },
});

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models/$id/timeline',
  component: function ModelTimeline() {
    return <ModelScreen modelId={timelineRoute.useParams().id} tab="timeline" />;
  },
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  component: function Audit() {
    return <AuditScreen />;
  },
});

const askRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ask',
  component: function Ask() {
    return <AskScreen />;
  },
});

const bulkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bulk',
  component: function Bulk() {
    return <BulkScreen />;
  },
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: function RulesAndSettings() {
    return <SettingsScreen />;
  },
});

const definitionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/definitions',
  component: function Definitions() {
    return <DefinitionsScreen />;
  },
});

const importStartRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/import/$step', params: { step: 'file' }, search, replace: true });
  },
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import/$step',
  component: function ImportStep() {
    const { step } = importRoute.useParams();
    return stepOf(step) === step ? <ImportScreen step={step} /> : <NoSuchPage />;
  },
});

const recordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records',
  component: function Records() {
    return <RecordsScreen />;
  },
});

const bundleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/bundle',
  component: function Bundle() {
    return <BundleScreen />;
  },
});

const timeInPilotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portfolio/time-in-pilot',
  component: function TimeInPilot() {
    return <TimeInPilotScreen />;
  },
});

const gateYieldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gates/yield',
  component: function GateYield() {
    return <GateYieldScreen />;
  },
});

const secondSiteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portfolio/second-site',
  component: function SecondSite() {
    return <SecondSiteScreen />;
  },
});

const vendorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portfolio/vendors',
  component: function Vendors() {
    return <VendorsScreen />;
  },
});

const moneyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portfolio/money',
  component: function Money() {
    return <MoneyScreen />;
  },
});

const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portfolio/claim',
  component: function Claim() {
    return <ClaimScreen />;
  },
});

const measureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/measures/$name',
  component: function Measure() {
    return <MeasureScreen name={measureRoute.useParams().name} />;
  },
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board',
  component: function Board() {
    return <BoardScreen />;
  },
});

const boardPackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$pack',
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/board/$pack/$slide', params: { pack: params.pack, slide: 'vital' }, search, replace: true });
  },
});

const boardPrintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$pack/print',
  component: function BoardPrint() {
    return <PrintScreen pack={boardPrintRoute.useParams().pack} />;
  },
});

const slideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$pack/$slide',
  component: function BoardSlide() {
    const { pack, slide } = slideRoute.useParams();
    return <SlideScreen pack={pack} slide={slide} />;
  },
});

const triageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/triage',
  component: function TriageMeetings() {
    return <Triage meeting={null} />;
  },
});

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/triage/$meeting',
  component: function Meeting() {
    return <Triage meeting={meetingRoute.useParams().meeting} />;
  },
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  portfolioRoute,
  modelRoute,
  factsRoute,
  modelGatesRoute,
  modelRisksRoute,
  dossierRoute,
  timelineRoute,
  gatesRoute,
  gateRoute,
  risksRoute,
  riskRoute,
  releasesRoute,
  releaseRoute,
  peopleRoute,
  personRoute,
  auditRoute,
  askRoute,
  bulkRoute,
  settingsRoute,
  definitionsRoute,
  timeInPilotRoute,
  gateYieldRoute,
  secondSiteRoute,
  vendorsRoute,
  moneyRoute,
  claimRoute,
  measureRoute,
  boardRoute,
  boardPackRoute,
  boardPrintRoute,
  slideRoute,
  triageRoute,
  meetingRoute,
  importStartRoute,
  importRoute,
  recordsRoute,
  bundleRoute,
]);

/** The single file is opened from disk, where only the hash can change. */
function historyOfThisBuild(): RouterHistory {
  return import.meta.env.MODE === 'file' ? createHashHistory() : createBrowserHistory();
}

/** The routes of the product. */
export function createAppRouter(history: RouterHistory = historyOfThisBuild()) {
  return createRouter({
    routeTree,
    history,
    basepath: import.meta.env.MODE === 'file' ? '/' : import.meta.env.BASE_URL,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: false,
    defaultErrorComponent: ScreenError,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
