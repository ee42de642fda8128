import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useRecord } from '../state/use-record.ts';
import { useView } from '../state/use-view.ts';
import { FigSaving, type FigSavingProps } from '../ui/fig-saving.ts';
import { Waiting } from '../ui/waiting.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { DecideHere } from './decide-here.tsx';
import { KeySheet } from './key-sheet.tsx';
import { SkipLink } from './skip-link.tsx';
import { StandKeys } from './stand-keys.tsx';
import { Strips } from './strips.tsx';
import { TopBar } from './top-bar.tsx';
import { useDress } from './use-dress.ts';
import { useLastRecord } from './use-last-record.ts';
import './shell.css';

// Rare: what stands in place of a screen comes with the need.
const AbsentRecord = lazy(() => import('./absent-record.tsx').then((file) => ({ default: file.AbsentRecord })));
const LaterDay = lazy(() => import('./later-day.tsx').then((file) => ({ default: file.LaterDay })));
// Nobody saves a figure before it is drawn.
const SaveFigure = lazy(async () => {
  await whenIdle();
  return { default: (await import('../parts/save-figure.tsx')).SaveFigure };
});

function saving(props: FigSavingProps) {
  return <SaveFigure {...props} />;
}

/** A slide, and the triage room, have the whole window: no bar stands over them. */
const presented = /^\/(board\/[^/]+\/(?!print$)|triage\/)[^/]+$/;

/** Screens that read no record, and so stand for any link. */
const recordless = /^\/(records|import)(\/|$)/;

/** What stands round every screen: where one is, which record, which day, who acts. */
export function Shell() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { record, absent, reading } = useRecord();
  const { asof } = useView();
  const main = useRef<HTMLElement>(null);
  useDress();
  useLastRecord();
  useFocusOnArrival(path, main);
  const isPresented = presented.test(path);
  const readsRecord = !recordless.test(path);
  const later = readsRecord && record !== undefined && asof !== undefined && asof > record.today;
  return (
    <>
      <SkipLink to="content" />
      {!isPresented && <TopBar />}
      <Strips />
      <main id="content" ref={main} tabIndex={-1} className={isPresented ? 'shell-whole' : 'shell-main'}>
        {readsRecord && reading && <Waiting words="Reading the record" />}
        <Suspense fallback={<Waiting words="Opening the screen" />}>
          {readsRecord && absent !== null && <AbsentRecord id={absent} />}
          {later && <LaterDay day={asof} today={record.today} />}
          {(!readsRecord || (absent === null && !reading && !later)) && (
            <FigSaving value={saving}>
              <Outlet />
            </FigSaving>
          )}
        </Suspense>
      </main>
      <KeySheet hidden={isPresented} />
      <StandKeys />
      <DecideHere />
    </>
  );
}

/** A new screen is read from its beginning: focus goes there, but not on the first load. */
function useFocusOnArrival(path: string, main: React.RefObject<HTMLElement | null>): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
