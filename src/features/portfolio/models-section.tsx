import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { portfolioQuery } from '../../data/portfolio.ts';
import type { Sort } from '../../domain/measures/filter.ts';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import type { Overview } from '../../domain/measures/overview.ts';
import { writeAttempt } from '../../formats/attempt.ts';
import { modelsAnchor } from '../../parts/anchors.ts';
import { unitWords } from '../../parts/words.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ModelLinksContext, useModelLinks, type ModelLinks } from './model-links.ts';
import { ModelTable } from './model-table.tsx';
import { NoneShown } from './none-shown.tsx';
import { defaultSort, orderWords } from './order.ts';
import { ShownFilter } from './shown-filter.tsx';
import { PickContext, usePicking, type Picking } from './use-picking.ts';
import styles from './models.module.css';

// Cards are for narrow windows alone.
const ModelCards = lazy(() => import('./model-cards.tsx').then((file) => ({ default: file.ModelCards })));

// What to do with a selection comes with the first one.
const PickBar = lazy(() => import('./pick-bar.tsx').then((file) => ({ default: file.PickBar })));

/**
 * Which models, and who has to act? The rows behind whatever number was followed.
 *
 * @param onDrawn told once the first rows stand on screen, or the reason why they cannot
 */
export function ModelsSection({ overview, onDrawn }: { overview: Overview | undefined; onDrawn: () => void }) {
  const view = useView();
  const sort: Sort = view.sort ?? defaultSort;
  const query = useInfiniteQuery(portfolioQuery({ ...view, sort }));
  const section = useRef<HTMLElement>(null);
  // Paper is narrower than any window, and holds the table all the same.
  const wide = useMedia('(min-width: 901px), print');
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const first = query.data?.pages[0];
  const links = useModelLinks(view);
  const picking = usePicking(rows, first?.total ?? 0);
  useStepKeys(rows, links, picking);
  useArrival(section, view.show);
  const drawn = !query.isPending;
  const tellDrawn = useEffectEvent(onDrawn);
  useEffect(() => {
    if (drawn) tellDrawn();
  }, [drawn]);
  const { one, many } = unitWords[view.unit ?? 'models'];
  const more = (): void => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <section ref={section} id={modelsAnchor} tabIndex={-1} className={styles['section']} aria-labelledby="models-question">
      <div className={styles['head']}>
        <h2 id="models-question" className={styles['question']}>
          Which models, and who has to act?
        </h2>
        <p className={styles['order']}>
          <span role="status">{first === undefined ? '' : counted(first.total, one, many)}</span>
          {first !== undefined && `, ${orderWords(sort, overview?.mode === 'snapshot')}`}
          <span className={styles['keys']} aria-hidden="true">
            <KeyHint of="J" />
            <KeyHint of="K" /> move <KeyHint of="Enter" /> open <KeyHint of="X" /> select <KeyHint of="T" /> triage <KeyHint of="/" /> find
          </span>
        </p>
      </div>
      {overview !== undefined && (
        <ShownFilter
          overview={overview}
          total={query.isPlaceholderData ? undefined : first?.total}
          ignored={first?.ignored ?? []}
          told={first?.shown ?? null}
        />
      )}
      {query.error !== null && <FigError error={query.error} retry={query.refetch} />}
      {first === undefined && query.error === null && <Waiting words="Reading the models" />}
      {first !== undefined && first.total === 0 && <NoneShown />}
      {first !== undefined && first.total > 0 && (
        <ModelLinksContext value={links}>
          <PickContext value={picking.toggle}>
            {wide ? (
              <ModelTable
                rows={rows}
                total={first.total}
                sort={sort}
                snapshot={overview?.mode === 'snapshot'}
                silent={overview?.firstWeek == null || overview.firstWeek.silent === overview.firstWeek.base}
                selected={view.sel}
                picking={picking}
                onNearEnd={more}
              />
            ) : (
              <Suspense fallback={<Waiting words="Laying out the models" />}>
                <ModelCards rows={rows} total={first.total} selected={view.sel} picking={picking} onNearEnd={more} />
              </Suspense>
            )}
          </PickContext>
        </ModelLinksContext>
      )}
      {first !== undefined && view.pick !== undefined && (
        <Suspense>
          <PickBar
            picking={picking}
            total={first.total}
            shown={rows.length < first.total ? undefined : rows.filter(({ deploymentId }) => picking.ids.has(deploymentId)).length}
          />
        </Suspense>
      )}
    </section>
  );
}

/** J and K walk the list, Enter opens, X selects, T takes it to triage: the row stood on is in the URL. */
function useStepKeys(rows: readonly ModelRow[], links: ModelLinks, picking: Picking): void {
  const { sel } = useView();
  const change = useChangeView();
  const { singleKeys } = usePreferences();
  const at = sel === undefined ? -1 : rows.findIndex(({ deploymentId }) => deploymentId === sel);
  const step = (to: number): void => {
    const next = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (next !== undefined) change({ sel: next.deploymentId }, 'replace');
  };
  const row = rows[at];
  useKeys(
    {
      j: () => step(at + 1),
      k: () => step(at === -1 ? 0 : at - 1),
      ...(row === undefined
        ? {}
        : {
            enter: () => links.open(row.modelId),
            x: () => picking.toggle(at, false),
            t: () => change({ do: writeAttempt({ type: 'triage.request', payload: { deploymentId: row.deploymentId } }), as: undefined }),
          }),
    },
    singleKeys,
  );
}

/** Whoever followed a number is taken to its rows. */
function useArrival(section: React.RefObject<HTMLElement | null>, show: string | undefined): void {
  const last = useRef(show);
  useEffect(() => {
    if (last.current === show) return;
    last.current = show;
    if (show !== undefined) section.current?.focus({ preventScroll: true });
  }, [section, show]);
}
