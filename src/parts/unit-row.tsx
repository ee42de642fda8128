import type { Fate } from '../domain/measures/funnel.ts';
import { countWords } from '../ui/count.ts';
import { RowsLink } from './rows-link.tsx';
import { segmentsOf, type UnitScale } from './unit-scale.ts';
import styles from './unit-row.module.css';

/** A fate as its marks look; `where it is` stands for a file that says only where a model is now. */
export type MarkKind = Fate | 'where it is';

const looks: Readonly<Record<MarkKind | 'other', string | undefined>> = {
  'moved on': styles['moved'],
  'here, on time': styles['here'],
  'where it is': styles['here'],
  'here, past its end but moving': styles['late'],
  'here, not reported': styles['untold'],
  suspended: styles['suspended'],
  stalled: styles['stalled'],
  'sent back': styles['back'],
  'ended by decision': styles['decided'],
  'ended, kind not reported': styles['endedUntold'],
  'ended quietly': styles['quiet'],
  other: styles['back'],
};

interface UnitRowProps {
  /** In drawing order. */
  readonly counts: readonly { readonly kind: MarkKind; readonly count: number }[];
  readonly scale: UnitScale;
  /** The measure behind a kind's marks. */
  readonly show: (kind: MarkKind) => string;
}

/**
 * One mark per model, or segments with their counts where marks would be too
 * thin. A drawing: its numbers are said, and linked, beside it.
 */
export function UnitRow({ counts, scale, show }: UnitRowProps) {
  if (scale.drawn === 'marks') {
    return (
      <span className={styles['row']} aria-hidden="true">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <RowsLink key={kind} show={show(kind)} pointerOnly className={styles['group'] ?? ''}>
              {Array.from({ length: count }, (_, place) => (
                <span key={place} className={`${styles['mark']} ${looks[kind]}`} style={{ width: `${scale.pitch - 1}px` }} />
              ))}
            </RowsLink>
          ))}
      </span>
    );
  }
  return (
    <span className={styles['row']} aria-hidden="true">
      {segmentsOf(counts, scale.pitch, ['stalled']).map(({ kind, count, kinds }) => {
        const width = Math.max(3, count * scale.pitch - 1);
        return (
          <RowsLink key={kind} show={show(kinds[0]!)} pointerOnly className={styles['group'] ?? ''}>
            <span className={`${styles['segment']} ${looks[kind]}`} style={{ width: `${width}px` }}>
              {width > 34 && <span className={styles['count']}>{countWords(count)}</span>}
            </span>
          </RowsLink>
        );
      })}
    </span>
  );
}

/** A mark with its word. */
export function MarkKey({ of, word }: { of: MarkKind; word: string }) {
  return (
    <span className={styles['key']}>
      <span className={`${styles['mark']} ${looks[of]}`} aria-hidden="true" />
      {word}
    </span>
  );
}
