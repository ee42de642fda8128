import {
  createBrowserHistory,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type ResolveParams,
  type RouterHistory,
} from '@tanstack/react-router';
import { lazy, type ComponentType, type ReactNode } from 'react';
import { stepOf } from '../features/imports/steps.ts';
import { PortfolioScreen } from '../features/portfolio/portfolio-screen.tsx';
import { usePreferences } from '../state/preferences.ts';
import { parseSearch, readScreenView, stringifySearch } from '../state/view.ts';
import { NoSuchPage } from './no-such-page.tsx';
import { ScreenError } from './screen-error.tsx';
import { Shell } from './shell.tsx';

/** A screen that is fetched when somebody goes there. */
function screenOf<Name extends string, Props>(fetched: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>, name: Name) {
  return lazy(() => fetched().then((file) => ({ default: file[name] })));
}

const ModelScreen = screenOf(() => import('../features/model/model-screen.tsx'), 'ModelScreen');
const DossierScreen = screenOf(() => import('../features/model/dossier-screen.tsx'), 'DossierScreen');
const ImportScreen = screenOf(() => import('../features/imports/import-screen.tsx'), 'ImportScreen');
const AskScreen = screenOf(() => import('../features/ask/ask-screen.tsx'), 'AskScreen');
const BulkScreen = screenOf(() => import('../features/bulk/bulk-screen.tsx'), 'BulkScreen');
const DefinitionsScreen = screenOf(() => import('../features/definitions/definitions-screen.tsx'), 'DefinitionsScreen');
const SettingsScreen = screenOf(() => import('../features/settings/settings-screen.tsx'), 'SettingsScreen');
const AuditScreen = screenOf(() => import('../features/audit/audit-screen.tsx'), 'AuditScreen');
const RecordsScreen = screenOf(() => import('../features/records/records-screen.tsx'), 'RecordsScreen');
const BundleScreen = screenOf(() => import('../features/bundles/bundle-screen.tsx'), 'BundleScreen');
const GatesScreen = screenOf(() => import('../features/gates/gates-screen.tsx'), 'GatesScreen');
const GateScreen = screenOf(() => import('../features/gates/gate-screen.tsx'), 'GateScreen');
const RisksScreen = screenOf(() => import('../features/risks/risks-screen.tsx'), 'RisksScreen');
const RiskScreen = screenOf(() => import('../features/risks/risk-screen.tsx'), 'RiskScreen');
const PeopleScreen = screenOf(() => import('../features/people/people-screen.tsx'), 'PeopleScreen');
const PersonScreen = screenOf(() => import('../features/people/person-screen.tsx'), 'PersonScreen');
const ReleasesScreen = screenOf(() => import('../features/releases/releases-screen.tsx'), 'ReleasesScreen');
const ReleaseScreen = screenOf(() => import('../features/releases/release-screen.tsx'), 'ReleaseScreen');
const TimeInPilotScreen = screenOf(() => import('../features/time-in-pilot/time-in-pilot-screen.tsx'), 'TimeInPilotScreen');
const GateYieldScreen = screenOf(() => import('../features/gate-yield/gate-yield-screen.tsx'), 'GateYieldScreen');
const SecondSiteScreen = screenOf(() => import('../features/second-site/second-site-screen.tsx'), 'SecondSiteScreen');
const VendorsScreen = screenOf(() => import('../features/vendors/vendors-screen.tsx'), 'VendorsScreen');
const MoneyScreen = screenOf(() => import('../features/money/money-screen.tsx'), 'MoneyScreen');
const ClaimScreen = screenOf(() => import('../features/claim/claim-screen.tsx'), 'ClaimScreen');
const BoardScreen = screenOf(() => import('../features/board/board-screen.tsx'), 'BoardScreen');
const SlideScreen = screenOf(() => import('../features/board/slide-screen.tsx'), 'SlideScreen');
const PrintScreen = screenOf(() => import('../features/board/print-screen.tsx'), 'PrintScreen');
const Triage = screenOf(() => import('../features/triage/triage.tsx'), 'Triage');
const MeasureScreen = screenOf(() => import('../features/measure/measure-screen.tsx'), 'MeasureScreen');

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPage,
  errorComponent: ScreenError,
  // Keys that mean nothing stay in the address until the reader dismisses them (the shell's strip names them).
  // So a screen reads its view with `useView`, which leaves them out, and never from here.
  validateSearch: (keys: Record<string, unknown>) => readScreenView(keys).view,
});

/** An address, and what stands there. */
function screen<const Path extends string>(path: Path, show: (params: ResolveParams<Path>) => ReactNode) {
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path,
    component: function Screen() {
      return show(route.useParams() as ResolveParams<Path>);
    },
  });
  return route;
}

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    const { lastRecord } = usePreferences.getState();
    throw redirect({ to: '/portfolio', search: lastRecord === '' ? {} : { in: lastRecord }, replace: true });
  },
});

const boardPackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$pack',
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/board/$pack/$slide', params: { pack: params.pack, slide: 'vital' }, search, replace: true });
  },
});

const importStartRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/import/$step', params: { step: 'file' }, search, replace: true });
  },
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  screen('/portfolio', () => <PortfolioScreen />),
  screen('/models/$id', ({ id }) => <ModelScreen modelId={id} tab="chain" />),
  screen('/models/$id/facts', ({ id }) => <ModelScreen modelId={id} tab="facts" />),
  screen('/models/$id/gates', ({ id }) => <ModelScreen modelId={id} tab="gates" />),
  screen('/models/$id/risks', ({ id }) => <ModelScreen modelId={id} tab="risks" />),
  screen('/models/$id/dossier', ({ id }) => <DossierScreen modelId={id} />),
  screen('/models/$id/timeline', ({ id }) => <ModelScreen modelId={id} tab="timeline" />),
  screen('/gates', () => <GatesScreen />),
  screen('/gates/$gate', ({ gate }) => <GateScreen gate={gate} />),
  screen('/risks', () => <RisksScreen />),
  screen('/risks/$riskId', ({ riskId }) => <RiskScreen riskId={riskId} />),
  screen('/releases', () => <ReleasesScreen />),
  screen('/releases/$id', ({ id }) => <ReleaseScreen releaseId={id} />),
  screen('/people', () => <PeopleScreen />),
  screen('/people/$person', ({ person }) => <PersonScreen personId={person} />),
  screen('/audit', () => <AuditScreen />),
  screen('/ask', () => <AskScreen />),
  screen('/bulk', () => <BulkScreen />),
  screen('/settings', () => <SettingsScreen />),
  screen('/definitions', () => <DefinitionsScreen />),
  screen('/portfolio/time-in-pilot', () => <TimeInPilotScreen />),
  screen('/gates/yield', () => <GateYieldScreen />),
  screen('/portfolio/second-site', () => <SecondSiteScreen />),
  screen('/portfolio/vendors', () => <VendorsScreen />),
  screen('/portfolio/money', () => <MoneyScreen />),
  screen('/portfolio/claim', () => <ClaimScreen />),
  screen('/measures/$name', ({ name }) => <MeasureScreen name={name} />),
  screen('/board', () => <BoardScreen />),
  boardPackRoute,
  screen('/board/$pack/print', ({ pack }) => <PrintScreen pack={pack} />),
  screen('/board/$pack/$slide', ({ pack, slide }) => <SlideScreen pack={pack} slide={slide} />),
  screen('/triage', () => <Triage meeting={null} />),
  screen('/triage/$meeting', ({ meeting }) => <Triage meeting={meeting} />),
  importStartRoute,
  screen('/import/$step', ({ step }) => (stepOf(step) === step ? <ImportScreen step={step} /> : <NoSuchPage />)),
  screen('/records', () => <RecordsScreen />),
  screen('/records/bundle', () => <BundleScreen />),
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
