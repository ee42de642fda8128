import type { Measure, Overview } from '../domain/measures/overview.ts';
import { measureWords } from './sentences/measure.ts';
import { RowsLink } from './rows-link.tsx';
import styles from './measure-figure.module.css';

interface MeasureFigureProps {
  readonly of: Measure;
  readonly mode: Overview['mode'];
  /** What it was on the day one compares with, in words: "19 on 30 Sep 2026, +3"; null where none is compared. */
  readonly before?: string | null;
}

/** One number of the measure line: what was counted, of how many, and what the record cannot say. */
export function MeasureFigure({ of, mode, before = null }: MeasureFigureProps) {
  const { figure, told, base, label, reading, unknown } = measureWords(of, mode);
  return (
    <div className={styles['measure']} title={of.rule}>
      <p className={styles['figure']}>
        {told ? (
          <RowsLink show={of.name} label={`${figure} ${base}: ${label}`} className={styles['value'] ?? ''}>
            {figure}
          </RowsLink>
        ) : (
          <span className={styles['untold']}>{figure}</span>
        )}
        {told && (
          <RowsLink show={of.name} part="base" label={`${base}: the base of ${label}`} className={styles['base'] ?? ''}>
            {base}
          </RowsLink>
        )}
      </p>
      <p className={styles['label']}>{label}</p>
      <p className={styles['reading']}>
        {unknown === null || of.unknown === 0 ? (
          (unknown ?? reading)
        ) : (
          <RowsLink show={of.name} part="unknown">
            {unknown}
          </RowsLink>
        )}
      </p>
      {before !== null && <p className={styles['reading']}>{before}</p>}
    </div>
  );
}
