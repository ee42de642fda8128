import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import { ChainStrip } from '../../parts/chain-strip.tsx';
import { WeekOneStrip } from '../../parts/week-one-strip.tsx';
import { usePageOffset } from '../../ui/use-page-offset.ts';
import { daysOf, HeldBy, idOf, missingOf, NameLink, NameOnDecision, PastDue, stageOf } from './cells.tsx';
import type { ModelListProps } from './model-table.tsx';
import { PickBox } from './pick-box.tsx';
import styles from './models.module.css';

/** The same rows where there is no room for columns: one card a model. */
export function ModelCards({ rows, total, selected, picking, onNearEnd }: ModelListProps) {
  'use no memo'; // the virtualizer changes in place: memoised cards would go stale
  const list = useRef<HTMLOListElement>(null);
  const margin = usePageOffset(list);
  // oxlint-disable-next-line react/incompatible-library -- see the directive above
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => 124, overscan: 6, scrollMargin: margin });
  const inSight = virtual.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length < total && last >= rows.length - 20) onNearEnd();
  });
  return (
    <ol ref={list} className={styles['cards']} style={{ height: `${virtual.getTotalSize()}px` }}>
      {inSight.map(({ index, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <li
            key={row.deploymentId}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            aria-current={row.deploymentId === selected}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <Card
              of={row}
              box={<PickBox index={index} name={row.name} on={picking.all || picking.ids.has(row.deploymentId)} fixed={picking.all} />}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Card({ of, box }: { of: ModelRow; box: ReactNode }) {
  const over = of.standing.end !== null;
  const missing = missingOf(of);
  return (
    <>
      <p className={styles['cardHead']}>
        {box} <NameLink of={of} /> <span className="mono quiet">{idOf(of)}</span>
      </p>
      <p>
        {stageOf(of)}, {daysOf(of) === 'Not reported' ? 'days not reported' : `${daysOf(of)} days`}
        {of.standing.overdue > 0 && (
          <>
            , past due <PastDue of={of} />
          </>
        )}
      </p>
      <p className={styles['cardHeld']}>
        <HeldBy of={of} />
        {missing !== '' && <span>{missing}</span>}
      </p>
      <p className={styles['cardFoot']}>
        <WeekOneStrip of={of.questions} over={over} />
        <ChainStrip of={of.chain} over={over} />
        <NameOnDecision of={of} />
      </p>
    </>
  );
}
