import { useId, useState, type ReactNode } from 'react';
import { countWords } from '../../ui/count.ts';
import styles from './person-page.module.css';

interface PersonSectionProps {
  readonly question: string;
  readonly heading: string;
  /** Somebody has to act. */
  readonly isHeld?: boolean;
  /** List items. Those beyond a screenful wait for a key, and print all the same. */
  readonly children: readonly ReactNode[];
}

const first = 8;

/** One question about a person, and its answer as rows. */
export function PersonSection({ question, heading, isHeld = false, children }: PersonSectionProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const isLong = children.length > first + 2;
  return (
    <section className={styles['section']} aria-labelledby={id} data-held={isHeld ? '' : undefined}>
      <p className={styles['question']}>{question}</p>
      <h2 id={id}>{heading}</h2>
      <ul id={`${id}-rows`} className={styles['rows']} data-short={isLong && !all ? '' : undefined}>
        {children}
      </ul>
      {isLong && (
        <button
          type="button"
          className="text-button no-print"
          aria-expanded={all}
          aria-controls={`${id}-rows`}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show the first of them' : `Show all ${countWords(children.length)}`}
        </button>
      )}
    </section>
  );
}
