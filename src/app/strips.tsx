import { lazy, Suspense } from 'react';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { recordsQuery } from '../data/records.ts';
import { usePreferences } from '../state/preferences.ts';
import { useRecord } from '../state/use-record.ts';
import { useChangeView, useUrl, useView } from '../state/use-view.ts';
import { dayWords } from '../ui/day.ts';
import { Strip } from '../ui/strip.tsx';
import { DamageStrip } from './damage-strip.tsx';
import { KeptStrip } from './kept-strip.tsx';

/** What the reader must know before reading on, each on a line of its own. */
export function Strips() {
  return (
    <>
      <DamageStrip />
      <KeptStrip />
      <NotKept />
      <IgnoredKeys />
      <ThreeDoors />
      <Between />
      <ComparedWith />
      <AnotherDay />
    </>
  );
}

const BetweenStrip = lazy(() => import('./between-strip.tsx').then((file) => ({ default: file.BetweenStrip })));

/** The record between two of its entries: rare, and brought along only then. */
function Between() {
  const { seq } = useView();
  if (seq === undefined) return null;
  return (
    <Suspense
      fallback={
        <Strip tone="due" label="Between two entries">
          {'\u00A0'}
        </Strip>
      }
    >
      <BetweenStrip />
    </Suspense>
  );
}

/** Keys of the link that mean nothing here. */
function IgnoredKeys() {
  const { ignored } = useUrl();
  const navigate = useNavigate();
  if (ignored.length === 0) return null;
  const gone = Object.fromEntries(ignored.map(({ key }) => [key, undefined]));
  return (
    <Strip
      tone="plain"
      label="Ignored in the link"
      onDismiss={() => void navigate({ to: '.', search: (view: object) => ({ ...view, ...gone }), replace: true } as never)}
    >
      <span>
        Ignored in the link:{' '}
        {ignored.map(({ key, value }) => (
          <code key={key}>
            {key}={value}{' '}
          </code>
        ))}
      </span>
    </Strip>
  );
}

/** The record as it stood on another day than its today. A later one has no standing: the screen says so. */
function AnotherDay() {
  const { asof, seq } = useView();
  const { record } = useRecord();
  const change = useChangeView();
  // Between two entries the strip of those says more.
  if (seq !== undefined || record === undefined || asof === undefined || asof >= record.today) return null;
  return (
    <Strip tone="due" label="Another day than today">
      <span>
        You are reading the record as it stood on <strong>{dayWords(asof)}</strong>. Nothing can be signed.
      </span>
      <button type="button" className="text-button" onClick={() => change({ asof: undefined })}>
        Return to today
      </button>
    </Strip>
  );
}

/** The day the measures are compared with, on the screen that shows both. */
function ComparedWith() {
  const { asof, cmp } = useView();
  const { record } = useRecord();
  const change = useChangeView();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (cmp === undefined || record === undefined || cmp === (asof ?? record.today) || path !== '/portfolio') return null;
  return (
    <Strip tone="plain" label="Compared with another day" onDismiss={() => change({ cmp: undefined })}>
      <span>
        Each measure is compared with <strong>{dayWords(cmp)}</strong>.
      </span>
    </Strip>
  );
}

/** This browser keeps nothing. */
function NotKept() {
  const { data } = useQuery(recordsQuery());
  if (data === undefined || data.durable) return null;
  return (
    <Strip tone="due" label="Data are not kept">
      <span>
        This browser keeps no data for this page: what you load is gone when you close it. A private window, or its settings, may be why.
      </span>
    </Strip>
  );
}

/** First start: the demonstration says what it is, and where one's own begins. */
function ThreeDoors() {
  const { record } = useRecord();
  const { doorsClosed, prefer } = usePreferences();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (record?.kind !== 'demonstration' || doorsClosed || !/^\/(portfolio|models)/.test(path)) return null;
  const close = () => prefer({ doorsClosed: true });
  return (
    <Strip tone="plain" label="Fictional data">
      <span>
        <strong>Fictional.</strong> Load your own.
      </span>
      <Link to="/import/$step" params={{ step: 'file' }} className="button button-main">
        Load your file
      </Link>
      <button type="button" className="button" onClick={close}>
        Stay with {record.institution}
      </button>
      <Link to="/import/$step" params={{ step: 'file' }} search={{ example: 'va-2024' }} className="button">
        A real one: VA 2024
      </Link>
    </Strip>
  );
}
