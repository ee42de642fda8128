import { useQuery } from '@tanstack/react-query';
import { triageMinutesQuery } from '../../data/triage.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { eachWords, itemTitle } from '../../parts/sentences/triage-room.ts';
import { timerWords } from '../../parts/sentences/triage.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Notes } from './notes.tsx';
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
  readonly onNote: () => void;
  readonly onSkip: () => void;
  readonly canSkip: boolean;
  /** What was done last, in a line; empty where nothing was. */
  readonly said: string;
}

/** The minutes as they write themselves, the time that is left, and the way to close. */
export function MinutesColumn({
  answer: { meeting },
  current,
  seconds,
  drives,
  onUndo,
  onClose,
  onNote,
  onSkip,
  canSkip,
  said,
}: MinutesColumnProps) {
  const { data } = useQuery(triageMinutesQuery(meeting.meetingId, standpointOf(useView())));
  const told =
    data?.minutes.items.filter(({ steps, notes, item }) => steps.length > 0 || notes.length > 0 || item.itemId === current) ?? [];
  const { owed } = meeting.counts;
  const left = meeting.minutes * 60 - seconds;
  const each = eachWords(left, owed);
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
            {one.outcome === null && <p className="quiet">{one.item.itemId === current ? 'Waiting for a decision' : 'Open'}</p>}
            {one.outcome !== null && drives && (
              <button type="button" className="text-button" onClick={() => onUndo(one.item.itemId)}>
                Undo<span className="unseen"> {itemTitle(one.item)}</span>
              </button>
            )}
          </li>
        ))}
        {(data?.minutes.notes.length ?? 0) > 0 && (
          <li>
            <h3>The meeting</h3>
            <Notes of={data?.minutes.notes ?? []} />
          </li>
        )}
      </ol>
      <div className={styles['timer']}>
        <p>
          <strong>{timerWords(Math.ceil(left / 60), owed)}</strong>
        </p>
        {each !== null && <p className="quiet">{each}</p>}
        {drives && (
          <p className={styles['ways']}>
            <button type="button" className="button" onClick={onNote}>
              Add a note <KeyHint of="N" />
            </button>
            <button type="button" className="button" onClick={onSkip} aria-disabled={!canSkip}>
              Skip this item <KeyHint of="S" />
            </button>
            <button type="button" className="button" onClick={onClose}>
              Close the meeting <KeyHint of="E" />
            </button>
          </p>
        )}
        <p role="status" className="quiet">
          {said}
        </p>
      </div>
    </section>
  );
}
