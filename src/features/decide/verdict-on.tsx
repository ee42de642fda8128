import { besideFields } from './co-signers.tsx';
import { Faults } from './faults.tsx';
import type { Fields } from './fields/field.ts';
import { meetingFields } from './meeting.tsx';
import { Signatures } from './signatures.tsx';
import type { Attempt } from './use-attempt.ts';
import { Warnings, WhyNot } from './why-not.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './decide.module.css';

interface VerdictOnProps {
  readonly attempt: Attempt;
  readonly fields: Fields;
  readonly printedName: (personId: string) => string;
}

/** What the rules say of an attempt: the exact words that will be signed, or why not, or what it still lacks. */
export function VerdictOn({ attempt, fields, printedName }: VerdictOnProps) {
  const { verdict, isCurrent, statement, askError, askAgain } = attempt;
  return (
    <div aria-live="polite" className={styles['verdict']} aria-busy={!isCurrent}>
      {askError !== null && (
        <p role="alert">
          The rules could not be asked: {askError.message}{' '}
          <button type="button" className="text-button" onClick={askAgain}>
            Try again
          </button>
        </p>
      )}
      {verdict?.answer === 'not a command' && <Faults of={verdict.faults} fields={{ ...meetingFields, ...besideFields, ...fields }} />}
      {verdict?.answer === 'refuse' && <WhyNot objections={verdict.objections} />}
      {verdict?.answer === 'allow' && (
        <section className={styles['signed']} aria-label="What will be signed">
          <h3>What will be signed</h3>
          <blockquote className={styles['statement']}>
            <Unbroken words={statement} />
          </blockquote>
          <Signatures of={verdict.signatures} given={false} printedName={printedName} />
          <Warnings of={verdict.warnings} />
        </section>
      )}
    </div>
  );
}
