import { useEffect, useRef, useState } from 'react';
import type { RoomItem } from '../../domain/triage/meeting-view.ts';
import { groupTitle } from '../../parts/sentences/triage-group.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { daysWaited, itemTitle, queueLine, settledWords } from '../../parts/sentences/triage-room.ts';
import { usePreferences } from '../../state/preferences.ts';
import { countWords } from '../../ui/count.ts';
import { FindField } from '../../ui/find-field.tsx';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { lineBefore } from './order.ts';
import styles from './room.module.css';

interface QueueProps {
  readonly meeting: TriageMeetingAnswer['meeting'];
  readonly current: string;
  readonly nameOf: (id: string) => string;
  readonly onOpen: (itemId: string) => void;
  /** Whoever follows goes where the driver goes. */
  readonly follows: boolean;
}

/** Every item in the order of the room. */
export function Queue({ meeting, current, nameOf, onOpen, follows }: QueueProps) {
  const { items, counts } = meeting;
  const [find, setFind] = useState('');
  const { singleKeys } = usePreferences();
  const line = lineBefore(items);
  const shown = items.filter((item) => `${itemTitle(item)} ${queueLine(item, nameOf)}`.toLowerCase().includes(find.toLowerCase()));
  return (
    <nav className={styles['queue']} aria-label="Queue">
      <div className={styles['column-head']}>
        <h2>Queue</h2>
        <span>{settledWords(counts)}</span>
      </div>
      <progress className={styles['progress']} max={Math.max(1, counts.all)} value={counts.settled} aria-hidden="true" />
      <FindField
        label="Find an item: model, why it is here"
        placeholder="Find"
        className={styles['find']}
        value={find}
        onFind={(typed) => setFind(typed ?? '')}
        singleKeys={singleKeys}
      />
      {shown.length === 0 && <p>No item says “{find}”.</p>}
      <ol>
        {shown.map((item) => (
          <QueueItem
            key={item.itemId}
            item={item}
            isCurrent={item.itemId === current}
            isLine={item.itemId === line}
            nameOf={nameOf}
            onOpen={follows ? null : onOpen}
          />
        ))}
      </ol>
    </nav>
  );
}

interface QueueItemProps {
  readonly item: TriageMeetingAnswer['meeting']['items'][number];
  readonly isCurrent: boolean;
  /** The first item the minutes do not allow. */
  readonly isLine: boolean;
  readonly nameOf: (id: string) => string;
  readonly onOpen: ((itemId: string) => void) | null;
}

function QueueItem({ item, isCurrent, isLine, nameOf, onOpen }: QueueItemProps) {
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const days = daysWaited(item);
  return (
    <li ref={box} data-settled={item.outcome === null ? undefined : true}>
      {isLine && <p className={styles['time-line']}>Carried if time runs out</p>}
      <button type="button" aria-current={isCurrent ? 'true' : undefined} disabled={onOpen === null} onClick={() => onOpen?.(item.itemId)}>
        <span className={styles['place']}>{item.place}</span>
        <span className={styles['title']}>{item.group === null ? itemTitle(item) : groupTitle(item.group, item.models)}</span>
        <span className={styles['mark']}>
          <SettledMark of={item} />
          {item.outcome === null && days !== null && (
            <>
              {countWords(days)}
              <span className="unseen"> days in pilot</span>
            </>
          )}
        </span>
        <span className={styles['why']}>
          {item.outcome === null && item.carriedFrom !== null && <em>Carried. </em>}
          {queueLine(item, nameOf)}
        </span>
      </button>
    </li>
  );
}

function SettledMark({ of: { outcome } }: { readonly of: Pick<RoomItem, 'outcome'> }) {
  if (outcome === null) return null;
  if (outcome.kind === 'deferral') return <StatusMark of="asked" label="Deferred" />;
  return (
    <StatusMark of={outcome.kind === 'decision' ? 'signed' : 'ok'} label={outcome.kind === 'decision' ? 'Decided' : 'Asked of somebody'} />
  );
}
