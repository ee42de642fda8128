import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError } from '../../data/client.ts';
import { undoImport } from '../../data/imports.ts';
import styles from './file-step.module.css';

interface UndoLoadProps {
  readonly record: string;
  readonly importId: string;
  readonly fileName: string;
  /** Why it cannot be undone, a sentence each. */
  readonly keptBy: readonly string[];
  readonly onUndone?: () => void;
}

/** Undo a load: appended as an entry, never erased; refused with the reasons where something rests on it. */
export function UndoLoad({ record, importId, fileName, keptBy, onUndone }: UndoLoadProps) {
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoImport({ record, importId }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onUndone?.();
    },
  });
  const reasons =
    undo.error instanceof HttpError ? reasonsOf(undo.error) : undo.error === null ? (asked ? keptBy : []) : [undo.error.message];
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={undo.isPending}
        onClick={() => {
          setAsked(true);
          if (keptBy.length === 0 && !undo.isPending) undo.mutate();
        }}
      >
        {undo.isPending ? 'Undoing' : 'Undo this load'} <span className="unseen">of {fileName}</span>
      </button>
      {reasons.length > 0 && (
        <div className={styles['kept']} role="alert">
          <p>This load cannot be undone: later entries rest on it.</p>
          <ul className={styles['bullets']}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function reasonsOf({ message, problem: { errors = [] } }: HttpError): readonly string[] {
  return errors.length === 0 ? [message] : errors.map(({ why }) => why);
}
