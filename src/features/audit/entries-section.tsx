import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { entriesQuery } from '../../data/events.ts';
import type { EntryLine, EntryNames } from '../../formats/api/events.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { FigError, InsteadOfFigure } from '../../ui/fig-body.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { entriesWanted } from './asked.ts';
import styles from './entries.module.css';
import { EntryList } from './entry-list.tsx';
import type { TwoDays } from './two-days.ts';

const noNames: EntryNames = { people: {}, models: {}, things: {} };

/** Who did what, as whom? The newest first; refusals and declined asks are entries like any other. */
export function EntriesSection({ days }: { days: TwoDays }) {
  const view = useView();
  const change = useChangeView();
  const wanted = entriesWanted(view, days);
  const query = useInfiniteQuery(entriesQuery(view, wanted));
  const pages = query.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const names = mergedNames(pages.map((page) => page.names));
  const [first] = pages;
  useSteps(entries);
  const more = (): void => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <section className={styles['section']} aria-labelledby="entries-question">
      <div className={styles['head']}>
        <p className={styles['question']} id="entries-question">
          Who did what, as whom?
        </p>
        <p className={styles['count']}>
          {first !== undefined && <span role="status">{totalWords(first.total, first.between, wanted.what === 'key')}</span>}
          <span className={styles['keys']} aria-hidden="true">
            <KeyHint of="J" /> <KeyHint of="K" /> move
          </span>
        </p>
        <h2>Entries</h2>
      </div>
      {query.error !== null && <FigError error={query.error} retry={query.refetch} />}
      {first === undefined && query.error === null && <Waiting words="Reading the entries" />}
      {first !== undefined && first.total === 0 && (
        <InsteadOfFigure
          kind="empty by filter"
          words={
            first.between === 0
              ? 'Nothing was recorded between the two dates.'
              : `None of the ${counted(first.between, 'entry', 'entries')} between the two dates is one of these.`
          }
          cures={
            first.between === 0
              ? []
              : [{ label: 'Show all of them', onClick: () => change({ who: undefined, what: 'all', about: undefined }) }]
          }
        />
      )}
      {first !== undefined && first.total > 0 && (
        <EntryList entries={entries} names={names} total={first.total} selected={Number(view.sel ?? 0)} onNearEnd={more} />
      )}
    </section>
  );
}

function totalWords(total: number, between: number, key: boolean): string {
  const all = counted(between, 'entry', 'entries');
  if (total === between) return `${all} between the dates`;
  return `${countWords(total)} of ${all} between the dates${key ? ', without facts and signs of use' : ''}`;
}

function mergedNames(all: readonly EntryNames[]): EntryNames {
  return all.reduce<EntryNames>(
    (merged, { people, models, things }) => ({
      people: { ...merged.people, ...people },
      models: { ...merged.models, ...models },
      things: { ...merged.things, ...things },
    }),
    noNames,
  );
}

/** J and K walk the entries; the one stood on is in the URL. */
function useSteps(entries: readonly EntryLine[]): void {
  const { sel } = useView();
  const change = useChangeView();
  const { singleKeys } = usePreferences();
  const at = entries.findIndex(({ seq }) => String(seq) === sel);
  const step = (to: number): void => {
    const entry = entries[Math.min(Math.max(to, 0), entries.length - 1)];
    if (entry !== undefined) change({ sel: String(entry.seq) }, 'replace');
  };
  useKeys({ j: () => step(at + 1), k: () => step(at === -1 ? 0 : at - 1) }, singleKeys);
  const moved = useRef(sel);
  useEffect(() => {
    if (moved.current === sel) return;
    moved.current = sel;
    if (sel !== undefined) document.querySelector(`[data-entry="${CSS.escape(sel)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [sel]);
}
