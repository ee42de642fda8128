import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { releasesQuery } from '../../data/releases.ts';
import type { ReleaseRow } from '../../domain/measures/release-plan.ts';
import type { ReleasesAnswer } from '../../formats/api/releases.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { HierarchyStrip } from '../../parts/hierarchy-strip.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { RefusedList } from '../../parts/refused-list.tsx';
import { said, type Piece } from '../../domain/pieces.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { planMessage } from '../../parts/sentences/releases.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useRecord } from '../../state/use-record.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { InsteadOfFigure, type FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { PlanRows } from './plan-rows.tsx';
import { PlanTable } from './plan-table.tsx';
import styles from './releases-screen.module.css';

const noRows: readonly ReleaseRow[] = [];

/** What ships, and what does not: the plan, and what in the record holds it. */
export function ReleasesScreen() {
  const view = useView();
  const { record } = useRecord();
  const query = useQuery(releasesQuery(view));
  const plan = query.data;
  // A file that has no releases says nothing about them.
  const untold = plan !== undefined && !plan.kept;
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  useReleaseKeys(plan?.rows ?? noRows);
  return (
    <>
      <title>{`Releases · ${record?.institution ?? ''} · Countersign`}</title>
      {plan !== undefined && !early && <HierarchyStrip of={plan.hierarchy} />}
      <div className={styles['screen']}>
        {early ? (
          <>
            <h1>The record starts {dayWords(record.startsOn)}.</h1>
            <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} nothing had been recorded.`} />
          </>
        ) : (
          <>
            <div className={styles['top']}>
              <h1>
                {plan === undefined ? (
                  'The release plan'
                ) : untold ? (
                  'Releases are not reported.'
                ) : (
                  <Sentence of={[...planMessage(plan), '.']} />
                )}
              </h1>
              <AttemptLink type="release.schedule" payload={{}} className="button no-print">
                Schedule a release
              </AttemptLink>
            </div>
            {plan !== undefined && !untold && <Counts of={plan} chosen={view.show} />}
            <Fig
              className={styles['figure'] ?? ''}
              question="What ships, and what does not?"
              query={query}
              message={(answer) => <Sentence of={shipsMessage(answer)} />}
              subtitle={({ asOf }) => `Planned releases by week, as known on ${dayWords(asOf)}`}
              instead={nothingPlanned}
              table={({ rows }) => <PlanTable rows={rows} />}
              foot={() => <Key />}
              reading="Reading the plan"
              aside={
                <span className={styles['keys']} aria-hidden="true">
                  <KeyHint of="J" />
                  <KeyHint of="K" /> move <KeyHint of="Enter" /> open
                </span>
              }
            >
              {({ rows, weeks, asOf }) =>
                rows.length === 0 ? <NoneOfThese /> : <PlanRows rows={rows} weeks={weeks} asOf={asOf} selected={view.sel} />
              }
            </Fig>
            {plan !== undefined && plan.refusedUnplanned.length > 0 && (
              <section className={styles['unplanned']} aria-labelledby="refused-elsewhere">
                <h2 id="refused-elsewhere">{counted(plan.refusedUnplanned.length, 'request')} refused for releases that are in no plan</h2>
                <RefusedList of={plan.refusedUnplanned} />
              </section>
            )}
            {plan !== undefined && <PaperLine record={record} what="Releases" asOf={plan.asOf} head={plan.head} />}
          </>
        )}
      </div>
    </>
  );
}

function shipsMessage({ kept, counts: { planned, clear, held } }: ReleasesAnswer): Piece[] {
  if (!kept) return ['Not reported'];
  if (planned === 0) return ['Nothing is planned'];
  return said`${{ text: countWords(clear), releases: 'clear' }} can ship, ${{ text: countWords(held), releases: 'held' }} cannot`;
}

function nothingPlanned({ counts, rows, kept }: ReleasesAnswer): FigInstead | null {
  if (counts.planned + counts.released > 0 || rows.length > 0) return null;
  return kept
    ? {
        kind: 'empty record',
        words: 'No release is planned. Whatever is scheduled here stands under the register: no date changes a risk.',
      }
    : { kind: 'not reported', words: 'Releases are not reported: no file here has a column for them, and nobody has scheduled one.' };
}

function NoneOfThese() {
  const change = useChangeView();
  return (
    <InsteadOfFigure
      kind="empty by filter"
      words="No release is one of these."
      cures={[{ label: 'Show all', onClick: () => change({ show: undefined }) }]}
    />
  );
}

const sets = [
  ['planned', 'planned'],
  ['held', 'held'],
  ['clear', 'clear'],
  ['released', 'released'],
] as const;

/** Each count opens its releases. */
function Counts({ of: { counts }, chosen }: { of: ReleasesAnswer; chosen: string | undefined }) {
  return (
    <nav aria-label="Counts of the plan">
      <ul className={styles['counts']}>
        {sets.map(([name, words]) => (
          <li key={name}>
            <Link
              to="/releases"
              search={(view) => ({ ...view, show: name === chosen ? undefined : name, sel: undefined }) as never}
              activeOptions={{ exact: true }}
              resetScroll={false}
              className={`count ${styles['set']}`}
              aria-current={name === chosen ? 'true' : undefined}
            >
              <strong>{countWords(counts[name])}</strong> {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the drawing means. */
function Key() {
  return (
    <span className={styles['key']}>
      <span>
        <span className={styles['plan']} aria-hidden="true" /> planned
      </span>
      <span>
        <span className={styles['held']} aria-hidden="true" /> planned, and held today
      </span>
      <span>
        <span className={styles['done']} aria-hidden="true" /> released
      </span>
      <span>
        <span className={styles['cross']} aria-hidden="true">
          ✕
        </span>{' '}
        asked and refused
      </span>
    </span>
  );
}

/** J and K walk the plan, Enter opens. */
function useReleaseKeys(rows: readonly ReleaseRow[]): void {
  const { sel, do: _do, ...view } = useView();
  const change = useChangeView();
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  const at = sel === undefined ? -1 : rows.findIndex(({ releaseId }) => releaseId === sel);
  const step = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row !== undefined) change({ sel: row.releaseId }, 'replace');
  };
  const open = (): void => {
    const row = rows[at];
    if (row !== undefined) void navigate({ to: '/releases/$id', params: { id: row.releaseId }, search: view });
  };
  useKeys({ j: () => step(at + 1), k: () => step(at === -1 ? 0 : at - 1), ...(at === -1 ? {} : { enter: open }) }, singleKeys);
}
