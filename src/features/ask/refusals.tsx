import { HttpError } from '../../data/client.ts';
import type { BatchOutcome } from '../../formats/api/batch.ts';
import { counted } from '../../ui/count.ts';
import { whyNot } from './use-batch.ts';
import styles from './ask.module.css';

interface RefusalsProps {
  readonly batch: { readonly data: readonly BatchOutcome[] | undefined; readonly error: Error | null };
  /** Whom or what each item was about, in their order. */
  readonly nameOf: (at: number) => string;
}

/** What of several commands was not recorded, and why. Nothing is shown where all was. */
export function Refusals({ batch: { data, error }, nameOf }: RefusalsProps) {
  if (error !== null) {
    return (
      <p role="alert" className={styles['refused']}>
        {error.message} {error instanceof HttpError ? error.problem.remedy : 'Nothing was recorded.'}
      </p>
    );
  }
  const refused = (data ?? []).flatMap((outcome, at) => (outcome.answer === 'done' ? [] : [{ name: nameOf(at), why: whyNot(outcome) }]));
  if (refused.length === 0) return null;
  return (
    <div role="alert" className={styles['refused']}>
      <p>
        <strong>{counted(refused.length, 'was', 'were')} not recorded.</strong>
      </p>
      <ul>
        {refused.map(({ name, why }) => (
          <li key={`${name} ${why}`}>
            {name === '' ? '' : `${name}: `}
            {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
