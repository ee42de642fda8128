import { useQuery } from '@tanstack/react-query';
import { triageMinutesQuery } from '../../data/triage.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { eachWords, itemTitle } from '../../parts/sentences/triage-room.ts';
import { timerWords } from '../../parts/sentences/triage.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { MinutesEntry } from './minutes-entry.tsx';
import styles from './room.module.css';

interface MinutesColumnProps {
  readonly answer: TriageMeetingAnswer;
  readonly current: string;
  /** How long the room has been open. */
  readonly seconds: number;
  readonly drives: boolean;
  readonly onUndo: (itemId: string) => void;
  readonly onClose: () => void;
}

/** The minutes as they write themselves, the time that is left, and the way to close. */
export function MinutesColumn({ answer: { meeting }, current, seconds, drives, onUndo, onClose }: MinutesColumnProps) {
  const { data } = useQuery(triageMinutesQuery(meeting.meetingId, standpointOf(useView())));
  const told = data?.minutes.items.filter(({ steps, item }) => steps.length > 0 || item.itemId === current) ?? [];
  const open = meeting.counts.all - meeting.counts.settled;
  const left = meeting.minutes * 60 - seconds;
  const each = eachWords(left, open);
  const placeOf = (id: string): number | undefined => meeting.items.find(({ itemId }) => itemId === id)?.place;
  return (
    <section className={styles['minutes']} aria-label="Minutes">
      <div className={styles['column-head']}>
        <h2>Minutes</h2>
        <span>written as you decide</span>
      </div>
      <ol className={styles['entries']}>
        {told.map((one) => (
          <li key={one.item.itemId} data-current={one.item.itemId === current || undefined}>
            <h3>
              {placeOf(one.item.itemId)}. {itemTitle(one.item)}
            </h3>
            <MinutesEntry of={one} />
            {one.outcome === null && <p className="quiet">Waiting for a decision</p>}
            {one.outcome !== null && drives && (
              <button type="button" className="text-button" onClick={() => onUndo(one.item.itemId)}>
                Undo<span className="unseen"> {itemTitle(one.item)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles['timer']}>
        <p>
          <strong>{timerWords(Math.ceil(left / 60), open)}</strong>
        </p>
        {each !== null && <p className="quiet">{each}</p>}
        {drives && (
          <button type="button" className="button" onClick={onClose}>
            Close the meeting <KeyHint of="E" />
          </button>
        )}
      </div>
    </section>
  );
}
