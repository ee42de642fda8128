import type { Pack } from '../../domain/board/pack.ts';
import { capital } from '../../parts/sentences/told.ts';
import { moreWords } from '../../parts/sentences/board.ts';
import { BoardMeasure } from './copy.tsx';
import { useFirstRows } from './room.ts';
import styles from './slide.module.css';

interface BehindProps {
  readonly of: Pack;
}

/** Measures that cannot be told, or not of everything, with why. */
export function NotReported({ of: { notReported, definitions } }: BehindProps) {
  const { shown, left } = useFirstRows(notReported);
  const rest = moreWords(left, 'on the printed page');
  if (notReported.length === 0)
    return <p>{definitions.length === 0 ? 'This pack counts nothing.' : 'Everything this pack counts is reported.'}</p>;
  return (
    <>
      <dl className={styles['behind']}>
        {shown.map(({ name, label, why }) => (
          <div key={name}>
            <dt>
              <BoardMeasure name={name}>{capital(label)}</BoardMeasure>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
      {rest !== null && <p className={styles['small']}>{rest}</p>}
    </>
  );
}

/** Slides that are not there, and why. */
export function LeftOut({ of: { leftOut } }: BehindProps) {
  if (leftOut.length === 0) return <p>No slide is left out.</p>;
  return (
    <dl className={styles['behind']}>
      {[...Map.groupBy(leftOut, ({ why }) => why)].map(([why, slides]) => (
        <div key={why}>
          <dt>{slides.map(({ name }) => name).join(' · ')}</dt>
          <dd>{why}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was written since the pack before, in a sentence. */
export function SinceLastWords({ of: { sinceLast } }: BehindProps) {
  if (sinceLast === null) return <p>This is the first pack of this record.</p>;
  return <p>{sinceLast.sentence}</p>;
}

/** The last step of a presentation: what the pack rests on, in short. */
export function LastBody({ of }: BehindProps) {
  return (
    <div className={`${styles['body']} ${styles['parted']}`}>
      <section className={styles['list']} aria-label="Not reported">
        <h2>Not reported</h2>
        <NotReported of={of} />
      </section>
      <div className={styles['beside']}>
        <section className={styles['list']} aria-label="Since the last pack">
          <h2>Since the last pack</h2>
          <SinceLastWords of={of} />
        </section>
        <section className={styles['list']} aria-label="Left out">
          <h2>Left out</h2>
          <LeftOut of={of} />
        </section>
      </div>
    </div>
  );
}
