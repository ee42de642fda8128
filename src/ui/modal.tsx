import { useEffect, useRef, type ReactNode } from 'react';
import { Unbroken } from './unbroken.tsx';
import './modal.css';

interface ModalProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Wide enough for a form. */
  readonly wide?: boolean;
  /** Something was typed here: a click beside it must not lose that. */
  readonly staysOpen?: boolean;
}

/**
 * A native dialog: focus stays inside, Escape closes it, and focus returns to
 * where it was. What is marked `data-first` gets focus when it opens.
 */
export function Modal({ title, open, onClose, children, wide = false, staysOpen = false }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) {
      dialog.current.showModal();
      dialog.current.querySelector<HTMLElement>('[data-first]')?.focus();
    }
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'modal modal-wide' : 'modal'}
      aria-label={title}
      onClose={onClose}
      closedby={staysOpen ? 'closerequest' : 'any'}
    >
      <div className="modal-head">
        <h2>
          <Unbroken words={title} />
        </h2>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
      {open && children}
    </dialog>
  );
}
