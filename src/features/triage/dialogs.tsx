import { useId, useState } from 'react';
import type { Beginning } from '../../data/commands.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { FreeTextNote } from '../../parts/free-text-note.tsx';
import { closeWords, itemTitle } from '../../parts/sentences/triage-room.ts';
import { Modal } from '../../ui/modal.tsx';
import { Attendance } from './attendance.tsx';
import { NotDone } from './not-done.tsx';
import { keepWhy, readWhy } from './room-draft.ts';
import styles from './room.module.css';

export interface DialogProps {
  readonly record: string;
  readonly meeting: TriageMeetingAnswer['meeting'];
  readonly send: (command: Beginning, then: () => void) => void;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

const nothing = (): void => undefined;

/** Why an item is opened again: a further entry, and nothing is deleted. */
export function UndoDialog({
  record,
  meeting,
  itemId,
  send,
  error,
  isPending,
  onClose,
  then,
}: DialogProps & { readonly itemId: string; readonly then: () => void }) {
  const { meetingId } = meeting;
  const [why, setWhy] = useState(() => readWhy(record, meetingId, itemId));
  const id = useId();
  const item = meeting.items.find((one) => one.itemId === itemId);
  const write = (typed: string): void => {
    setWhy(typed);
    keepWhy(record, meetingId, itemId, typed);
  };
  const sent = (): void => {
    keepWhy(record, meetingId, itemId, '');
    then();
  };
  return (
    <Modal title={`Open ${item === undefined ? itemId : itemTitle(item)} again`} open onClose={onClose} staysOpen>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending && why.trim() !== '') send({ type: 'meeting.undo', payload: { meetingId, itemId, why: why.trim() } }, sent);
        }}
      >
        <p>It becomes a further entry. Actions it set are withdrawn; a decision stays on record until somebody decides otherwise.</p>
        <div className={styles['field']}>
          <label htmlFor={id}>Why</label>
          <input
            id={id}
            className="field"
            data-first
            autoComplete="off"
            value={why}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
        </div>
        <FreeTextNote />
        <NotDone error={error} />
        <p>
          <button
            type="submit"
            className={why.trim() === '' ? 'button' : 'button button-main'}
            aria-disabled={isPending || why.trim() === ''}
          >
            Open it again
          </button>
        </p>
      </form>
    </Modal>
  );
}

/** The end of a meeting: refused while an item that fits is open, by name. */
export function CloseDialog({ meeting, send, error, isPending, onClose }: DialogProps) {
  const { meetingId, items, counts } = meeting;
  const owed = items.filter((one) => one.owed);
  const carried = items.filter((one) => one.outcome === null && !one.owed);
  return (
    <Modal title="The end of the meeting" open onClose={onClose}>
      <div className={styles['form']}>
        <p>{closeWords(counts.owed, counts.beyond)}</p>
        <ol className={styles['named']}>
          {(owed.length > 0 ? owed : carried).map((one) => (
            <li key={one.itemId} value={one.place}>
              {itemTitle(one)}
            </li>
          ))}
        </ol>
        <NotDone error={error} />
        <p>
          <button
            type="button"
            className={owed.length > 0 ? 'button' : 'button button-main'}
            aria-disabled={isPending || owed.length > 0}
            data-first
            onClick={() => !isPending && owed.length === 0 && send({ type: 'meeting.close', payload: { meetingId } }, nothing)}
          >
            Close the meeting
          </button>
        </p>
      </div>
    </Modal>
  );
}

/** Somebody came, or left: what may be decided changes with it. */
export function AttendDialog({ meeting, people, send, error, isPending, onClose }: DialogProps & { readonly people: PeopleAnswer }) {
  const { meetingId } = meeting;
  const [present, setPresent] = useState<readonly string[]>(() => meeting.present.map(({ personId }) => personId));
  return (
    <Modal title="Attendance" open onClose={onClose} wide staysOpen>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) send({ type: 'meeting.attend', payload: { meetingId, present } }, nothing);
        }}
      >
        <Attendance people={people} present={present} onChange={setPresent} />
        <NotDone error={error} />
        <p>
          <button type="submit" className="button button-main" aria-disabled={isPending} data-first>
            Record who is here
          </button>
        </p>
      </form>
    </Modal>
  );
}
