import type { Slide } from '../../domain/board/pack.ts';
import { Asks } from './asks.tsx';
import { FigureOfSlide } from './slide-figure.tsx';
import { SlideList } from './slide-list.tsx';
import styles from './slide.module.css';

/** One of the nine: its figure, and beside it the list and what the board is asked. */
export function SlideBody({ of }: { readonly of: Slide }) {
  const beside = of.list !== null || of.asks.length > 0;
  return (
    <div
      className={`${styles['body']} ${!beside ? styles['alone'] : of.figure.kind === 'table' ? styles['under'] : styles['parted']}`}
      data-figure-kind={of.figure.kind}
    >
      <div className={styles['figure']}>
        <FigureOfSlide of={of.figure} alternative={of.alternative} />
      </div>
      {beside && (
        <div className={styles['beside']}>
          {of.list !== null && <SlideList of={of.list} />}
          <Asks of={of.asks} />
        </div>
      )}
    </div>
  );
}
