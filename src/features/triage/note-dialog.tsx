import { useId, useState } from 'react';
import { itemTitle } from '../../parts/sentences/triage-room.ts';
import { FreeTextNote } from '../../parts/free-text-note.tsx';
import { Modal } from '../../ui/modal.tsx';
import type { DialogProps } from './dialogs.tsx';
import { NotDone } from './not-done.tsx';
import styles from './room.module.css';

interface NoteDialogProps extends DialogProps {
  /** The item in hand; null where the meeting has none. */
  readonly itemId: string | null;
  readonly then: () => void;
}

/** A sentence for the minutes: on the item in hand, or on the meeting. */
export function NoteDialog({ meeting, itemId, send, error, isPending, onClose, then }: NoteDialogProps) {
  const [text, setText] = useState('');
  const [onItem, setOnItem] = useState(itemId !== null);
  const id = useId();
  const item = meeting.items.find((one) => one.itemId === itemId);
  const { meetingId } = meeting;
  const isEmpty = text.trim() === '';
  return (
    <Modal title="A note to the minutes" open onClose={onClose} staysOpen>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const payload = { meetingId, itemId: onItem ? itemId : null, text: text.trim() };
          if (!isPending && !isEmpty) send({ type: 'meeting.note', payload }, then);
        }}
      >
        <div className={styles['field']}>
          <label htmlFor={id}>Note</label>
          <input
            id={id}
            className="field"
            data-first
            autoComplete="off"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
        {item !== undefined && (
          <fieldset className={styles['choice']}>
            <legend className="unseen">What it is on</legend>
            <label>
              <input type="radio" name={`${id} on`} checked={onItem} onChange={() => setOnItem(true)} /> On {itemTitle(item)}
            </label>
            <label>
              <input type="radio" name={`${id} on`} checked={!onItem} onChange={() => setOnItem(false)} /> On the meeting
            </label>
          </fieldset>
        )}
        <FreeTextNote />
        <NotDone error={error} />
        <p>
          <button type="submit" className={isEmpty ? 'button' : 'button button-main'} aria-disabled={isPending || isEmpty}>
            Add the note
          </button>
        </p>
      </form>
    </Modal>
  );
}
