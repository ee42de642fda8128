import type { ReactNode } from 'react';
import styles from './paper.module.css';

interface PaperPageProps {
  /** What the page is, for whoever jumps to it. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
  /** Under the title: who edited it, what is counted. */
  readonly under?: readonly (string | null)[];
  /** At the right of that line: "Slide 4 of 9". */
  readonly place?: string;
}

const nothing: readonly string[] = [];

/** A page of the printed pack, or as many as its table takes. */
export function PaperPage({ id, title, under = nothing, place, children }: PaperPageProps) {
  const lines = under.filter((line) => line !== null && line !== '');
  return (
    <section className={styles['page']} data-page={id} aria-label={title}>
      <header>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {place !== undefined && <p className={styles['place']}>{place}</p>}
      </header>
      {children}
    </section>
  );
}
