import { useBlocker } from '@tanstack/react-router';
import { Modal } from '../../ui/modal.tsx';
import { counted } from '../../ui/count.ts';
import styles from './bulk-screen.module.css';

/** What was typed and not recorded is not lost by a click: whoever leaves is asked first. */
export function LeaveGuard({ drafts }: { readonly drafts: number }) {
  const { status, proceed, reset } = useBlocker({
    // The dialog of a decision, or another order of rows, is the same screen.
    shouldBlockFn: ({ current, next }) => drafts > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: drafts > 0,
    withResolver: true,
  });
  return (
    <Modal title="Leave without recording?" open={status === 'blocked'} onClose={() => status === 'blocked' && reset()} staysOpen>
      <p>{counted(drafts, 'cell')} you typed into would be lost. Nothing of it is on record.</p>
      <p className={styles['ways']}>
        <button type="button" className="button button-main" data-first onClick={() => reset?.()}>
          Stay
        </button>
        <button type="button" className="button" onClick={() => proceed?.()}>
          Leave, and lose what was typed
        </button>
      </p>
    </Modal>
  );
}
