import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { EntryLine, EntryNames } from '../../formats/api/events.ts';
import { useMedia } from '../../ui/use-media.ts';
import { usePageOffset } from '../../ui/use-page-offset.ts';
import styles from './entries.module.css';
import { EntryRow } from './entry-row.tsx';

interface EntryListProps {
  readonly entries: readonly EntryLine[];
  readonly names: EntryNames;
  readonly total: number;
  readonly selected: number;
  readonly onNearEnd: () => void;
}

/** Height of a row in rem, wide and on a phone. */
const rowHeight = { wide: 3.125, narrow: 6.25 } as const;

/** The entries, those in sight only, on paper all that were read; the list says how many there are. */
export function EntryList({ entries, names, total, selected, onNearEnd }: EntryListProps) {
  'use no memo'; // the virtualizer changes in place: memoised rows would go stale
  const list = useRef<HTMLOListElement>(null);
  const narrow = useMedia('(max-width: 700px)');
  const height = Math.round(16 * (narrow ? rowHeight.narrow : rowHeight.wide));
  const margin = usePageOffset(list);
  const year = entries[0]?.occurredAt.slice(0, 4) ?? '';
  // oxlint-disable-next-line react/incompatible-library -- see the directive above
  const virtual = useWindowVirtualizer({ count: entries.length, estimateSize: () => height, overscan: 8, scrollMargin: margin });
  useLayoutEffect(() => virtual.measure(), [height, virtual]);
  const onPaper = useMedia('print');
  const inSight = virtual.getVirtualItems();
  const drawn = onPaper ? entries.map((_, index) => ({ index, start: margin + index * height })) : inSight;
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (entries.length < total && last >= entries.length - 30) onNearEnd();
  });
  return (
    <ol ref={list} className={styles['list']} style={{ height: `${virtual.getTotalSize()}px` }} aria-label="Entries, the newest first">
      {drawn.map(({ index, start }) => {
        const entry = entries[index];
        return entry === undefined ? null : (
          <EntryRow
            key={entry.seq}
            line={entry}
            names={names}
            place={index + 1}
            total={total}
            selected={entry.seq === selected}
            top={start - margin}
            height={height}
            year={year}
          />
        );
      })}
    </ol>
  );
}
