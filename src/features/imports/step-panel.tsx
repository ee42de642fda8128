import type { ReactNode } from 'react';
import styles from './step-panel.module.css';

interface StepPanelProps {
  readonly id?: string;
  /** The question in small type above the heading. */
  readonly question: string;
  /** What the step says: computed from the file. */
  readonly heading: ReactNode;
  readonly aside?: ReactNode;
  /** The step's own heading takes focus when one arrives; a panel beside it does not. */
  readonly level?: 1 | 2;
  readonly children: ReactNode;
}

/** A ruled panel of a step: question, message, and what can be done about it. */
export function StepPanel({ id, question, heading, aside, level = 1, children }: StepPanelProps) {
  return (
    <section id={id} className={styles['panel']}>
      <div className={styles['head']}>
        <p className={styles['question']}>{question}</p>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
        {level === 1 ? (
          <h1 className={styles['heading']} tabIndex={-1} data-step-heading>
            {heading}
          </h1>
        ) : (
          <h2 className={styles['heading']}>{heading}</h2>
        )}
      </div>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
