import type { ReactNode } from 'react';
import { dayWords } from '../ui/day.ts';
import { InsteadOfFigure } from '../ui/fig-body.tsx';
import styles from './measure-page.module.css';
import { MeasureViews } from './measure-views.tsx';

interface MeasurePageProps {
  /** For the window: "Time in pilot". */
  readonly title: string;
  readonly institution: string;
  /** What the page says, computed; its title while that is being read. */
  readonly heading: ReactNode;
  /** How to read it, in a sentence or two. */
  readonly note?: ReactNode;
  /** Set where the day asked about comes before the record: that day, and the first of the record. */
  readonly early?: { readonly asOf: string; readonly startsOn: string } | null;
  readonly children: ReactNode;
}

/** A page of measures: the way to its siblings, what it says, and its figures. */
export function MeasurePage({ title, institution, heading, note, early = null, children }: MeasurePageProps) {
  return (
    <div className={styles['page']}>
      <title>{`${title} · ${institution} · Countersign`}</title>
      <MeasureViews />
      {early === null ? (
        <>
          <h1>{heading}</h1>
          {note !== undefined && <p className={styles['note']}>{note}</p>}
          <div className={styles['figures']}>{children}</div>
        </>
      ) : (
        <>
          <h1>The record starts {dayWords(early.startsOn)}.</h1>
          <InsteadOfFigure kind="before the record" words={`On ${dayWords(early.asOf)} nothing had been recorded.`} />
        </>
      )}
    </div>
  );
}
