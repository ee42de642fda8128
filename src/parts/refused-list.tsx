import type { RefusedRequest } from '../domain/measures/release-plan.ts';
import { dayWords } from '../ui/day.ts';
import { StatusMark } from './status-mark.tsx';
import styles from './refused-list.module.css';

/** What was asked and refused: the reason first, then who asked when, and by which rules. */
export function RefusedList({ of }: { of: readonly RefusedRequest[] }) {
  return (
    <ul className={styles['list']}>
      {of.map(({ seq, on, by, rules, sentence, refusalId }) => (
        <li key={seq}>
          <StatusMark of="override" label="Refused" />
          <div>
            <p>{sentence}</p>
            <p className="quiet">
              Asked {dayWords(on)} by {by.printedName}
              {by.title === '' ? '' : `, ${by.title}`}; refused by {rules.join(', ')}
              {refusalId === null ? '' : ` · ${refusalId}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
