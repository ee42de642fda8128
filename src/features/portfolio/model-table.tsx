import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Sort } from '../../domain/measures/filter.ts';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import { useChangeView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { useMedia } from '../../ui/use-media.ts';
import { usePageOffset } from '../../ui/use-page-offset.ts';
import { useRowHeight } from '../../ui/use-row-height.ts';
import { columns, snapshotColumns } from './columns.tsx';
import { ModelTableRow } from './model-table-row.tsx';
import { ariaSort, nextSort } from './order.ts';
import type { Picking } from './use-picking.ts';
import styles from './models.module.css';

export interface ModelListProps {
  /** Rows read so far, in order. */
  readonly rows: readonly ModelRow[];
  readonly total: number;
  readonly selected: string | undefined;
  readonly picking: Picking;
  readonly onNearEnd: () => void;
}

/** All rows of the list as a table. Only those in sight are in the page, and the table says how many there are; on paper, all that were read. */
export function ModelTable({
  rows,
  total,
  sort,
  snapshot,
  silent,
  selected,
  picking,
  onNearEnd,
}: ModelListProps & { sort: Sort; snapshot: boolean; silent: boolean }) {
  'use no memo'; // the virtualizer changes in place: memoised rows would go stale
  const body = useRef<HTMLTableSectionElement>(null);
  const change = useChangeView();
  const height = useRowHeight();
  const margin = usePageOffset(body);
  const shown = snapshot ? snapshotColumns : columns;
  const onPaper = useMedia('print');
  // oxlint-disable-next-line react/incompatible-library -- see the directive above
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    // As many more than are in sight: what the wheel reaches next is there, and the first twenty before anybody scrolls.
    overscan: 20,
    scrollMargin: margin,
    scrollPaddingStart: 2 * height,
  });
  useLayoutEffect(() => virtual.measure(), [height, virtual]);
  const at = selected === undefined ? -1 : rows.findIndex(({ deploymentId }) => deploymentId === selected);
  const scrolledTo = useRef(at);
  useEffect(() => {
    if (at === scrolledTo.current) return;
    scrolledTo.current = at;
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const inSight = virtual.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length < total && last >= rows.length - 30) onNearEnd();
  });
  const drawn = onPaper ? rows.map((_, index) => ({ index })) : inSight;
  const above = onPaper ? 0 : (inSight[0]?.start ?? margin) - margin;
  const below = onPaper ? 0 : Math.max(0, virtual.getTotalSize() - ((inSight.at(-1)?.end ?? margin) - margin));
  return (
    <>
      {snapshot && (
        <p className={styles['note']}>
          What is past due, what holds a model and what is missing cannot be told from one file, and have no column here. Days run to the
          day of the file. Week-one answers, chain and names are {silent ? 'not reported' : 'not reported but where somebody gave one'}.
        </p>
      )}
      <table className={styles['table']} aria-rowcount={total + 1} aria-label="Models">
        <colgroup>
          <col className={styles['pickColumn']} />
          {shown.map(({ head, width, className }) => (
            <col key={head} className={className === styles['optional'] ? className : undefined} style={width === '' ? {} : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <input
                type="checkbox"
                className={styles['pick']}
                aria-label={`Select all ${countWords(total)} shown`}
                checked={picking.whole}
                onChange={picking.toggleAll}
              />
            </th>
            {shown.map(({ head, sort: key, className }) => (
              <th key={head} scope="col" className={className} aria-sort={key === undefined ? undefined : ariaSort(key, sort)}>
                {key === undefined ? (
                  head
                ) : (
                  <button type="button" onClick={() => change({ sort: nextSort(key, sort) }, 'replace')}>
                    {head}
                    <SortArrow of={ariaSort(key, sort)} />
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {above > 0 && <tr aria-hidden="true" style={{ height: `${above}px` }} />}
          {drawn.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <ModelTableRow
                key={row.deploymentId}
                of={row}
                columns={shown}
                index={index}
                selected={index === at}
                picked={picking.all ? null : picking.ids.has(row.deploymentId)}
                height={height}
              />
            );
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: `${below}px` }} />}
        </tbody>
      </table>
      {onPaper && rows.length < total && (
        <p className={styles['note']}>
          The first {countWords(rows.length)} of {countWords(total)}: these were read. A copy of the record holds all of them.
        </p>
      )}
    </>
  );
}

function SortArrow({ of }: { of: 'ascending' | 'descending' | undefined }) {
  return <span aria-hidden="true">{of === undefined ? '' : of === 'ascending' ? ' ↑' : ' ↓'}</span>;
}
