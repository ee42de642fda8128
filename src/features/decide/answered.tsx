import { Link } from '@tanstack/react-router';
import type { CommandReceipt } from '../../formats/api/commands.ts';
import type { RefusalView } from '../../formats/api/problem.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { Signatures } from './signatures.tsx';
import { Warnings, WhyNot } from './why-not.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './decide.module.css';

interface AnsweredProps {
  readonly printedName: (personId: string) => string;
  readonly onClose: () => void;
}

/** It was decided: under which number, in which words, by whom. */
export function Decided({
  receipt,
  statement,
  printedName,
  onClose,
}: AnsweredProps & { readonly receipt: CommandReceipt; readonly statement: string }) {
  const { decisionId, seqs, signatures, warnings } = receipt;
  return (
    <div className={styles['answer']} role="status">
      <h3>
        <StatusMark of="ok" /> On record as {decisionId}
      </h3>
      <blockquote className={styles['statement']}>
        <Unbroken words={statement} />
      </blockquote>
      <Signatures of={signatures} given printedName={printedName} />
      <Warnings of={warnings} />
      <p className={styles['meta']}>
        {seqs.first === seqs.last ? `Entry ${seqs.first}` : `Entries ${seqs.first} to ${seqs.last}`}. <Trail about={decisionId} />
      </p>
      <CloseButton onClose={onClose} />
    </div>
  );
}

/** It was refused, and the refusal is an entry like any other. */
export function Refused({ refusal, onClose }: Pick<AnsweredProps, 'onClose'> & { readonly refusal: RefusalView }) {
  const { refusalId, seq, objections } = refusal;
  return (
    <div className={styles['answer']} role="status">
      <h3>
        <StatusMark of="override" /> Refused, and on record as {refusalId}
      </h3>
      <WhyNot objections={objections} />
      <p className={styles['meta']}>
        Entry {seq}. <Trail about={refusalId} />
      </p>
      <CloseButton onClose={onClose} />
    </div>
  );
}

/** The way to the audit trail, where the entry stands. */
function Trail({ about }: { readonly about: string }) {
  const view = useView();
  return (
    <Link to="/audit" search={{ ...standpointOf(view), about } as never}>
      See it in the audit trail
    </Link>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const button = useFocusOnArrival();
  return (
    <p className={styles['actions']}>
      <button ref={button} type="button" className="button button-main" onClick={onClose}>
        Close
      </button>
    </p>
  );
}
